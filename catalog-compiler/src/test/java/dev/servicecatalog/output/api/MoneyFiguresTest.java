package dev.servicecatalog.output.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.source.DirectorySource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code catalog.json} says of money that is not wholly known: never 0, and one reason for each state. */
class MoneyFiguresTest {
    private static final String CURRENCY = """
            apiVersion: servicecatalog.dev/v1
            kind: Catalog
            metadata: {name: company}
            spec: {currency: EUR}
            """;

    @TempDir
    Path folder;

    @Test
    void aServiceThatStatesNoCostCostsAtLeastWhatItReceives() {
        JsonNode shop = figures(
                        service(
                                "network",
                                "costs: [{name: x, amount: 100.00 EUR per year}], passesCostOn: {to: {shop: 1/2}}"),
                        service("shop", "value: {perYear: 1000.00 EUR}"))
                .at("/services/shop");
        says(shop.at("/cost/direct"), "notStated", "Service/shop spec.costs");
        assertThat(shop.at("/cost/received/value/Service~1network").asString()).isEqualTo("50.0");
        says(shop.at("/cost/full"), "unknown", "its own cost is not stated");
        assertThat(shop.at("/cost/full/atLeast").asString()).isEqualTo("50.0");
        assertThat(shop.at("/cost/kept/atLeast").asString()).isEqualTo("50.0");
        says(shop.at("/value/toCost"), "unknown", "the full cost is not known: its own cost is not stated");
    }

    @Test
    void aSupplierWithoutRateLeavesTheDirectCostKnown() {
        JsonNode shop = figures(
                        service(
                                "network",
                                "costs: [{name: x, amount: 1.00 USD per year}], passesCostOn: {to: {shop: 1}}"),
                        service("shop", "costs: [{name: y, amount: 7.00 EUR per year}]"))
                .at("/services/shop/cost");
        assertThat(shop.at("/direct/value").asString()).isEqualTo("7.0");
        says(shop.at("/received"), "unknown", "what is passed on to it is not wholly known");
        assertThat(shop.at("/full/atLeast").asString()).isEqualTo("7.0");
    }

    @Test
    void valueAgainstCostHasOneReasonForEachState() {
        JsonNode services = figures(
                        service("nothing", "value: {perYear: 1.00 EUR}"),
                        service("free", "value: {perYear: 1.00 EUR}, costs: [{name: x, amount: 0.00 EUR per year}]"),
                        service("worthless", "costs: [{name: x, amount: 1.00 EUR per year}]"),
                        service("foreign", "value: {perYear: 1.00 USD}, costs: [{name: x, amount: 1.00 EUR per year}]"),
                        service("over", "status: retired, value: {perYear: 1.00 EUR}"))
                .at("/services");
        says(services.at("/nothing/value/toCost"), "unknown", "the cost is not stated");
        says(services.at("/free/value/toCost"), "notApplicable", "the service costs nothing");
        says(services.at("/worthless/value/toCost"), "unknown", "the value is not stated");
        String noRate = "there is no exchange rate into the reporting currency";
        says(services.at("/foreign/value/toCost"), "unknown", "the value is not known: " + noRate);
        says(services.at("/foreign/value/perYear"), "unknown", noRate);
        says(services.at("/over/value/toCost"), "notApplicable", "the service does not run");
    }

    @Test
    void aBillWithAnUnknownLineIsAtLeastTheOthers() {
        JsonNode bill = billOf(
                "2026-03-01",
                "{offering: a, by: sales, quantity: 5}, {offering: b, by: sales, quantity: 1}"
                        + ", {offering: c, by: sales, quantity: 1}, {offering: d, by: sales, quantity: 1}"
                        + ", {offering: e, by: sales, quantity: 1}");
        assertThat(bill.at("/lines/0/amount/value").asString()).isEqualTo("50.0");
        says(bill.at("/lines/1/amount"), "unknown", "the use does not say of which package");
        says(bill.at("/lines/2/amount"), "notStated", "Offering/c spec.price");
        says(bill.at("/lines/3/amount"), "notApplicable", "it is funded centrally");
        assertThat(bill.at("/lines/4/amount/value").asString()).as("free").isEqualTo("0.0");
        says(bill.at("/byUnit/sales"), "unknown", "2 of 5 lines have no amount");
        assertThat(bill.at("/byUnit/sales/atLeast").asString()).isEqualTo("50.0");
        says(bill.at("/recovery/s/charged"), "unknown", "2 of 5 lines have no amount");
        says(bill.at("/recovery/s/share"), "unknown", "what it charged is not known");
    }

