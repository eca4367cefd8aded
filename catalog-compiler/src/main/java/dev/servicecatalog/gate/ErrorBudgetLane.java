package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.ErrorBudget;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.util.Optional;

/** How a change goes by the downtime that its service may still have. */
public enum ErrorBudgetLane {
    /** It goes without asking. */
    AUTOMATIC,
    /** The owner has a look first. */
    REVIEW,
    /** Only emergencies go. */
    STOP,
    /** Nobody can tell, since the downtime was not measured. */
    UNKNOWN;

    /**
     * Compares what is left with the limits of a policy, exactly and in minutes, so that a promise of 100 % has nothing left. A limit
     * that is not stated holds nothing back; a policy without limits does not ask what was measured.
     *
     * @param measured the budget of the service; empty if its downtime was not measured
     */
    public static ErrorBudgetLane of(ChangePolicy.ErrorBudget policy, Optional<ErrorBudget> measured) {
        if (policy.stopAt().isEmpty() && policy.automaticAbove().isEmpty()) {
            return AUTOMATIC;
        }
        return measured.map(budget -> lane(policy, budget)).orElse(UNKNOWN);
    }

    private static ErrorBudgetLane lane(ChangePolicy.ErrorBudget policy, ErrorBudget budget) {
        if (policy.stopAt().filter(limit -> isAtMost(limit, budget)).isPresent()) {
            return STOP;
        }
        return policy.automaticAbove().filter(limit -> isAtMost(limit, budget)).isPresent() ? REVIEW : AUTOMATIC;
    }

    private static boolean isAtMost(Percentage limit, ErrorBudget budget) {
        BigDecimal least = limit.value().movePointLeft(2).multiply(budget.minutes());
        return budget.remaining().compareTo(least) <= 0;
    }
}
