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

    /** With one decimal; empty if less than a week was looked at. */
    public Optional<BigDecimal> perWeek() {
        return time.compareTo(WEEK) < 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(count)
                        .multiply(BigDecimal.valueOf(WEEK.toSeconds()))
                        .divide(BigDecimal.valueOf(time.toSeconds()), 1, RoundingMode.HALF_UP));
    }
}
