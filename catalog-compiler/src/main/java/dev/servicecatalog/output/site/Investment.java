package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.BusinessCaseFigures;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An investment told as people tell it: what it is for, what it costs and brings, and whether it pays.
 *
 * @param effect what it brings to the business, in words
 * @param costs what it costs and brings, in a sentence
 * @param pays its return in the first year and when it has paid for itself
 */
record Investment(Phrase name, Phrase service, Phrase effect, Phrase costs, List<Phrase> pays) {
    static Investment of(Site site, Improvement improvement, PageLinks links) {
        return new Investment(
                links.improvement(improvement.name()),
                improvement.service().map(links::service).orElseGet(links::notStated),
                links.stated(improvement.businessEffect()),
                costs(site, improvement, links),
                pays(site, improvement, links));
    }

    private static Phrase costs(Site site, Improvement improvement, PageLinks links) {
        if (improvement.money().isEmpty()) {
            return links.notStated();
        }
        BusinessCase money = improvement.money().get();
        return Phrase.of(site.words()
                .text(
                        money.evidence().isPresent() ? "investment-with-evidence" : "investment",
                        amount(site, money.once()),
                        amount(site, money.perYear()),
                        amount(site, money.benefitPerYear()),
                        money.evidence().orElse("")));
    }

    private static String amount(Site site, Optional<Money> money) {
        return money.map(stated -> stated.isZero()
                        ? site.words().text("amount-nothing")
                        : site.wording().money(stated))
                .orElse(site.words().text("amount-not-stated"));
    }

    private static List<Phrase> pays(Site site, Improvement improvement, PageLinks links) {
        Optional<BusinessCase> money = improvement.money();
        boolean whole = money.filter(stated -> stated.once().isPresent()
                        && stated.perYear().isPresent()
                        && stated.benefitPerYear().isPresent())
                .isPresent();
        if (!whole) {
            return List.of(links.notKnown("return-without-amounts"));
        }
        boolean counted = List.of(
                        money.get().once(), money.get().perYear(), money.get().benefitPerYear())
                .stream()
                .flatMap(Optional::stream)
                .allMatch(site.insights().costs().conversion()::knows);
        if (!counted) {
            return List.of(links.notKnown("amounts-without-rate"));
        }
        BusinessCaseFigures figures =
                site.insights().portfolio().businessCases().get(improvement.name());
        if (figures.firstYearReturn().isEmpty()) {
            return List.of(links.notApplicable("return-of-nothing"));
        }
        BigDecimal share = figures.firstYearReturn().get().rounded(2).movePointRight(2);
        Phrase first =
                Phrase.of(site.words().text("first-year-return", site.wording().percent(share)));
        Phrase payback = figures.paybackMonths()
                .map(months ->
                        Phrase.of(site.words().text("pays-back", site.wording().number(months.rounded(0)))))
                .orElseGet(() -> Phrase.missed(site.words().text("never-pays-back")));
        return List.of(first, payback);
    }
}
