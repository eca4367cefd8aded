package dev.servicecatalog.time;

import java.util.Optional;

/**
 * Opening hours within one local day, half-open.
 *
 * @param from minute of the day, 0 to 1439
 * @param to minute of the day, more than {@code from}, at most 1440 (24:00)
 */
public record TimeRange(int from, int to) {
    /** Reads {@code 09:00-17:00}; empty if not understood. */
    public static Optional<TimeRange> parse(String text) {
        throw new UnsupportedOperationException("stub");
    }
}
