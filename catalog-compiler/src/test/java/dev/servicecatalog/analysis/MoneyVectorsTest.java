package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.BillOfMaterials.Unit;
import dev.servicecatalog.analysis.ProcessCost.Work;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering.How;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Share;
import dev.servicecatalog.testing.Vectors;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every worked example about money, value and figures; one that nobody checks fails. */
class MoneyVectorsTest {
    private static final Money NOTHING = Money.zero(Currency.getInstance("EUR"));

    @TestFactory
    Stream<DynamicTest> everyVectorComesOut() {
        return Stream.of(
                        Vectors.tests("cost", this::check),
                        Vectors.tests("kpi", this::check),
                        Vectors.tests("value", this::check),
                        Stream.of("EX-02", "EX-03", "EX-04", "CR-07")
                                .map(id -> DynamicTest.dynamicTest(id, () -> check(Vectors.vector(id)))))
                .flatMap(tests -> tests);
    }

    private void check(JsonNode vector) {
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        switch (vector.get("id").asString()) {
            case "CO-01" -> termOfPackage(input, expected);
            case "CO-02" -> billOfMaterials(input, expected);
            case "CO-03" -> stepDown(input, expected);
            case "CO-04", "CO-05", "CO-06", "CO-07" -> split(input, expected);
            case "CO-08" -> mixedCurrencies(input, expected);
            case "CO-09" -> shownPerMonth(input, expected);
            case "CO-10" -> recovery(input, expected);
            case "CO-11" -> budget(input, expected);
            case "CO-12" -> process(input, expected);
            case "KP-01" -> attainment(input, expected);
            case "KP-02" -> delays(input, expected);
            case "KP-03" -> percentiles(input, expected);
            case "KP-04" -> ranking(input, expected);
            case "KP-05" -> businessCase(input, expected);
            case "KP-06" -> goodEnough(input, expected);
            case "KP-07" -> firstLine(input, expected);
            case "KP-08" -> changes(input, expected);
            case "KP-09" -> age(input, expected);
            case "KP-10" -> valueAgainstCost(input, expected);
            case "EX-02" -> exampleCost(expected);
            case "EX-03" -> exampleFigures(expected);
            case "EX-04" -> exampleOrder(expected);
            case "CR-07" -> shares(input, expected);
            default -> throw new AssertionError("nobody checks " + vector.get("id"));
        }
    }

    private static void termOfPackage(JsonNode input, JsonNode expected) {
        int months = input.get("termMonths").asInt();
        Money total = charge(input, Optional.of(months)).termTotal().orElseThrow();
        assertMoney(total, expected.get("total"));
        assertMoney(total.dividedBy(months), expected.get("perMonth"));
    }

    private static void billOfMaterials(JsonNode input, JsonNode expected) {
        Map<String, Unit> own = new HashMap<>();
        fields(input.get("own")).forEach((name, cost) -> own.put(name, new Unit(money(cost), true)));
        Map<String, Map<String, Integer>> parts = new HashMap<>();
        fields(input.get("uses")).forEach((user, uses) -> {
            Map<String, Integer> quantities = new HashMap<>();
            uses.forEach(use -> quantities.put(
                    use.get("offering").asString(), use.get("quantity").asInt()));
            parts.put(user, quantities);
        });
        SortedMap<String, Unit> units = BillOfMaterials.of(own, parts);
        fields(expected.get("unitCost")).forEach((name, cost) -> {
            assertMoney(units.get(name).cost(), cost);
            assertThat(units.get(name).complete()).isTrue();
        });
    }

    private static void stepDown(JsonNode input, JsonNode expected) {
        Map<EntityId, Money> direct = new HashMap<>();
        fields(input.get("direct")).forEach((name, cost) -> direct.put(service(name), money(cost)));
        Map<EntityId, SortedMap<EntityId, Share>> shares = new HashMap<>();
        fields(input.get("shares")).forEach((name, parts) -> {
            SortedMap<EntityId, Share> byId = new TreeMap<>();
            fields(parts).forEach((to, share) -> byId.put(service(to), share(share)));
            shares.put(service(name), byId);
        });
        CostRollup rollup = CostRollup.of(direct, Set.of(), shares);
        fields(expected.get("full"))
                .forEach((name, cost) ->
                        assertMoney(rollup.of(service(name)).full().orElseThrow(), cost));
        fields(expected.get("keptAfterPassingOn"))
                .forEach((name, cost) ->
                        assertMoney(rollup.of(service(name)).kept().orElseThrow(), cost));
        assertMoney(sum(direct.values()), expected.get("sumDirect"));
        assertMoney(kept(rollup), expected.get("sumKept"));
        assertMoney(
                sum(rollup.costs().values().stream()
                        .map(c -> c.full().orElseThrow())
                        .toList()),
                expected.get("naiveSumOfFull"));
    }

