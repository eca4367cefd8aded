package dev.servicecatalog.compiler;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How far long work is, in words: {@code 1,200 of 5,000 changes (24%), 350 a second, 11 s left}. Told each so many percent. What the time
 * is, it is told.
 */
public final class ProgressLine {
    private final String what;
    private final int step;
    private final Instant begin;
    private int told;

    /**
     * Work that begins now.
     *
     * @param what is done, such as {@code changes}
     * @param step after so many percent it is told
     */
    public ProgressLine(String what, int step, Instant begin) {
        this.what = what;
        this.step = step;
        this.begin = begin;
    }

    /** A line, if it is time for one. */
    public Optional<String> at(int done, int all, Instant now) {
        int percent = all == 0 ? 100 : (int) (100L * done / all);
        if (percent < told + step && done < all || told == 100) {
            return Optional.empty();
        }
        told = done == all ? 100 : percent - percent % step;
        return Optional.of(String.format(
                Locale.ROOT,
                "%,d of %,d %s (%d%%)%s",
                done,
                all,
                what,
                percent,
                pace(done, all, Duration.between(begin, now))));
    }

    private static String pace(int done, int all, Duration gone) {
        if (done == 0 || gone.isZero() || gone.isNegative()) {
            return "";
        }
        double each = gone.toMillis() / 1000.0 / done;
        long left = Math.round(each * (all - done));
        return each == 0 ? "" : String.format(Locale.ROOT, ", %,.0f a second, %,d s left", 1 / each, left);
    }
}
