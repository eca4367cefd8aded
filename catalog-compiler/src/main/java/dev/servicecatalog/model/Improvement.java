package dev.servicecatalog.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A way to make a service better, from the idea to the result.
 *
 * @param service the one that gets better
 * @param raisedBy the party that asked for it
 * @param need whether the enterprise needs it or somebody wishes it
 * @param whatWeDo the work, in one sentence
 * @param effect what changes in the service
 * @param businessEffect what that brings to the business, in words
 * @param goal the goal to which it contributes
 * @param ifWeDoNot what happens without it, in words
 * @param money what it costs and brings
 * @param score by which its place in the queue is found
 * @param improves the promise that gets better
 * @param decided what was decided about it
 */
public record Improvement(
        EntityId id,
        String title,
        Optional<String> service,
        Optional<Status> status,
        Optional<String> raisedBy,
        Owner owner,
        Optional<How> how,
        Optional<Need> need,
        Optional<String> whatWeDo,
        Optional<Effect> effect,
        Optional<String> businessEffect,
        Optional<String> goal,
        Optional<String> ifWeDoNot,
        Optional<BusinessCase> money,
        Optional<Score> score,
        Optional<Promises.Name> improves,
        Optional<Decision> decided)
        implements Entity {

    /** How far it is. */
    public enum Status {
        IDEA,
        APPROVED,
        DOING,
        DONE,
        REJECTED
    }

    /** How it makes the service better. */
    public enum How {
        AUTOMATION,
        RISK_AVOIDANCE,
        CAPACITY,
        NEW_FUNCTION,
        SAVING
    }

    /** Why it is asked for; what the enterprise needs goes first. */
    public enum Need {
        ENTERPRISE,
        WISH
    }

    /** By how much a figure of the service changes. */
    public record Effect(String measure, PercentageChange change) {}

    /**
     * What it costs and brings.
     *
     * @param once cost of doing it
     * @param perYear cost of every year from then on
     * @param benefitPerYear gain of every year from then on
     * @param evidence where the gain was measured or estimated
     */
    public record BusinessCase(
            Optional<Money> once, Optional<Money> perYear, Optional<Money> benefitPerYear, Optional<String> evidence) {}

    /**
     * Figures without unit, each compared with other improvements; the weighted shortest job goes first.
     *
     * @param businessValue 0 or more
     * @param timeCriticality what waiting costs, 0 or more
     * @param riskReduction 0 or more
     * @param size how much work it is, 1 or more
     */
    public record Score(
            BigDecimal businessValue, BigDecimal timeCriticality, BigDecimal riskReduction, BigDecimal size) {
        /** Refuses figures below their range, so that the score can be divided by the size. */
        public Score {
            if (businessValue.signum() < 0
                    || timeCriticality.signum() < 0
                    || riskReduction.signum() < 0
                    || size.compareTo(BigDecimal.ONE) < 0) {
                throw new IllegalArgumentException("values are at least 0 and the size at least 1");
            }
        }
    }

    /**
     * What was decided.
     *
     * @param by a role
     * @param alternative what people can do instead, where the answer is no
     */
    public record Decision(
            Optional<LocalDate> date,
            Optional<String> by,
            Optional<Result> result,
            Optional<String> reason,
            Optional<String> alternative) {}

    /** The answer. */
    public enum Result {
        GO,
        NO_GO,
        POSTPONED
    }
}
