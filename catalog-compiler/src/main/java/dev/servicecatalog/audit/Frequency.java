package dev.servicecatalog.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * How often something went live.
 *
 * @param deployments whether deployments were recorded; otherwise landed changes are counted
 * @param time in which
 */
public record Frequency(int count, boolean deployments, Duration time) {
    private static final Duration WEEK = Duration.ofDays(7);

    /**
     * Where the true number a week lies in 95 of 100 cases, if things go live independently of each other: Byar's approximation of the exact
     * limits of Poisson's distribution (Breslow and Day 1987, 2.3). Empty where {@link #perWeek} is.
     *
     * @param from with one decimal
     * @param to with one decimal
     */
    public record Interval(BigDecimal from, BigDecimal to) {}

    /** The interval around {@link #perWeek}; empty where that is. */
    public Optional<Interval> within() {
        return perWeek().map(known -> new Interval(weekly(least(count)), weekly(most(count))));
    }

    private static double least(int count) {
        return count == 0 ? 0 : count * Math.pow(1 - 1.0 / (9.0 * count) - Spread.Z / (3 * Math.sqrt(count)), 3);
    }

    private static double most(int count) {
        int next = count + 1;
        return next * Math.pow(1 - 1.0 / (9.0 * next) + Spread.Z / (3 * Math.sqrt(next)), 3);
    }

    private BigDecimal weekly(double number) {
        return BigDecimal.valueOf(number * WEEK.toSeconds() / time.toSeconds()).setScale(1, RoundingMode.HALF_UP);
    }

    /** With one decimal; empty if less than a week was looked at. */
    public Optional<BigDecimal> perWeek() {
        return time.compareTo(WEEK) < 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(count)
                        .multiply(BigDecimal.valueOf(WEEK.toSeconds()))
                        .divide(BigDecimal.valueOf(time.toSeconds()), 1, RoundingMode.HALF_UP));
    }
}
