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
        says(bill.at("/byUnit/sales"), "unknown", "2 of 4 charged lines have no amount");
        assertThat(bill.at("/byUnit/sales/atLeast").asString()).isEqualTo("50.0");
        says(bill.at("/recovery/s/charged"), "unknown", "2 of 4 charged lines have no amount");
        says(bill.at("/recovery/s/share"), "unknown", "what it charged is not known");
    }

    @Test
    void halfAMonthHasNoRecurringPrice() {
        JsonNode bill = billOf("2026-02-15", "{offering: a, by: sales, quantity: 5}");
        says(bill.at("/lines/0/amount"), "unknown", "the period is no whole number of months");
        says(bill.at("/byUnit/sales"), "unknown", "1 of 1 charged lines have no amount");
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

    @Test
    void aCostLineWithoutAmountAYearIsMissingInTheTotal() {
        JsonNode totals = figures(
                        service(
                                "s",
                                "costs: [{name: x, pool: cloud, amount: 5.00 EUR per year}, {name: y, pool: cloud, amount: 9.00 EUR}]"))
                .at("/totals");
        says(totals.at("/cost"), "unknown", "1 of 2 cost lines have no amount a year");
        assertThat(totals.at("/costByPool/cloud/atLeast").asString()).isEqualTo("5.0");
    }

    @Test
    void aGoalIsWorthWhatItsServicesStateAndNothingIsStatedIsNotNothing() {
        JsonNode goals = figures(
                        entity("Goal", "none", ""),
                        entity("Goal", "silent", ""),
                        entity("Goal", "partly", ""),
                        service("a", "value: {supports: [silent]}"),
                        service("b", "value: {supports: [partly], perYear: 3.00 EUR}"),
                        service("c", "value: {supports: [partly]}"),
                        entity("Improvement", "i", "goal: silent, status: done, money: {once: 1.00 EUR}"),
                        entity("Improvement", "j", "goal: partly, status: done, money: {benefitPerYear: 2.00 EUR}"),
                        entity("Improvement", "k", "goal: partly, status: done"),
                        entity("Improvement", "l", "goal: none, status: doing, money: {benefitPerYear: 2.00 EUR}"))
                .at("/goals");
        says(goals.at("/none/value"), "notApplicable", "no service counts under it");
        says(goals.at("/none/benefit"), "notApplicable", "no improvement that contributes to it is done");
        says(goals.at("/silent/value"), "notStated", "Service/a spec.value.perYear");
        says(goals.at("/silent/benefit"), "notStated", "Improvement/i spec.money.benefitPerYear");
        says(goals.at("/partly/value"), "unknown", "1 of 2 services do not say what they are worth");
        assertThat(goals.at("/partly/value/atLeast").asString()).isEqualTo("3.0");
        says(goals.at("/partly/benefit"), "unknown", "1 of 2 improvements do not say what they bring");
        assertThat(goals.at("/partly/benefit/atLeast").asString()).isEqualTo("2.0");
    }

    @Test
    void aBusinessCaseHasOneReasonForEachState() {
        JsonNode improvements = figures(
                        entity("Improvement", "a", "status: idea"),
                        entity("Improvement", "b", "money: {once: 1.00 EUR, benefitPerYear: 1.00 EUR}"),
                        entity(
                                "Improvement",
                                "c",
                                "money: {once: 0.00 EUR, perYear: 0.00 EUR, benefitPerYear: 1.00 EUR}"),
                        entity(
                                "Improvement",
                                "d",
                                "money: {once: 1.00 EUR, perYear: 2.00 EUR, benefitPerYear: 1.00 EUR}"),
                        entity(
                                "Improvement",
                                "e",
                                "money: {once: 1.00 USD, perYear: 2.00 EUR, benefitPerYear: 1.00 EUR}"))
                .at("/improvements");
        says(improvements.at("/a/payback"), "notStated", "Improvement/a spec.money");
        says(improvements.at("/b/payback"), "notStated", "Improvement/b spec.money.perYear");
        says(improvements.at("/c/firstYearReturn"), "notApplicable", "nothing is invested");
        assertThat(improvements.at("/c/payback/value").asString()).isEqualTo("0");
        says(improvements.at("/d/payback"), "notApplicable", "it never pays back");
        says(improvements.at("/e/payback"), "unknown", "there is no exchange rate into the reporting currency");
    }

    @Test
    void noneOfSomethingIsNotTheSameAsNotMeasured() {
        JsonNode figures = figures(
                service("s", "promises: {availability: {target: 99%, per: month}}"),
                entity("Offering", "o", "service: s, leadTime: {promise: 1 business day}"),
                entity("Offering", "p", "service: s, leadTime: {promise: 1 business day}"),
                entity(
                        "Measurement",
                        "m",
                        "from: 2026-02-01, to: 2026-03-01, source: x, offerings: {o: {ordered: 0, delivered: 0, inTime: 0},"
                                + " p: {ordered: 1}}, changes: {deployments: 0, failed: 0}"));
        JsonNode period = figures.at("/periods/0");
        says(period.at("/promiseKept"), "notApplicable", "nothing was delivered");
        says(period.at("/promiseKeptByOffering/o"), "notApplicable", "nothing was delivered");
        says(period.at("/promiseKeptByOffering/p"), "unknown", "it was not measured");
        says(period.at("/changeFailure"), "notApplicable", "no change went live");
        says(period.at("/firstLine"), "unknown", "it was not measured");
        assertThat(period.at("/changesPerDay/value").asString()).isEqualTo("0");
        says(figures.at("/offerings/o/leadTime/delivered"), "notApplicable", "nothing was delivered");
        says(figures.at("/offerings/p/leadTime/delivered"), "unknown", "it was not measured");
        says(figures.at("/services/s/measured/availability"), "unknown", "it was not measured");
        says(figures.at("/services/s/measured/satisfaction"), "notApplicable", "it is not promised");
    }

    @Test
    void deliveriesCountAlsoIfNobodyAskedHowContentPeopleWere() {
        JsonNode leadTime = figures(
                        entity("Offering", "o", "leadTime: {promise: 1 business day, keptIn: 90%}"),
                        entity(
                                "Measurement",
                                "m",
                                "from: 2026-02-01, to: 2026-03-01, source: x, offerings: {o: {delivered: 10, inTime: 9}}"))
                .at("/offerings/o/leadTime");
        assertThat(leadTime.at("/delivered/value").asString()).isEqualTo("90");
        assertThat(leadTime.at("/deliveredVerdict/value").asString()).isEqualTo("kept");
        says(leadTime.at("/satisfaction"), "unknown", "it was not measured");
    }

    @Test
    void aPeriodThatIsNotOverCountsNowhere() {
        JsonNode figures = figures(
                entity("Goal", "g", "measure: {name: m, unit: EUR, from: 0, to: 10}"),
                entity("Measurement", "m", "from: 2026-03-01, to: 2026-03-03, source: x, goals: {g: 5}"),
                entity("Measurement", "n", "from: 2026-03-01, to: 2026-03-04, source: y, goals: {g: 9}"));
        assertThat(figures.at("/goals/g/now/value").asString())
                .as("until today")
                .isEqualTo("5");
        assertThat(figures.at("/periods")).hasSize(1);
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