    private static void split(JsonNode input, JsonNode expected) {
        SortedMap<String, Share> weights = new TreeMap<>();
        fields(input.get("weights")).forEach((name, weight) -> weights.put(name, weight(weight)));
        SortedMap<String, Money> parts = LargestRemainder.split(money(input.get("total")), weights);
        fields(expected).forEach((name, part) -> assertMoney(parts.get(name), part));
        assertThat(parts).hasSize(weights.size());
    }

    private static void mixedCurrencies(JsonNode input, JsonNode expected) {
        List<Money> items = new ArrayList<>();
        input.get("items").forEach(item -> items.add(money(item)));
        SortedMap<String, BigDecimal> rates = new TreeMap<>();
        fields(input.get("rates")).forEach((code, rate) -> rates.put(code, new BigDecimal(rate.asString())));
        Optional<Currency> report = Money.currency(input.get("report").asString());
        Conversion.Total with = new Conversion(report, Optional.empty(), rates).total(items);
        assertMoney(with.amount().orElseThrow(), expected.get("withRates"));
        Conversion.Total without = new Conversion(report, Optional.empty(), new TreeMap<>()).total(items);
        assertThat(without.amount()).isEmpty();
        List<String> subtotals = new ArrayList<>();
        expected.get("withoutRates").get("subtotals").forEach(each -> subtotals.add(each.asString()));
        assertThat(without.subtotals()).extracting(Money::toString).isEqualTo(subtotals);
    }

    private static void shownPerMonth(JsonNode input, JsonNode expected) {
        Price price = Price.parse(input.get("price").asString()).orElseThrow();
        Money month = price.shownPerMonth().orElseThrow();
        assertMoney(month, expected.get("perMonthDisplay"));
        assertMoney(month.times(12), expected.get("twelveTimesDisplay"));
        assertMoney(price.perYear().orElseThrow(), expected.get("canonicalPerYear"));
    }

    private static void recovery(JsonNode input, JsonNode expected) {
        Price price = Price.parse(input.get("price").asString()).orElseThrow();
        Charge charge = new Charge(Optional.empty(), Optional.of(price), Optional.empty());
        List<Money> charges = new ArrayList<>();
        fields(input.get("quantities")).forEach((unit, quantity) -> {
            Money amount =
                    UseCharge.forUse(charge, quantity.asInt(), Optional.of(1)).orElseThrow();
            assertMoney(amount, expected.get("charges").get(unit));
            charges.add(amount);
        });
        Money perYear = money(input.get("fullCostPerMonth")).times(12);
        Conversion euros = new Conversion(Money.currency("EUR"), Optional.empty(), new TreeMap<>());
        StatedSum bill = StatedSum.of(charges.stream().map(Optional::of).toList(), euros);
        Charging.Recovery recovery = new Charging.Recovery(bill, Optional.of(perYear), Optional.of(1));
        assertMoney(bill.amount().orElseThrow(), expected.get("charged"));
        assertPercent(recovery.share(), expected.get("recoveryPct"));
        assertMoney(recovery.shortfall().orElseThrow(), expected.get("shortfall"));
    }

    private static void budget(JsonNode input, JsonNode expected) {
        List<Money> lines = new ArrayList<>();
        for (JsonNode line : input.get("plan")) {
            int months = !line.has("from")
                    ? 0
                    : 1 + (int) ChronoUnit.MONTHS.between(month(line.get("from")), month(line.get("to")));
            lines.add(charge(line, Optional.empty())
                    .over(months)
                    .orElseThrow()
                    .times(line.get("quantity").asInt()));
        }
        assertMoney(sum(lines), expected.get("total2026"));
    }

