package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.ServiceAvailability.Footing;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.testing.Vectors;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ServiceAvailabilitiesTest {
    private static final String TODAY = "2026-03-02";

    @TempDir
    Path folder;

    @Test
    void exampleOfTheSpecificationComesOut() {
        JsonNode expected = Vectors.vector("EX-01").get("expected");
        Compilation compiled = CatalogCompiler.compile(
                CatalogLocation.of(Path.of("src/test/resources/dev/servicecatalog/analysis/shop")),
                Reckoning.on(LocalDate.parse(TODAY)));
        assertThat(compiled.findings()).extracting(f -> f.code().name()).containsExactly("availability-likely-only");
        ServiceAvailability shop =
                compiled.insights().availabilities().byService().get("online-shop");
        assertThat(shop.guaranteed().orElseThrow().movePointRight(2))
                .isEqualByComparingTo(expected.get("guaranteedPct").asString());
        assertThat(shop.likely().orElseThrow().movePointRight(2).setScale(7, RoundingMode.HALF_UP))
                .isEqualTo(expected.get("independentPct").asString());
        assertThat(word(shop.footing().orElseThrow()))
                .isEqualTo(expected.get("class").asString());
    }

    @Test
    void promisesOverSeveralPartsAreClassifiedExactly() {
        for (String id : List.of("AV-11", "AV-14")) {
            JsonNode input = Vectors.vector(id).get("input");
            JsonNode expected = Vectors.vector(id).get("expected").get("class");
            List<String> promises = input.has("promises")
                    ? input.get("promises")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList()
                    : List.of(input.get("promised").asString());
            List<String> classes = expected.isArray()
                    ? expected.valueStream().map(JsonNode::asString).toList()
                    : List.of(expected.asString());
            for (int i = 0; i < promises.size(); i++) {
                Compilation compiled =
                        series(input.get("series"), promises.get(i)).compile(folder, TODAY);
                assertThat(word(shop(compiled).footing().orElseThrow()))
                        .as(id + " " + promises.get(i))
                        .isEqualTo(classes.get(i));
                List<String> codes = new ArrayList<>(AvailabilityCatalog.codes(compiled));
                codes.removeAll(List.of("single-point", "no-agreement"));
                assertThat(codes)
                        .isEqualTo(
                                classes.get(i).equals("guaranteed")
                                        ? List.of()
                                        : List.of("availability-" + classes.get(i)));
            }
        }
    }

    private static AvailabilityCatalog series(JsonNode series, String promise) {
        AvailabilityCatalog catalog = new AvailabilityCatalog();
        List<String> needs = new ArrayList<>();
        for (JsonNode each : series) {
            String name = "part-" + needs.size();
            catalog.component(name, "hours: always, availability: " + each.asString());
            needs.add("{component: " + name + "}");
        }
        return catalog.service("shop", availability(promise), needs.toString());
    }

    @Test
    void neededServicesCountAsWhatTheyNeedAndSharedPartsOnce() {
        Compilation compiled = new AvailabilityCatalog()
                .component("db", "availability: 99.9%")
                .component("x", "availability: 99.95%")
                .component("y", "availability: 99.95%")
                .service("a", "{}", "[{component: x}, {component: db}]")
                .service("b", "{}", "[{component: y}, {component: db}]")
                .service("shop", availability("99%"), "[{service: a}, {service: b}]")
                .compile(folder, TODAY);
        JsonNode expected = Vectors.vector("AV-05").get("expected");
        assertThat(shop(compiled).guaranteed().orElseThrow().movePointRight(2))
                .isEqualByComparingTo(expected.get("guaranteedPct").asString());
        assertThat(shop(compiled).likely().orElseThrow().movePointRight(2).setScale(6, RoundingMode.HALF_UP))
                .isEqualTo(expected.get("independentPct").asString());
    }

    @Test
    void alternativesThatShareAPartHaveASinglePoint() {
        Compilation compiled = new AvailabilityCatalog()
                .component("db", "availability: 99.9%, hours: always")
                .component("x", "availability: 90%, hours: always")
                .component("y", "availability: 90%, hours: always")
                .service("a", "{}", "[{component: x}, {component: db}]")
                .service("b", "{}", "[{component: y}, {component: db}]")
                .service("shop", availability("89.9%"), "[{anyOf: [a, b], of: service}]")
                .compile(folder, TODAY);
        assertThat(shop(compiled).weakest().orElseThrow().part()).hasToString("Component/db");
    }

    @Test
    void theWeakestOfSeveralPartsIsTheLeastAvailableAndOfEqualsTheFirstAsWritten() {
        AvailabilityCatalog catalog = new AvailabilityCatalog()
                .component("best", "availability: 99.9%, hours: always")
                .component("first", "availability: 99%, hours: always")
                .agreement("second", "2027-12-31", "{availability: {target: 99%, hours: always}}")
                .service("shop", availability("90%"), "[{component: best}, {component: first}, {agreement: second}]");
        assertThat(shop(catalog.compile(folder, TODAY)).weakest().orElseThrow().part())
                .hasToString("Agreement/second");
        catalog.component("worst", "availability: 98%, hours: always")
                .service("other", availability("90%"), "[{component: first}, {agreement: second}, {component: worst}]");
        assertThat(catalog.compile(folder, TODAY)
                        .insights()
                        .availabilities()
                        .byService()
                        .get("other")
                        .weakest())
                .hasValueSatisfying(weakest -> assertThat(weakest.part()).hasToString("Component/worst"));
    }

    /** Its parts decide what is possible; what its team owes is another question. */
    @Test
    void aNeededServiceThatPromisesLessIsSaidAndIsNoPart() {
        AvailabilityCatalog catalog = new AvailabilityCatalog()
                .component("db", "availability: 99.999%, hours: always")
                .service("mail", availability("95%"), "[{component: db}]")
                .service("shop", availability("99.9%"), "[{service: mail}]");
        Compilation compiled = catalog.compile(folder, TODAY);
        assertThat(AvailabilityCatalog.codes(compiled)).containsExactly("promise-exceeds-agreement");
        assertThat(shop(compiled).footing()).contains(Footing.GUARANTEED);
        assertThat(compiled.report()).contains("warning: 99.9% is promised, but service \"mail\"");
        AvailabilityCatalog otherHours = new AvailabilityCatalog()
                .component("db", "availability: 99.999%, hours: always")
                .service("mail", "{availability: {target: 95%, hours: always}}", "[{component: db}]")
                .service("shop", "{availability: {target: 99.9%, hours: office-pl}}", "[{service: mail}]");
        assertThat(AvailabilityCatalog.codes(otherHours.compile(folder, TODAY))).isEmpty();
    }

    @Test
    void holidaysOfTheSupportAreGapsOfTheService() {
        Compilation compiled = new AvailabilityCatalog()
                .calendar(
                        "holidays",
                        "{timeZone: Europe/Warsaw, open: {mon-fri: 09:00-17:00}, closed:"
                                + " [{date: 2026-05-01, why: May}, {date: 2026-05-03, why: May}, {date: 2026-05-04, why: May}],"
                                + " knownUntil: 2027-12-31}")
                .component("till", "availability: 100%, hours: holidays")
                .service("shop", "{availability: {target: 99%, hours: office-pl}}", "[{component: till}]")
                .compile(folder, TODAY);
        assertThat(shop(compiled).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.minutes()).isZero();
            assertThat(gap.days()).containsExactly("Fri 1 May 2026 09:00-17:00", "Mon 4 May 2026 09:00-17:00");
        });
        assertThat(compiled.report())
                .contains("the service hours include Fri 1 May 2026 09:00-17:00 and Mon 4 May 2026 09:00-17:00, when");
    }

    /** For some weeks of the year New York is five hours behind Warsaw, not six, whatever day it is today. */
    @Test
    void clocksThatChangeOnOtherDaysLeaveGaps() {
        for (String today : List.of(TODAY, "2026-03-16")) {
            Compilation compiled = new AvailabilityCatalog()
                    .calendar(
                            "overseas",
                            "{timeZone: America/New_York, open: {mon-fri: 03:00-11:00}, knownUntil: 2027-12-31}")
                    .component("till", "availability: 100%, hours: overseas")
                    .service("shop", "{availability: {target: 99%, hours: office-pl}}", "[{component: till}]")
                    .compile(folder, today);
            assertThat(shop(compiled).gaps()).singleElement().satisfies(gap -> {
                assertThat(gap.minutes()).isZero();
                assertThat(gap.days())
                        .contains("Mon 16 Mar 2026 16:00-17:00", "Fri 27 Mar 2026 16:00-17:00")
                        .contains("Mon 26 Oct 2026 16:00-17:00", "Fri 30 Oct 2026 16:00-17:00")
                        .doesNotContain("Mon 30 Mar 2026 16:00-17:00", "Mon 2 Nov 2026 16:00-17:00");
            });
        }
    }

    @Test
    void hoursThatNobodyStatedAreCalledAssumed() {
        Compilation compiled = new AvailabilityCatalog()
                .component("till", "availability: 100%")
                .service("shop", "{availability: {target: 99%, hours: shop-pl}}", "[{component: till}]")
                .compile(folder, TODAY);
        assertThat(compiled.report()).contains("hours assumed");
        Compilation stated = new AvailabilityCatalog()
                .component("till", "availability: 100%, hours: office-pl")
                .service("shop", "{availability: {target: 99%, hours: shop-pl}}", "[{component: till}]")
                .compile(folder, TODAY);
        assertThat(stated.report()).contains("[hours-not-covered]").doesNotContain("hours assumed");
    }

    @Test
    void partWithoutFigureIsNamedWhereItIsNeededFirst() {
        Compilation compiled = new AvailabilityCatalog()
                .component("db", "hours: always")
                .service("mail", availability("99%"), "[{component: db}]")
                .service("shop", availability("98%"), "[{service: mail}]")
                .compile(folder, TODAY);
        assertThat(AvailabilityCatalog.codes(compiled)).containsExactly("no-agreement");
        assertThat(compiled.insights().availabilities().byService().get("mail").unstated())
                .hasToString("[Component/db]");
        assertThat(shop(compiled).guaranteed()).isEmpty();
        assertThat(shop(compiled).unstated()).isEmpty();
    }

    @Test
    void circlesAndDeepCatalogsHaveNoFigures() {
        AvailabilityCatalog circle = new AvailabilityCatalog()
                .component("db", "availability: 99%, hours: always")
                .service("a", availability("99%"), "[{anyOf: [b, shop], of: service}]")
                .service("b", availability("99%"), "[{service: a}, {component: db}]")
                .service("shop", availability("99%"), "[{service: a}]");
        assertThat(shop(circle.compile(folder, TODAY)).guaranteed()).isEmpty();
        AvailabilityCatalog tower = new AvailabilityCatalog().service("floor-0", availability("99%"), "[]");
        for (int i = 1; i < 600; i++) {
            tower.service("floor-" + i, "{}", "[{service: floor-" + (i - 1) + "}]");
        }
        Compilation compiled = tower.service("shop", availability("90%"), "[{service: floor-599}]")
                .compile(folder, TODAY);
        assertThat(shop(compiled).guaranteed()).isEmpty();
        assertThat(compiled.insights()
                        .availabilities()
                        .byService()
                        .get("floor-100")
                        .guaranteed()
                        .orElseThrow())
                .isEqualByComparingTo("0.99");
    }

    @Test
    void hoursThatNobodySupportsAreSaidInWords() {
        JsonNode expected = Vectors.vector("AV-12").get("expected");
        Compilation compiled = new AvailabilityCatalog()
                .component("till", "availability: 100%, hours: desk-pl")
                .service("shop", "{availability: {target: 99%, hours: shop-pl}}", "[{component: till}]")
                .compile(folder, TODAY);
        assertThat(shop(compiled).gaps()).hasSize(1);
        ServiceAvailability.Gap gap = shop(compiled).gaps().get(0);
        assertThat(gap.minutes())
                .isEqualTo(expected.get("uncoveredMinutesPerWeek").asInt());
        assertThat(gap.hours())
                .isEqualTo(expected.get("gaps")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
        assertThat(AvailabilityCatalog.codes(compiled))
                .containsExactly(expected.get("finding").asString().toLowerCase(Locale.ROOT));
    }

    @Test
    void alternativesCoverHoursTogether() {
        Compilation compiled = new AvailabilityCatalog()
                .component("day", "availability: 100%, hours: desk-pl")
                .component("long", "availability: 100%, hours: shop-pl")
                .service(
                        "shop",
                        "{availability: {target: 99%, hours: shop-pl}}",
                        "[{anyOf: [day, long], of: component}]")
                .compile(folder, TODAY);
        assertThat(shop(compiled).gaps()).isEmpty();
    }

    @Test
    void restoreThatBreaksAvailabilityIsFound() {
        JsonNode vector = Vectors.vector("AV-10");
        int i = 0;
        for (JsonNode each : vector.get("input").get("cases")) {
            Compilation compiled = new AvailabilityCatalog()
                    .component("till", "availability: 100%, hours: always")
                    .service(
                            "shop",
                            "{availability: {target: %s, hours: always}, restore: {target: %s, hours: always}}"
                                    .formatted(
                                            each.get("target").asString(),
                                            each.get("restore").asString()),
                            "[{component: till}]")
                    .compile(folder, TODAY);
            ServiceAvailability.Downtime downtime = shop(compiled).downtime().orElseThrow();
            JsonNode expected = vector.get("expected");
            assertThat(downtime.thirtyDays().minutes())
                    .isEqualByComparingTo(expected.get("allowedMinutes").get(i).asString());
            assertThat(downtime.thirtyDays()
                            .incidents(downtime.longestRepair().orElseThrow().down()))
                    .isEqualTo(expected.get("fullLengthIncidents").get(i).asLong());
            JsonNode finding = expected.get("finding").get(i);
            assertThat(AvailabilityCatalog.codes(compiled))
                    .isEqualTo(
                            finding.isNull()
                                    ? List.of()
                                    : List.of(finding.asString().toLowerCase(Locale.ROOT)));
            i++;
        }
    }

    /** Whatever a service needs on top, it cannot become better by needing it. */
    @Test
    void moreNeedsNeverRaiseAFigure() {
        Random random = new Random(20260302);
        for (int round = 0; round < 60; round++) {
            List<String> needs = new ArrayList<>();
            AvailabilityCatalog catalog = randomParts(random);
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                needs.add(randomNeed(random));
                catalog.service("shop-" + i, "{}", needs.toString());
            }
            Compilation compiled = catalog.compile(folder, TODAY);
            BigDecimal guaranteed = BigDecimal.ONE;
            BigDecimal likely = BigDecimal.ONE;
            for (int i = 0; i < count; i++) {
                ServiceAvailability figures =
                        compiled.insights().availabilities().byService().get("shop-" + i);
                assertThat(figures.guaranteed().orElseThrow()).isLessThanOrEqualTo(guaranteed);
                assertThat(figures.likely().orElseThrow()).isLessThanOrEqualTo(likely);
                guaranteed = figures.guaranteed().orElseThrow();
                likely = figures.likely().orElseThrow();
                assertThat(guaranteed).isLessThanOrEqualTo(likely);
            }
        }
    }

    private static AvailabilityCatalog randomParts(Random random) {
        AvailabilityCatalog catalog = new AvailabilityCatalog();
        for (int i = 0; i < 5; i++) {
            catalog.component("c" + i, "availability: " + (60 + random.nextInt(41)) + "%");
        }
        for (int i = 0; i < 4; i++) {
            List<String> needs = new ArrayList<>();
            for (int n = 0; n <= random.nextInt(3); n++) {
                needs.add(randomNeed(random, 5, i));
            }
            catalog.service("s" + i, "{}", needs.toString());
        }
        return catalog;
    }

    private static String randomNeed(Random random) {
        return randomNeed(random, 5, 4);
    }

    private static String randomNeed(Random random, int components, int services) {
        boolean service = services > 0 && random.nextBoolean();
        String kind = service ? "service" : "component";
        List<String> names = random.ints(1 + random.nextInt(3), 0, service ? services : components)
                .distinct()
                .mapToObj(n -> (service ? "s" : "c") + n)
                .toList();
        return names.size() == 1
                ? "{%s: %s}".formatted(kind, names.get(0))
                : "{anyOf: %s, of: %s, atLeast: %d}".formatted(names, kind, 1 + random.nextInt(names.size()));
    }

    private static String availability(String target) {
        return "{availability: {target: " + target + ", hours: always}}";
    }

    private static ServiceAvailability shop(Compilation compiled) {
        return compiled.insights().availabilities().byService().get("shop");
    }

    private static String word(Footing footing) {
        return footing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
