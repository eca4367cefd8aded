package dev.servicecatalog.model;

import java.util.Optional;

/**
 * What ordering something costs: at least one of the two parts.
 *
 * @param oneTime paid once, when delivered
 * @param recurring paid again and again
 * @param termMonths for how many months the recurring part is paid at least
 */
public record Charge(Optional<Money> oneTime, Optional<Price> recurring, Optional<Integer> termMonths) {

    /**
     * What is paid over the whole term: one-time + recurring × term. Empty without a term, if the term is no whole number of
     * periods, or if the parts are in different currencies.
     */
    public Optional<Money> termTotal() {
        return recurring.isEmpty() ? Optional.empty() : termMonths.flatMap(this::over);
    }

    /**
     * What is paid over so many months. Empty if the recurring part has no period, if the months are no whole number of periods, or
     * if the parts are in different currencies.
     */
    public Optional<Money> over(int months) {
        if (recurring.isEmpty()) {
            return oneTime;
        }
        int periodMonths = recurring.get().period().map(Price.Period::months).orElse(0);
        if (periodMonths == 0 || months % periodMonths != 0) {
            return Optional.empty();
        }
        Money repeated = recurring.get().money().times(months / periodMonths);
        if (oneTime.isPresent() && !oneTime.get().currency().equals(repeated.currency())) {
            return Optional.empty();
        }
        return Optional.of(oneTime.map(repeated::plus).orElse(repeated));
    }
}
