package dev.servicecatalog.analysis;

import java.util.stream.LongStream;

/**
 * Order times so close that none between them can be the only late one, where all times are quarter hours: what is promised and when it
 * is done change at quarter hours, some a moment later, and between two changes both stand still or run with the clock. So the quarter
 * hour and the minute after it decide for all minutes until the next.
 */
final class QuarterHours {
    private static final int QUARTER = 15 * 60;
    private static final int MINUTE = 60;

    private QuarterHours() {}

    /** Epoch seconds of [from, to), counted from {@code from}. */
    static LongStream between(long from, long to) {
        return LongStream.iterate(from, at -> at < to, at -> at + QUARTER)
                .flatMap(at -> LongStream.of(at, at + MINUTE))
                .filter(at -> at < to);
    }

    /** The full quarter hour at or before a second. */
    static long notAfter(long second) {
        return Math.floorDiv(second, QUARTER) * QUARTER;
    }
}
