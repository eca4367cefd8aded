package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.output.export.Cell;
import dev.servicecatalog.output.export.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The price list as a table: everything on the menu, a line for each package. */
final class PriceTable {
    private final Words words;

    private PriceTable(Site site) {
        this.words = site.words();
    }

    static Table of(Site site, Menu menu) {
        PriceTable table = new PriceTable(site);
        List<List<Cell>> rows = MenuRow.all(menu).map(table::row).toList();
        List<String> heads = site.words()
                .texts(
                        "table-category",
                        "what",
                        "table-package",
                        "table-price",
                        "cost-once",
                        "table-currency-once",
                        "again",
                        "table-currency-again",
                        "table-for-each",
                        "table-every",
                        "table-term",
                        "over-term",
                        "table-currency-term",
                        "service",
                        "table-name",
                        "table-package-name");
        return new Table(site.words().text("table-prices"), heads, rows);
    }

    private List<Cell> row(MenuRow row) {
        Offering offering = row.offering();
        Optional<Charge> charge = row.choice()
                .map(Pricing.Package::charge)
                .or(() -> offering.pricing() instanceof Pricing.Single single
                        ? Optional.of(single.charge())
                        : Optional.empty());
        Optional<Money> once = charge.flatMap(Charge::oneTime);
        Optional<Price> again = charge.flatMap(Charge::recurring);
        Optional<Money> term = charge.flatMap(Charge::termTotal);
        return List.of(
                Cell.of(row.category()),
                Cell.of(offering.title()),
                Cell.text(row.choice().map(Pricing.Package::title)),
                Cell.of(state(offering.pricing(), charge)),
                amount(once),
                currency(once),
                amount(again.map(Price::money)),
                currency(again.map(Price::money)),
                Cell.text(again.flatMap(Price::unit)),
                Cell.text(again.flatMap(Price::period).map(period -> words.text("table-every-" + period.word()))),
                Cell.number(charge.flatMap(Charge::termMonths).map(BigDecimal::valueOf)),
                amount(term),
                currency(term),
                Cell.text(offering.service()),
                Cell.of(offering.name()),
                Cell.text(row.choice().map(Pricing.Package::name)));
    }

    private String state(Pricing pricing, Optional<Charge> charge) {
        if (charge.isPresent()) {
            return words.text("table-price-stated");
        }
        if (pricing instanceof Pricing.FreeOfCharge) {
            return words.text("price-free");
        }
        return words.text(pricing instanceof Pricing.FundedCentrally ? "price-central" : "not-stated");
    }

    private static Cell amount(Optional<Money> money) {
        return Cell.number(money.map(Money::amount));
    }

    private static Cell currency(Optional<Money> money) {
        return Cell.text(money.map(each -> each.currency().getCurrencyCode()));
    }
}
