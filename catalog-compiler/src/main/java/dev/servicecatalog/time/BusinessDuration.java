package dev.servicecatalog.time;

import java.util.Optional;

/**
 * A length of time as a promise states it, with the clock it runs on.
 *
 * @param amount at least 1; 0 only for business days, meaning "same business day"
 * @param unit the clock
 */
public record BusinessDuration(int amount, Unit unit) {
    /** The clocks a promise can run on. */
    public enum Unit {
        MINUTES,
        HOURS,
        BUSINESS_MINUTES,
        BUSINESS_HOURS,
        BUSINESS_DAYS,
        CALENDAR_DAYS
    }

    /** Reads {@code 2 business days}, {@code same business day}, {@code PT15M}; empty if not understood. */
    public static Optional<BusinessDuration> parse(String text) {
        throw new UnsupportedOperationException("stub");
    }
}
