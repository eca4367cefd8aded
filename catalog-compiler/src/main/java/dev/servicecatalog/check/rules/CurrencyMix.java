package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Conversion;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CostItem;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Service.Value;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Amounts that have to be added up are in a currency for which the catalog has no exchange rate. */
final class CurrencyMix implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("currency-mix");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Conversion conversion = insights.costs().conversion();
        conversion.report().ifPresent(currency -> {
            SortedMap<String, List<Amount>> unknown = new TreeMap<>();
            for (Amount amount : amounts(insights.catalog())) {
                if (!conversion.knows(amount.money())) {
                    unknown.computeIfAbsent(amount.money().currency().getCurrencyCode(), k -> new ArrayList<>())
                            .add(amount);
                }
            }
            unknown.forEach((code, all) -> report(report, currency, code, all));
        });
    }

    private static void report(Report report, Currency currency, String code, List<Amount> amounts) {
        boolean one = amounts.size() == 1;
        String which = one ? "this amount is" : amounts.size() + " amounts, of which this is the first, are";
        report.add(
                amounts.get(0).of(),
                "%s in %s, but the catalog has no exchange rate for it; what contains it cannot be added up in %s"
                        .formatted(which, code, currency),
                "Add the rate to the catalog, with its day: `exchangeRates: {asOf: ..., %s: ...}`, or state %s in %s."
                        .formatted(code, one ? "the amount" : "the amounts", currency),
                amounts.get(0).path());
    }

    /**
     * An amount that goes into totals.
     *
     * @param path where it stands in the document
     */
    private record Amount(EntityId of, Money money, Object... path) {}

    private static List<Amount> amounts(Catalog catalog) {
        List<Amount> amounts = new ArrayList<>();
        catalog.parties()
                .values()
                .forEach(party -> party.hourlyRate()
                        .ifPresent(rate -> amounts.add(new Amount(party.id(), rate, "spec", "hourlyRate"))));
        catalog.services().values().forEach(service -> {
            service.value()
                    .flatMap(Value::perYear)
                    .ifPresent(value -> amounts.add(new Amount(service.id(), value, "spec", "value", "perYear")));
            addCosts(service.id(), service.costs(), amounts);
        });
        catalog.components().values().forEach(component -> addCosts(component.id(), component.costs(), amounts));
        catalog.improvements()
                .values()
                .forEach(improvement -> improvement.money().ifPresent(money -> {
                    EntityId id = improvement.id();
                    add(id, money.once(), "once", amounts);
                    add(id, money.perYear(), "perYear", amounts);
                    add(id, money.benefitPerYear(), "benefitPerYear", amounts);
                }));
        return amounts;
    }

    private static void addCosts(EntityId bearer, List<CostItem> costs, List<Amount> amounts) {
        for (int i = 0; i < costs.size(); i++) {
            int position = i;
            costs.get(i)
                    .amount()
                    .ifPresent(price ->
                            amounts.add(new Amount(bearer, price.money(), "spec", "costs", position, "amount")));
        }
    }

    /** One of the amounts of a {@link BusinessCase}. */
    private static void add(EntityId id, Optional<Money> money, String key, List<Amount> amounts) {
        money.ifPresent(stated -> amounts.add(new Amount(id, stated, "spec", "money", key)));
    }
}
