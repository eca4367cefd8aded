package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.CostRollup.Cost;
import dev.servicecatalog.analysis.Kpis;
import dev.servicecatalog.analysis.PlannedOrder;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.analysis.ServiceAvailability;
import dev.servicecatalog.analysis.Wsjf;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.testing.Sites;
import dev.servicecatalog.testing.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Figures that were worked out by other means come out of whole catalogs, as figures, as findings and on the pages. */
class ExampleModelTest {
    private static final LocalDate FIRST_OF_SEPTEMBER = LocalDate.parse("2026-09-01");

    @TempDir
    Path output;

    /**
     * A catalog with the known answers in it.
     *
     * @param shop the service that sells, by name
     * @param workplace the service at which people work
     * @param needed the service that passes a third of its cost on to the shop and two thirds to the workplace
     */
    private record Example(Path folder, String shop, String workplace, String needed, String plan) {
        @Override
        public String toString() {
            return folder.getFileName().toString();
        }
    }

    /** The second is not part of the project; it is skipped where it is not at hand. */
    static List<Example> examples() {
        return List.of(
                new Example(
                        Path.of("src/test/resources/dev/servicecatalog/output/site/ferry"),
                        "booking",
                        "deck",
                        "names",
                        "night-ferry"),
                new Example(
                        RealCatalogTest.CORPORA.resolveSibling("design/example-model"),
                        "online-shop",
                        "workplace",
                        "directory",
                        "wish-list-project"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void availability(Example example) {
        Compilation compiled = compile(example);
        JsonNode expected = Vectors.vector("EX-01").get("expected");
        ServiceAvailability shop =
                compiled.insights().availabilities().byService().get(example.shop());
        assertThat(percent(shop.guaranteed(), 2))
                .isEqualTo(expected.get("guaranteedPct").asString());
        assertThat(percent(shop.likely(), 7))
                .isEqualTo(expected.get("independentPct").asString());
        assertThat(compiled.findings())
                .filteredOn(finding -> finding.code().name().startsWith("availability-")
                        && finding.subject().equals("Service/" + example.shop()))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code().name()).isEqualTo("availability-likely-only");
                    assertThat(finding.message()).contains("99.5% is promised", "only 99.25% is certain", "99.748%");
                });
        assertThat(text(example, "services/" + example.shop(), "[aria-labelledby=promises]"))
                .contains(
                        "promised 99.5%",
                        "guaranteed by what it needs 99.25%",
                        "likely, if those fail independently 99.748%",
                        "Only the guaranteed share is certain");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void costAndValue(Example example) {
        CatalogInsights insights = compile(example).insights();
        JsonNode expected = Vectors.vector("EX-02").get("expected");
        assertThat(insights.costs().ofService(example.shop()).full().map(Money::toString))
                .contains(expected.get("full").get("online-shop").asString());
        assertThat(insights.costs().ofService(example.workplace()).full().map(Money::toString))
                .contains(expected.get("full").get("workplace").asString());
        assertThat(insights.costs().total().atLeast().map(Money::toString))
                .contains(expected.get("sumDirect").asString());
        assertThat(kept(insights).toString()).isEqualTo(expected.get("sumKept").asString());
        assertThat(insights.portfolio()
                        .services()
                        .get(example.shop())
                        .valueToCost()
                        .map(ratio -> ratio.rounded(2).toString()))
                .contains(expected.get("valueToCost").get("online-shop").asString());
        assertThat(text(example, "services/" + example.shop(), "[aria-labelledby=costs]"))
                .contains(
                        "full cost a year €112,000",
                        "€900,000",
                        "value : cost (€900,000 : €112,000) 8.04",
                        "direct cost a year €90,000",
                        "passes part of its cost on to this service €10,000",
                        "a technical part passes part of its cost on to this service €12,000");
        assertThat(text(example, "services/" + example.needed(), "[aria-labelledby=costs]"))
                .contains(
                        "full cost a year €30,000",
                        "takes over part of this cost €10,000",
                        "takes over part of this cost €20,000",
                        "stays with this service, a year €0");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void orders(Example example) {
        List<PlannedOrder> orders = compile(example).insights().plans().byPlan().get(example.plan());
        assertThat(orders)
                .extracting(order -> ((PlannedOrder.OrderBy.By) order.orderBy()).latest())
                .containsExactly(orderBy("OB-07"), orderBy("OB-08"));
        Document page = page(example, "plan-" + example.plan());
        assertThat(page.select("section[aria-labelledby=orders] .promise").eachText())
                .containsExactly("Tue 8 Sept, 17:00", "Wed 9 Sept, 13:00");
        assertThat(page.select("section[aria-labelledby=orders] li:not(.hd) .small")
                        .eachText())
                .containsExactly("Needed by: Mon 14 Sept, 09:00", "Needed by: Mon 14 Sept, 09:00");
        assertThat(page.select("section[aria-labelledby=orders] .num").eachText())
                .containsExactly("Cost", "Cost: €300 + €95 a month", "Cost: €2,300 + €77 a month");
        assertThat(text(example, "index", "[aria-labelledby=plans]")).contains("Tue 8 Sept, 17:00", "2 orders");
        assertThat(page(example, "a-z").select("a[href=plan-" + example.plan() + ".html]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void measuredFigures(Example example) {
        Kpis kpis = compile(example).insights().kpis();
        Kpis.Figures figures = kpis.latest().orElseThrow();
        SortedMap<String, Optional<Ratio>> byName = new TreeMap<>(Map.of(
                "attainmentPct", figures.promiseKept(),
                "lateTasksPct", figures.lateTasks(),
                "level1Pct", figures.firstLine(),
                "selfInflictedOutagesPct", figures.selfMadeOutages(),
                "unusedLicencesPct", kpis.unusedLicences(),
                "unplannedWorkPct", figures.unplannedWork(),
                "changeFailureRatePct", figures.changeFailure()));
        JsonNode expected = Vectors.vector("EX-03").get("expected");
        byName.forEach((name, ratio) -> assertThat(ratio.orElseThrow().percent())
                .as(name)
                .isEqualByComparingTo(expected.get(name).asString()));
    }

    /** One of the two is done, so it is no longer in the queue. */
    @ParameterizedTest
    @MethodSource("examples")
    void improvements(Example example) {
        CatalogInsights insights = compile(example).insights();
        JsonNode expected = Vectors.vector("EX-04").get("expected").get("wsjf");
        List<String> values = insights.catalog().improvements().values().stream()
                .flatMap(improvement -> improvement.score().stream())
                .map(score -> Wsjf.of(score).rounded(2).toString())
                .toList();
        assertThat(values)
                .containsExactlyElementsOf(
                        expected.valueStream().map(JsonNode::asString).toList());
        assertThat(insights.portfolio().queue())
                .singleElement()
                .satisfies(next -> assertThat(next.value().rounded(2))
                        .hasToString(expected.get("imp-second-payment").asString()));
    }

    private static Money kept(CatalogInsights insights) {
        return insights.costs().rollup().costs().values().stream()
                .map(Cost::kept)
                .flatMap(Optional::stream)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static Instant orderBy(String vector) {
        return Vectors.instant(Vectors.vector(vector).get("expected").get("orderBy"));
    }

    private static String percent(Optional<BigDecimal> share, int decimals) {
        return share.orElseThrow()
                .movePointRight(2)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static Compilation compile(Example example) {
        assumeTrue(Files.isDirectory(example.folder()), "no catalog at " + example.folder());
        return CatalogCompiler.compile(CatalogLocation.of(example.folder()), Reckoning.on(FIRST_OF_SEPTEMBER));
    }

    private String text(Example example, String page, String part) {
        return page(example, page).select(part).text();
    }

    private Document page(Example example, String page) {
        try {
            Path file = output.resolve("site").resolve(page + ".html");
            if (Files.notExists(file)) {
                Sites.publish(example.folder(), output, FIRST_OF_SEPTEMBER);
            }
            return Jsoup.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
