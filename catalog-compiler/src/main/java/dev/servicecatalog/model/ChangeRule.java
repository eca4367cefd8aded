package dev.servicecatalog.model;

import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.time.BusinessDuration;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a change policy: when its condition holds, more is needed or the decision is made.
 *
 * @param id unique among the rules of a policy
 * @param decision what is decided, whatever else holds
 */
public record ChangeRule(String id, Condition when, Requirement require, Optional<Decision> decision) {
    /**
     * All that is stated must hold.
     *
     * @param consumers at least so many dependent services and units
     * @param services at least one of these is touched
     */
    public record Condition(
            Optional<BusinessChange> change,
            Optional<Importance> importance,
            Optional<Integer> consumers,
            List<String> services,
            Optional<Level> likelihood,
            Optional<Level> risk) {}

    /**
     * What is needed then.
     *
     * @param approvals how many people must approve, never counting the author
     * @param from whose approval counts; anybody's where empty
     * @param notice how long beforehand the users are told
     */
    public record Requirement(Optional<Integer> approvals, List<Approver> from, Optional<BusinessDuration> notice) {}

    /** Whose approval counts. */
    public sealed interface Approver {
        /** Whoever answers for the service that is touched. */
        record ServiceOwner() implements Approver {}

        /** The unit that answers for demand and value of the service that is touched. */
        record BusinessOwner() implements Approver {}

        /** A party, by name. */
        record ByParty(String party) implements Approver {}
    }

    /** What a rule can decide. */
    public enum Decision {
        REJECT,
        HOLD,
        REVIEW
    }
}
