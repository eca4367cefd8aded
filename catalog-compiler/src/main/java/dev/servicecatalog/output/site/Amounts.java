package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.StatedSum;
import dev.servicecatalog.model.Money;
import java.util.Optional;

/** Sums of money as pages say them: what is not stated in part is "at least", and nothing is ever 0 because nobody said. */
final class Amounts {
    private final Site site;
    private final PageLinks links;

    Amounts(Site site, PageLinks links) {
        this.site = site;
        this.links = links;
    }

    /** The sum, "at least" so much, or why there is none. */
    Phrase sum(StatedSum sum) {
        if (sum.amount().isPresent()) {
            return money(sum.amount().get());
        }
        if (sum.lacking() == sum.of()) {
            return links.notStated();
        }
        return sum.atLeast()
                .map(least -> Phrase.unknown(site.words()
                        .text(
                                "at-least-because",
                                site.wording().money(least),
                                site.words().count("amounts-lacking", sum.lacking()))))
                .orElseGet(() -> links.notKnown("amounts-without-rate"));
    }

    Phrase stated(Optional<Money> money) {
        return money.map(this::money).orElseGet(links::notStated);
    }

    Phrase money(Money money) {
        return Phrase.of(site.wording().money(money));
    }
}
