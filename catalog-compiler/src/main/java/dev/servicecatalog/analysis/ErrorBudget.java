package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Optional;

/**
 * How much of the downtime that a promise allows has been used.
 *
 * @param minutes allowed in the window, exact
 * @param remaining allowed minutes that are left, exact; negative when overspent
 * @param remainingShare of the budget, 1 for all of it; empty if nothing is allowed
 * @param burnRate how fast it is used: at 1 it lasts exactly for the window, at 2 for half of it; empty if nothing is allowed
 */
public record ErrorBudget(
        BigDecimal minutes, BigDecimal remaining, Optional<BigDecimal> remainingShare, Optional<BigDecimal> burnRate) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /**
     * The budget some time into a window.
     *
     * @param objective the promised availability
     * @param window service hours of the whole window
     * @param bad how many minutes it was down in them so far, exact
     * @param elapsed service hours so far, more than none
     * @throws IllegalArgumentException if no time has passed
     */
    public static ErrorBudget of(Percentage objective, Duration window, BigDecimal bad, Duration elapsed) {
        if (elapsed.isZero() || elapsed.isNegative() || window.compareTo(elapsed) < 0) {
            throw new IllegalArgumentException("not a part of a window of " + window + ": " + elapsed);
        }
        BigDecimal unavailable =
                BigDecimal.valueOf(100).subtract(objective.value()).movePointLeft(2);
        BigDecimal budget = unavailable.multiply(minutes(window));
        BigDecimal remaining = budget.subtract(bad);
        if (budget.signum() == 0) {
            return new ErrorBudget(budget, remaining, Optional.empty(), Optional.empty());
        }
        BigDecimal soFar = unavailable.multiply(minutes(elapsed));
        return new ErrorBudget(
                budget,
                remaining,
                Optional.of(remaining.divide(budget, DIGITS)),
                Optional.of(bad.divide(soFar, DIGITS)));
    }

    private static BigDecimal minutes(Duration duration) {
        return BigDecimal.valueOf(duration.toMinutes());
    }
}
