package dev.servicecatalog.time;

import java.time.Instant;

/**
 * A time in which a promise stands still, such as waiting for the customer's answer.
 *
 * @param from first instant that does not count
 * @param to first instant that counts again, not before {@code from}
 */
public record Pause(Instant from, Instant to) {
    /** Refuses a pause that ends before it starts. */
    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " cannot end at " + to);
        }
    }
}