    private static void process(JsonNode input, JsonNode expected) {
        List<Work> steps = new ArrayList<>();
        for (JsonNode step : input.get("steps")) {
            String how = step.get("automation").asString().replace("automated", "automatic");
            steps.add(new Work(
                    Optional.of(step.get("effortMinutes").asLong()),
                    Money.parse(step.get("ratePerHour").asString()),
                    Optional.of(How.valueOf(how.toUpperCase(Locale.ROOT)))));
        }
        ProcessCost cost = ProcessCost.of(steps, NOTHING);
        assertMoney(cost.labour(), expected.get("labourCost"));
        assertThat(cost.effortMinutes()).isEqualTo(expected.get("effortMinutes").asLong());
        assertPercent(cost.automatic(), expected.get("automatedStepsPct"));
        assertPercent(cost.manual(), expected.get("manualStepsPct"));
        assertThat(cost.complete()).isTrue();
    }

    private static void attainment(JsonNode input, JsonNode expected) {
        Kpis.Figures figures = measured(
                "offerings: {a: {delivered: %s, inTime: %s}}", input.get("fulfilled"), input.get("withinPromise"));
        assertPercent(figures.promiseKept(), expected.get("attainmentPct"));
        assertThat(figures.promiseKeptByOffering().get("a").isAtLeast(percentage(input.get("promised"))))
                .isEqualTo(expected.get("met").asBoolean());
    }

    private static void delays(JsonNode input, JsonNode expected) {
        Kpis.Figures figures = measured(
                "projects: {tasks: %s, needingIt: %s, lateBecauseOfIt: %s}",
                input.get("tasks"), input.get("itDependentTasks"), input.get("delayedByMissedPromise"));
        assertPercent(figures.lateTasks(), expected.get("pctOfAllTasks"));
        assertPercent(figures.lateTasksNeedingIt(), expected.get("pctOfItDependent"));
    }

    private static void percentiles(JsonNode input, JsonNode expected) {
        List<Integer> days = new ArrayList<>();
        input.get("businessDays").forEach(day -> days.add(0, day.asInt()));
        List<Integer> values = new ArrayList<>();
        input.get("percentiles")
                .forEach(percent ->
                        values.add(NearestRank.percentile(days, percent.asInt()).orElseThrow()));
        List<Integer> wanted = new ArrayList<>();
        expected.get("values").forEach(value -> wanted.add(value.asInt()));
        assertThat(values).isEqualTo(wanted);
        assertThat(NearestRank.percentile(days, 100))
                .contains(expected.get("max").asInt());
    }

    private static void ranking(JsonNode input, JsonNode expected) {
        StringBuilder improvements = new StringBuilder();
        for (JsonNode item : input.get("items")) {
            improvements.append("""
                    ---
                    apiVersion: servicecatalog.dev/v1
                    kind: Improvement
                    metadata: {name: %s}
                    spec:
                      status: idea
                      score: {businessValue: %s, timeCriticality: %s, riskReduction: %s, size: %s}
                    """.formatted(
                            item.get("name").asString(),
                            item.get("businessValue"),
                            item.get("timeCriticality"),
                            item.get("riskReduction"),
                            item.get("jobSize")));
        }
        Catalog catalog = Catalogs.of(improvements.toString());
        List<String> ranked = Wsjf.ranking(catalog.improvements().values()).stream()
                .map(each -> each.improvement() + " " + each.value().rounded(2))
                .toList();
        List<String> wanted = new ArrayList<>();
        expected.get("ranking")
                .forEach(each -> wanted.add(
                        each.get("name").asString() + " " + each.get("wsjf").asString()));
        assertThat(ranked).isEqualTo(wanted);
    }

    private static void businessCase(JsonNode input, JsonNode expected) {
        BusinessCase money = new BusinessCase(
                Money.parse(input.get("investment").asString()),
                Money.parse(input.get("runPerYear").asString()),
                Money.parse(input.get("benefitPerYear").asString()),
                Optional.empty());
        Conversion euros = new Conversion(Money.currency("EUR"), Optional.empty(), new TreeMap<>());
        BusinessCaseFigures figures = BusinessCaseFigures.of(money, euros);
        assertPercent(figures.firstYearReturn(), expected.get("roiFirstYearPct"));
        assertThat(figures.paybackMonths().orElseThrow().rounded(1))
                .isEqualTo(new BigDecimal(expected.get("paybackMonths").asString()));
    }

