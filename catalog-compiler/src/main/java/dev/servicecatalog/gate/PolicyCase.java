package dev.servicecatalog.gate;

import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Situation.EmergencyRequest;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.EntityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A change as somebody imagines it, with the decision they expect of a policy.
 *
 * @param name what it is about, in words
 * @param place where it stands
 * @param doing what the change does
 * @param now the moment it is decided at
 * @param author who makes it, by name in the policy; somebody else where empty
 * @param approvals who approves it, by name in the policy
 * @param evidence what it shows for itself
 * @param likelihood how likely changes of this sort fail; not measured where empty
 * @param emergency why it cannot wait; empty if it can
 * @param announced the day its users were told; empty if they were not
 * @param failed how many changes under each standard change failed in the last 90 days
 * @param overdueReviews earlier emergencies that nobody has looked at in time
 */
public record PolicyCase(
        String name,
        SourceSpan place,
        Doing doing,
        Instant now,
        Optional<String> author,
        List<String> approvals,
        Evidence evidence,
        Optional<Level> likelihood,
        Optional<EmergencyRequest> emergency,
        Optional<LocalDate> announced,
        int failed,
        List<String> overdueReviews,
        Expected expected) {
    /** Copies the lists. */
    public PolicyCase {
        approvals = List.copyOf(approvals);
        overdueReviews = List.copyOf(overdueReviews);
    }

    /** What a change does. */
    public sealed interface Doing {
        /**
         * Something to the catalog.
         *
         * @param subject what it is done to
         * @param field that changes, as in a document below {@code spec}; the usual one of such a change where empty
         * @param percent how much a price rises
         * @param files that it touches besides
         */
        record ToCatalog(
                ChangeType type,
                EntityId subject,
                Optional<String> field,
                Optional<BigDecimal> percent,
                List<String> files)
                implements Doing {}

        /** A build of a component goes live. */
        record Build(String component) implements Doing {}
    }

    /**
     * What should come out. What is not stated may be anything.
     *
     * @param rules that must apply; the id of a standard change if it must go under that
     * @param look parties or people, in the order of names, who must still be asked
     */
    public record Expected(Outcome outcome, SortedSet<String> rules, SortedSet<String> look, SourceSpan place) {}
}
