package dev.servicecatalog.output.export;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Charging;
import dev.servicecatalog.analysis.Charging.Gap;
import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What units use and what that comes to, line by line, in the columns of FOCUS 1.2 (the FinOps open cost and usage specification); columns
 * of our own begin with {@code x_}, as it asks. What nobody knows is empty, with the reason beside it.
 */
public final class ShowbackTable {
    private static final List<String> HEADS = List.of(
            "BilledCost",
            "BillingAccountId",
            "BillingAccountName",
            "BillingCurrency",
            "BillingPeriodEnd",
            "BillingPeriodStart",
            "ChargeCategory",
            "ChargeClass",
            "ChargeDescription",
            "ChargeFrequency",
            "ChargePeriodEnd",
            "ChargePeriodStart",
            "ConsumedQuantity",
            "ConsumedUnit",
            "ContractedCost",
            "EffectiveCost",
            "InvoiceIssuerName",
            "ListCost",
            "ProviderName",
            "PublisherName",
            "ServiceCategory",
            "ServiceName",
            "SkuId",
            "SkuPriceId",
            "SubAccountId",
            "SubAccountName",
            "x_Charging",
            "x_CostCentre",
            "x_NoCostBecause",
            "x_ServiceId");

    private final Catalog catalog;

    private ShowbackTable(Catalog catalog) {
        this.catalog = catalog;
    }

    /** All use that was measured of services that charge somebody, in the order of periods, units and offerings; empty if there is none. */
    public static Optional<Table> of(CatalogInsights insights) {
        ShowbackTable table = new ShowbackTable(insights.catalog());
        List<List<Cell>> rows = new ArrayList<>();
        for (Charging.Statement statement : insights.charging().statements()) {
            statement.lines().forEach(line -> rows.add(table.row(statement.period(), line)));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Table("Showback", HEADS, rows));
    }

    private List<Cell> row(Period period, Charging.Line line) {
        Optional<Offering> offering = Optional.ofNullable(catalog.offerings().get(line.offering()));
        String title = offering.map(Offering::title).orElse(line.offering());
        Cell cost = Cell.number(line.amount().map(Money::amount));
        Cell from = moment(period.from());
        Cell to = moment(period.to());
        String organisation = organisation();
        return List.of(
                billed(line),
                Cell.text(catalog.settings().map(CatalogSettings::name)),
                Cell.of(organisation),
                currency(line),
                to,
                from,
                Cell.of("Usage"),
                new Cell.Nothing(),
                Cell.of(title + line.packageName().map(name -> ", " + name).orElse("")),
                Cell.text(offering.flatMap(each -> frequency(each, line))),
                to,
                from,
                Cell.of(line.quantity()),
                Cell.of(offering.flatMap(each -> unit(each, line)).orElse("Units")),
                cost,
                cost,
                Cell.of(organisation),
                cost,
                Cell.of(organisation),
                Cell.of(organisation),
                Cell.of("Other"),
                Cell.of(title(line.service())),
                Cell.of(line.offering()),
                Cell.of(line.offering()
                        + line.packageName().map(name -> "/" + name).orElse("")),
                Cell.of(line.by()),
                Cell.text(party(line).map(Party::title)),
                Cell.of(line.how() == Service.Charging.CHARGEBACK ? "chargeback" : "showback"),
                Cell.text(party(line).flatMap(Party::costCentre)),
                Cell.text(line.gap().map(ShowbackTable::why)),
                Cell.of(line.service()));
    }

    /** Showback bills nothing. */
    private static Cell billed(Charging.Line line) {
        return Cell.number(line.amount()
                .map(money -> line.how() == Service.Charging.CHARGEBACK
                        ? money.amount()
                        : BigDecimal.ZERO.setScale(money.amount().scale())));
    }

    private Cell currency(Charging.Line line) {
        return Cell.text(line.amount()
                .map(money -> money.currency().getCurrencyCode())
                .or(() -> catalog.settings().flatMap(CatalogSettings::currency)));
    }

    private String organisation() {
        return catalog.settings()
                .map(settings -> settings.organisation().orElse(settings.title()))
                .orElse("");
    }

    private String title(String service) {
        return Optional.ofNullable(catalog.services().get(service))
                .map(Service::title)
                .orElse(service);
    }

    private Optional<Party> party(Charging.Line line) {
        return Optional.ofNullable(catalog.parties().get(line.by()));
    }

    /** Days have no time of day; FOCUS wants one, in UTC. */
    private static Cell moment(LocalDate day) {
        return Cell.of(day + "T00:00:00Z");
    }

    private static Optional<String> frequency(Offering offering, Charging.Line line) {
        return charge(offering, line)
                .map(charge -> charge.recurring().isEmpty()
                        ? "One-Time"
                        : charge.recurring().flatMap(Price::period).isPresent() ? "Recurring" : "Usage-Based");
    }

    private static Optional<String> unit(Offering offering, Charging.Line line) {
        return charge(offering, line).flatMap(Charge::recurring).flatMap(Price::unit);
    }

    private static Optional<Charge> charge(Offering offering, Charging.Line line) {
        if (offering.pricing() instanceof Pricing.Single single) {
            return Optional.of(single.charge());
        }
        return offering.pricing() instanceof Pricing.Packages choice
                ? choice.packages().stream()
                        .filter(each -> line.packageName().equals(Optional.of(each.name())))
                        .map(Pricing.Package::charge)
                        .findFirst()
                : Optional.empty();
    }

    private static String why(Gap gap) {
        return switch (gap) {
            case FUNDED_CENTRALLY -> "it is funded centrally";
            case NO_PRICE -> "no price is stated";
            case NO_PACKAGE -> "the use does not say of which package";
            case NO_WHOLE_MONTHS -> "the period is no whole number of months";
            case NO_CURRENCY -> "nobody says in which currency";
        };
    }
}