    @Test
    void halfAMonthHasNoRecurringPrice() {
        JsonNode bill = billOf("2026-02-15", "{offering: a, by: sales, quantity: 5}");
        says(bill.at("/lines/0/amount"), "unknown", "the period is no whole number of months");
        says(bill.at("/byUnit/sales"), "unknown", "1 of 1 lines have no amount");
        assertThat(bill.at("/byUnit/sales").has("atLeast")).isFalse();
        says(bill.at("/recovery/s/cost"), "unknown", "the period is no whole number of months");
    }

    @Test
    void recoveryIsOfTheFullCostAlsoIfItIsPassedOn() {
        JsonNode recovery =
                billOf("2026-03-01", "{offering: a, by: sales, quantity: 5}").at("/recovery/s");
        assertThat(recovery.at("/charged/value").asString()).isEqualTo("50.0");
        assertThat(recovery.at("/cost/value").asString()).isEqualTo("100.0");
        assertThat(recovery.at("/shortfall/value").asString()).isEqualTo("50.0");
        assertThat(recovery.at("/share/value").asString()).isEqualTo("50");
    }

    @Test
    void recoveryOfNothingIsNotKnownUnlessTheCostIsStated() {
        JsonNode bills = figures(
                        service("s", "charging: chargeback"),
                        service("z", "charging: chargeback, costs: [{name: x, amount: 0.00 EUR per year}]"),
                        entity("Party", "sales", "type: business-unit"),
                        entity("Offering", "a", "service: s, price: {recurring: 10.00 EUR per month}"),
                        entity("Offering", "b", "service: z, price: {recurring: 10.00 EUR per month}"),
                        use(
                                "2026-03-01",
                                "{offering: a, by: sales, quantity: 1}, {offering: b, by: sales, quantity: 1}"))
                .at("/bills/0/recovery");
        says(bills.at("/s/cost"), "unknown", "the full cost is not known: no cost is stated");
        says(bills.at("/s/share"), "unknown", "what it cost is not known");
        says(bills.at("/z/share"), "notApplicable", "the service costs nothing");
    }

    private JsonNode billOf(String end, String use) {
        return figures(
                        service(
                                "s",
                                "charging: chargeback, costs: [{name: x, amount: 1200.00 EUR per year}], passesCostOn: {to: {t: 1}}"),
                        service("t", "status: live"),
                        entity("Party", "sales", "type: business-unit"),
                        entity("Offering", "a", "service: s, price: {recurring: 10.00 EUR per month}"),
                        entity("Offering", "b", "service: s, packages: [{name: x, title: X, oneTime: 1.00 EUR}]"),
                        entity("Offering", "c", "service: s"),
                        entity("Offering", "d", "service: s, price: funded centrally"),
                        entity("Offering", "e", "service: s, price: free of charge"),
                        use(end, use))
                .at("/bills/0");
    }

    private static String use(String end, String use) {
        return entity("Measurement", "m", "from: 2026-02-01, to: %s, source: x, use: [%s]".formatted(end, use));
    }

    private static void says(JsonNode figure, String key, String reason) {
        assertThat(figure.path(key).asString("")).as(figure.toString()).isEqualTo(reason);
    }

    private static String service(String name, String spec) {
        return entity("Service", name, spec);
    }

    private static String entity(String kind, String name, String spec) {
        return """
                ---
                apiVersion: servicecatalog.dev/v1
                kind: %s
                metadata: {name: %s}
                spec: {%s}
                """.formatted(kind, name, spec);
    }

    private JsonNode figures(String... entities) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Files.writeString(folder.resolve("catalog.yaml"), CURRENCY + String.join("", entities));
            Catalog catalog = CatalogLoader.load(DirectorySource.of(folder)).catalog();
            CatalogInsights insights = CatalogInsights.of(catalog, LocalDate.parse("2026-03-02"));
            new CatalogJson(insights, Instant.EPOCH, Optional.empty(), true, List.of(), Optional.empty()).writeTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return JsonMapper.builder().build().readTree(out.toByteArray()).get("figures");
    }
}
