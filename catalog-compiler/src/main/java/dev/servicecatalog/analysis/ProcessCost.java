package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering.How;
import java.util.List;
import java.util.Optional;

/**
 * What the work behind one order costs, and how much of it machines do. Effort is working time; lead time includes waiting.
 *
 * @param labour what the work costs, as far as effort and rates are stated
 * @param effortMinutes the stated working time
 * @param automatic steps that a machine does, of all steps
 * @param manual steps that only people do, of all steps
 * @param complete whether every step by people states its effort and has an hourly rate
 */
public record ProcessCost(
        Money labour, long effortMinutes, Optional<Ratio> automatic, Optional<Ratio> manual, boolean complete) {
    private static final int MINUTES_AN_HOUR = 60;

    /**
     * The work in one step.
     *
     * @param minutes of working time; empty if nobody said
     * @param hourlyRate of whoever does it, in the reporting currency; empty if nobody said
     */
    public record Work(Optional<Long> minutes, Optional<Money> hourlyRate, Optional<How> how) {
        /** What it costs, to the nearest minor unit; empty if not known. A machine works for nothing unless effort is stated. */
        private Optional<Money> cost(Money nothing) {
            if (minutes.map(m -> m == 0).orElse(how.equals(Optional.of(How.AUTOMATIC)))) {
                return Optional.of(nothing);
            }
            return minutes.flatMap(m -> hourlyRate.map(rate -> rate.times(m).dividedBy(MINUTES_AN_HOUR)));
        }
    }

    /** Adds up the steps; {@code nothing} is 0 in the reporting currency. */
    public static ProcessCost of(List<Work> steps, Money nothing) {
        Money labour = nothing;
        long minutes = 0;
        boolean complete = true;
        for (Work step : steps) {
            Optional<Money> cost = step.cost(nothing);
            labour = cost.map(labour::plus).orElse(labour);
            minutes += step.minutes().orElse(0L);
            complete &= cost.isPresent();
        }
        return new ProcessCost(labour, minutes, share(steps, How.AUTOMATIC), share(steps, How.MANUAL), complete);
    }

    private static Optional<Ratio> share(List<Work> steps, How how) {
        return Ratio.of(
                steps.stream()
                        .filter(step -> step.how().equals(Optional.of(how)))
                        .count(),
                steps.size());
    }
}
