package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.CatalogSettings.ExchangeRates;
import dev.servicecatalog.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up money of several currencies: each item is converted at the catalog's rates, rounded to the minor unit, then added. Without a
 * rate nothing is added; sums per currency are shown instead.
 *
 * @param report the currency of all totals; empty while the catalog states none
 * @param asOf the day of the rates
 * @param rates ISO 4217 code to how much one unit is worth in the reporting currency
 */
public record Conversion(Optional<Currency> report, Optional<LocalDate> asOf, SortedMap<String, BigDecimal> rates) {

    /** Copies the rates. */
    public Conversion {
        rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
    }

    /** The reporting currency and the rates of a catalog. */
    public static Conversion of(Catalog catalog) {
        Optional<ExchangeRates> rates = catalog.settings().flatMap(CatalogSettings::exchangeRates);
        return new Conversion(
                catalog.settings().flatMap(CatalogSettings::currency).flatMap(Money::currency),
                rates.map(ExchangeRates::asOf),
                rates.map(ExchangeRates::rates).orElse(Collections.emptySortedMap()));
    }

    /**
     * What a list of amounts comes to.
     *
     * @param amount in the reporting currency; empty if an item cannot be converted
     * @param subtotals what there is of each currency, in the order of codes
     */
    public record Total(Optional<Money> amount, List<Money> subtotals) {
        /** Copies the list. */
        public Total {
            subtotals = List.copyOf(subtotals);
        }
    }

    /** The amount in the reporting currency, rounded half up; empty without a rate. */
    public Optional<Money> convert(Money money) {
        return report.flatMap(to -> to.equals(money.currency())
                ? Optional.of(money)
                : Optional.ofNullable(rates.get(money.currency().getCurrencyCode()))
                        .map(rate -> Money.rounded(money.amount().multiply(rate), to)));
    }

    /** Whether the amount can be added to others. */
    public boolean knows(Money money) {
        return convert(money).isPresent();
    }

    /** The sum. */
    public Total total(Collection<Money> items) {
        SortedMap<String, Money> subtotals = new TreeMap<>();
        items.forEach(item -> subtotals.merge(item.currency().getCurrencyCode(), item, Money::plus));
        Optional<Money> sum = report.map(Money::zero);
        for (Money item : items) {
            sum = sum.flatMap(before -> convert(item).map(before::plus));
        }
        return new Total(sum, List.copyOf(subtotals.values()));
    }
}
