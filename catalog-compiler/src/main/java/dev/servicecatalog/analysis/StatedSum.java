package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Money;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What several things come to of which not all need state an amount; then the sum is more than what is stated.
 *
 * @param stated the amounts together
 * @param lacking how many do not state one
 * @param of how many there are
 */
public record StatedSum(Conversion.Total stated, int lacking, int of) {
    static StatedSum of(Collection<Optional<Money>> amounts, Conversion conversion) {
        List<Money> stated = amounts.stream().flatMap(Optional::stream).toList();
        return new StatedSum(conversion.total(stated), amounts.size() - stated.size(), amounts.size());
    }

    /** The sum; empty if an amount is missing, or cannot be converted. */
    public Optional<Money> amount() {
        return stated.amount().filter(any -> lacking == 0);
    }

    /** What it is at least; empty if nobody stated anything, or it cannot be converted. */
    public Optional<Money> atLeast() {
        return stated.amount().filter(any -> lacking < of);
    }
}