    private static void goodEnough(JsonNode input, JsonNode expected) {
        for (int i = 0; i < input.get("measured").size(); i++) {
            GoodEnough status = GoodEnough.of(
                    percentage(input.get("measured").get(i)).value(),
                    percentage(input.get("goodEnough")).value(),
                    Optional.of(percentage(input.get("overDelivery")).value()));
            assertThat(status.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .isEqualTo(expected.get("status").get(i).asString());
            assertThat(status == GoodEnough.BELOW)
                    .isEqualTo(expected.get("improvementJustified").get(i).asBoolean());
        }
    }

    private static void firstLine(JsonNode input, JsonNode expected) {
        Kpis.Figures figures =
                measured("support: {contacts: %s, solvedAtLevel1: %s}", input.get("contacts"), input.get("solvedAtL1"));
        assertPercent(figures.firstLine(), expected.get("pct"));
        assertThat(figures.firstLine().orElseThrow().isAtLeast(percentage(input.get("goal"))))
                .isEqualTo(expected.get("met").asBoolean());
    }

    private static void changes(JsonNode input, JsonNode expected) {
        assertThat(input.get("days").asInt())
                .as("the days from 1 to 20 January")
                .isEqualTo(20);
        Kpis.Figures figures =
                measured("changes: {deployments: %s, failed: %s}", input.get("deployments"), input.get("failed"));
        assertPercent(figures.changeFailure(), expected.get("changeFailureRatePct"));
        assertThat(figures.changesPerDay().orElseThrow().rounded(0))
                .isEqualTo(new BigDecimal(expected.get("perDay").asString()));
    }

    private static void age(JsonNode input, JsonNode expected) {
        Age age = Age.of(
                LocalDate.parse(input.get("liveSince").asString()),
                LocalDate.parse(input.get("today").asString()));
        assertThat(age)
                .isEqualTo(new Age(
                        expected.get("years").asInt(), expected.get("months").asInt()))
                .hasToString(expected.get("text").asString());
    }

    private static void valueAgainstCost(JsonNode input, JsonNode expected) {
        for (int i = 0; i < input.get("services").size(); i++) {
            JsonNode service = input.get("services").get(i);
            String value = service.get("valuePerYear").isNull()
                    ? ""
                    : "perYear: " + service.get("valuePerYear").asString();
            Catalog catalog = Catalogs.of(
                    """
                    apiVersion: servicecatalog.dev/v1
                    kind: Catalog
                    metadata: {name: c}
                    spec: {currency: EUR}
                    ---
                    apiVersion: servicecatalog.dev/v1
                    kind: Service
                    metadata: {name: s}
                    spec: {value: {%s}, costs: [{name: all, pool: other, amount: %s per year}]}
                    """.formatted(value, service.get("fullCostPerYear").asString()));
            Optional<Ratio> ratio = CatalogInsights.of(catalog, LocalDate.EPOCH)
                    .portfolio()
                    .services()
                    .get("s")
                    .valueToCost();
            JsonNode wanted = expected.get("ratio").get(i);
            assertThat(ratio.map(r -> r.rounded(2).toString()))
                    .isEqualTo(wanted.isNull() ? Optional.empty() : Optional.of(wanted.asString()));
        }
    }

    private static void exampleCost(JsonNode expected) {
        CatalogInsights insights = example();
        fields(expected.get("full"))
                .forEach((name, cost) ->
                        assertMoney(insights.costs().ofService(name).full().orElseThrow(), cost));
        assertMoney(insights.costs().total().amount().orElseThrow(), expected.get("sumDirect"));
        assertMoney(kept(insights.costs().rollup()), expected.get("sumKept"));
        fields(expected.get("valueToCost"))
                .forEach((name, ratio) -> assertThat(insights.portfolio()
                                .services()
                                .get(name)
                                .valueToCost()
                                .orElseThrow()
                                .rounded(2))
                        .hasToString(ratio.asString()));
    }

    private static void exampleFigures(JsonNode expected) {
        Kpis kpis = example().kpis();
        Kpis.Figures figures = kpis.latest().orElseThrow();
        assertPercent(figures.promiseKept(), expected.get("attainmentPct"));
        assertThat(figures.promiseKept().orElseThrow().isAtLeast(percentage(expected.get("promised"))))
                .isEqualTo(expected.get("kept").asBoolean());
        assertPercent(figures.lateTasks(), expected.get("lateTasksPct"));
        assertPercent(figures.firstLine(), expected.get("level1Pct"));
        assertPercent(figures.selfMadeOutages(), expected.get("selfInflictedOutagesPct"));
        assertPercent(kpis.unusedLicences(), expected.get("unusedLicencesPct"));
        assertPercent(figures.unplannedWork(), expected.get("unplannedWorkPct"));
        assertPercent(figures.changeFailure(), expected.get("changeFailureRatePct"));
    }

    private static void exampleOrder(JsonNode expected) {
        List<Wsjf.Ranked> queue = example().portfolio().queue();
        List<String> wanted = new ArrayList<>();
        fields(expected.get("wsjf")).forEach((name, value) -> wanted.add(name + " " + value.asString()));
        assertThat(queue.stream()
                        .filter(ranked -> !ranked.wish())
                        .map(ranked ->
                                ranked.improvement() + " " + ranked.value().rounded(2)))
                .containsExactlyElementsOf(wanted);
        assertThat(queue.get(queue.size() - 1).improvement())
                .as("a wish comes last, however it scores")
                .isEqualTo("imp-wish-list");
    }

    private static void shares(JsonNode input, JsonNode expected) {
        Map<String, Share> shares = new TreeMap<>();
        fields(input.get("shares")).forEach((name, share) -> shares.put(name, share(share)));
        Share sum = CostRollup.sum(shares);
        assertThat(sum).isEqualByComparingTo(percent(expected.get("sumPct")));
        assertThat(Share.WHOLE.minus(sum)).isEqualByComparingTo(percent(expected.get("unallocatedPct")));
    }

    private static CatalogInsights example() {
        return CatalogInsights.of(Catalogs.in("balticfoods"), LocalDate.of(2026, 3, 31));
    }

    /** The figures of a catalog that measured only this, in the first twenty days of a year. */
    private static Kpis.Figures measured(String line, JsonNode... figures) {
        Catalog catalog = Catalogs.of("""
                apiVersion: servicecatalog.dev/v1
                kind: Measurement
                metadata: {name: m}
                spec: {from: 2026-01-01, to: 2026-01-21, source: x, %s}
                """.formatted(line.formatted((Object[]) figures)));
        return Kpis.of(catalog, LocalDate.of(2026, 1, 31)).latest().orElseThrow();
    }

    private static Charge charge(JsonNode line, Optional<Integer> term) {
        return new Charge(
                Money.parse(line.path("oneTime").asString("")),
                Price.parse(line.path("recurring").asString("")),
                term);
    }

    private static Money kept(CostRollup rollup) {
        return sum(rollup.costs().values().stream()
                .flatMap(cost -> cost.kept().stream())
                .toList());
    }

    private static Money sum(Iterable<Money> amounts) {
        Money sum = NOTHING;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    private static SortedMap<String, JsonNode> fields(JsonNode node) {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        node.properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
        return fields;
    }

    private static Share weight(JsonNode weight) {
        BigDecimal value = new BigDecimal(weight.asString()).setScale(2);
        return new Share(value.unscaledValue(), BigInteger.valueOf(100));
    }

    private static Share share(JsonNode text) {
        return Share.parse(text.asString()).orElseThrow();
    }

    private static Share percent(JsonNode number) {
        return Share.parse(number.asString() + "%").orElseThrow();
    }

    private static YearMonth month(JsonNode text) {
        return YearMonth.parse(text.asString());
    }

    private static Percentage percentage(JsonNode text) {
        return Percentage.parse(text.asString()).orElseThrow();
    }

    private static Money money(JsonNode text) {
        return Money.parse(text.asString()).orElseThrow();
    }

    private static EntityId service(String name) {
        return new EntityId(Kind.SERVICE, name);
    }

    private static void assertMoney(Money money, JsonNode expected) {
        assertThat(money).hasToString(expected.asString());
    }

    private static void assertPercent(Optional<Ratio> ratio, JsonNode expected) {
        assertThat(ratio.orElseThrow().percent()).isEqualByComparingTo(expected.asString());
    }
}
