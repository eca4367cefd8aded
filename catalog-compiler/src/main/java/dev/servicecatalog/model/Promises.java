package dev.servicecatalog.model;

import dev.servicecatalog.time.BusinessDuration;
import java.util.Optional;

/**
 * What a service promises to everybody, or an agreement to one party.
 *
 * @param availability how much of the service hours it works
 * @param respond how soon somebody who can help answers
 * @param restore how soon it works again after a failure
 * @param satisfaction how content its users are
 * @param dataLoss how much of the latest work a failure may cost
 */
public record Promises(
        Optional<Availability> availability,
        Optional<Within> respond,
        Optional<Within> restore,
        Optional<Satisfaction> satisfaction,
        Optional<Within> dataLoss) {

    /** The promises by name. */
    public enum Name {
        AVAILABILITY,
        RESPOND,
        RESTORE,
        SATISFACTION,
        DATA_LOSS
    }

    /**
     * How much of the service hours it works.
     *
     * @param per over which period the share is taken
     * @param hours the calendar of the service hours; the catalog's default where not stated
     * @param goodEnough from here more effort needs a special reason
     * @param overDelivery from here effort could be saved
     */
    public record Availability(
            Percentage target,
            Period per,
            Optional<String> hours,
            Optional<Percentage> goodEnough,
            Optional<Percentage> overDelivery) {}

    /** Over which period availability is measured. */
    public enum Period {
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /**
     * Something done within a time.
     *
     * @param target the longest time it takes
     * @param hours the calendar that counts; the catalog's default where not stated
     * @param when the condition, in words
     */
    public record Within(BusinessDuration target, Optional<String> hours, Optional<String> when) {}

    /**
     * How content people are.
     *
     * @param goodEnough from here more effort needs a special reason
     */
    public record Satisfaction(Rating target, Optional<Rating> goodEnough) {}
}
