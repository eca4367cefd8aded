package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reports of every audience have in common, and what they say where figures are odd or missing. */
class ReportsTest {
    private static final List<String> REPORTS = List.of(
            "board.html",
            "portfolio.html",
            "prices.html",
            "contracts.html",
            "health.html",
            "cockpit.html",
            "improvements.html",
            "glossary.html",
            "not-on-the-menu.html",
            "standards.html",
            "developers.html",
            "desk.html");

    @TempDir
    Path folder;

    @TempDir
    Path catalog;

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "hostile", "ferry", "figures"})
    void everyReportSaysWhatItIsAndWhereItsFiguresComeFrom(String fixture) {
        Published site = Published.of(fixture);
        for (String report : REPORTS) {
            assertThat(site.page(report).select(".about dt").eachText())
                    .as(report)
                    .containsExactly("It answers", "For", "Figures of", "Source", "Version", "As of");
            assertThat(site.page(report).select(".about dd").eachText())
                    .as(report)
                    .doesNotContain("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare", "figures"})
    void everybodyFindsTheirReportInTwoClicks(String fixture) {
        Published site = Published.of(fixture);
        Set<String> reached = new TreeSet<>();
        for (String first : site.page("index.html").select("a[href]").eachAttr("href")) {
            if (first.matches("[a-z-]+\\.html")) {
                reached.add(first);
                reached.addAll(site.page(first).select("a[href]").eachAttr("href"));
            }
        }
        assertThat(reached).containsAll(REPORTS);
    }

    @Test
    void nothingNotStatedAndNotApplicableLookDifferent() {
        Published site = Published.of("figures");
        Document board = site.page("board.html");
        assertThat(board.select(".unstated").eachText()).contains("not stated");
        assertThat(board.select(".unknown").eachText()).contains("at least €220: 1 amount is not stated");
        assertThat(board.select(".inapplicable").eachText()).contains("does not apply: nothing is invested");
        assertThat(line(board, "A free lunch").text()).contains("It costs nothing once and nothing a year");
        Element free = line(site.page("prices.html"), "A card reader");
        assertThat(free.text()).contains("Free of charge", "€9.99 a quarter");
        assertThat(free.select(".unstated").text()).isEqualTo("no term stated");
        assertThat(line(site.page("prices.html"), "A roll of paper")
                        .select(".inapplicable")
                        .eachText())
                .contains("none");
        assertThat(line(site.page("portfolio.html"), "Till").text()).contains("€0");
    }

    @Test
    void aMonthThatNobodyMeasuredIsAGap() {
        Document health = Published.of("figures").page("health.html");
        Element strip = health.selectFirst(".health figure");
        assertThat(strip.select("th").eachText()).containsExactly("Aug", "Sept", "Oct");
        assertThat(strip.select("td").eachText()).containsExactly("98.5%", "not measured", "90%");
        assertThat(strip.select("path.line").attr("d")).matches("M\\d+ \\d+M\\d+ \\d+");
        assertThat(strip.select("path.miss")).hasSize(2);
        assertThat(strip.select("path.target")).hasSize(1);
    }

    @Test
    void aGoalMayBeReachedOrFurtherAwayThanEver() {
        Document board = Published.of("figures").page("board.html");
        assertThat(line(board, "A shorter queue").text()).contains("9 people", "2 people", "3 people", "reached");
        assertThat(line(board, "Profit again").select(".missed").text()).isEqualTo("further away than at the start");
        assertThat(line(board, "Profit again").text()).contains("−€1,200");
        assertThat(line(board, "More smiles").select(".unknown").eachText())
                .containsExactly("not measured", "not known: it has no measure");
    }

    @Test
    void anInvestmentThatLosesMoneySaysSo() {
        Element gold = line(Published.of("figures").page("board.html"), "A drawer of gold");
        assertThat(gold.text())
                .contains("It costs €100 once and €20 a year, and brings €5 a year", "Return in the first year −115%");
        assertThat(gold.select(".missed").text()).isEqualTo("never pays for itself");
    }

    @Test
    void fourAreasFollowFromWorthAndCondition() {
        Published site = Published.of("figures");
        assertThat(line(site.page("portfolio.html"), "Scales").text()).contains("Simplify", "0.50");
        assertThat(line(site.page("portfolio.html"), "Till").text())
                .contains(
                        "No answer",
                        "less reliable than promised",
                        "users less content than promised",
                        "the maker of a part supports it only until 31 December 2026",
                        "1 serious risk that nobody works on");
        assertThat(line(site.page("portfolio.html"), "Oven").select(".unknown").eachText())
                .contains("not known: an exchange rate is missing");
        for (String order : List.of("value", "cost", "age", "risk")) {
            assertThat(site.page("portfolio-by-" + order + ".html")
                            .select("[aria-current]")
                            .text())
                    .contains(order);
        }
    }

    @Test
    void contractsAndLicencesSayWhatIsLate() {
        Document contracts = Published.of("figures").page("contracts.html");
        assertThat(line(contracts, "Coins").text())
                .contains("passed on 31 October 2026", "30 November 2026", "1 service");
        assertThat(line(contracts, "Drawer").text()).contains("2 more used than paid for");
        assertThat(contracts.select(".fig").text()).isEqualTo("57.14%");
    }

    @Test
    void aUnitSeesPromisesBillAndAnswers() {
        Published site = Published.of("figures");
        Document unit = site.page("parties/counter.html");
        assertThat(line(unit, "Till").text()).contains("99%", "90%", "3 of 5");
        assertThat(line(unit, "A roll of paper").text()).contains("7", "€2", "€14");
        assertThat(line(unit, "A robot").text()).contains("too loud", "Instead: ask the apprentice", "no");
        Document night = site.page("parties/night-shift.html");
        assertThat(night.select(".unknown").eachText()).contains("not known: nobody measured what this unit uses");
        assertThat(night.text()).contains("No service says that this unit uses it.");
    }

    @Test
    void theOwnerOfAServiceGetsItsFindings() {
        Published site = Published.withFindings(Path.of("src/test/resources/dev/servicecatalog/output/site/figures"));
        Document worklist = site.page("owners/desk.html");
        Element late = line(worklist, "support by its maker ends on 2026-12-31");
        assertThat(late.text()).contains("Warning", "Drawer", "catalog.yaml:");
        assertThat(line(worklist, "Scales").text()).contains("overdue since 1 January 2022", "never");
        assertThat(site.page("cockpit.html")
                        .select("#findings-by-owner")
                        .parents()
                        .get(1)
                        .text())
                .contains("Service desk", "of nobody in particular");
    }

    @Test
    void longListsAreCutAndStayLight() throws IOException {
        Files.writeString(catalog.resolve("catalog.yaml"), large());
        Published site = Published.withFindings(catalog, folder);
        site.files().forEach((path, bytes) -> {
            if (path.endsWith(".html") && !path.equals("a-z.html")) {
                assertThat(SiteRulesTest.gzipped(bytes)).as(path).isLessThan(15_000);
            }
        });
        assertThat(site.page("services/s0.html").text()).contains("and 1,988 more directly");
        assertThat(site.page("portfolio.2.html").select(".pages a").eachAttr("href"))
                .contains("portfolio.34.html");
        assertThat(site.page("portfolio.34.html").select(".sheet > li:not(.hd)"))
                .hasSize(21);
    }

    /** Two thousand services that stand on one, and four hundred things under one heading. */
    private static String large() {
        StringBuilder yaml = new StringBuilder("""
                apiVersion: servicecatalog.dev/v1
                kind: Catalog
                metadata: {name: large, title: Large}
                spec: {organisation: Large, currency: EUR, categories: [{name: all, title: Everything}]}
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Party
                metadata: {name: desk, title: Desk}
                spec: {type: team, lead: Head}
                """);
        for (int i = 0; i <= 2000; i++) {
            yaml.append("""
                    ---
                    apiVersion: servicecatalog.dev/v1
                    kind: Service
                    metadata: {name: s%1$d, title: Service number %1$d of sort %2$d}
                    spec:
                      summary: It does task %2$d.
                      category: all
                      status: live
                      owner: {team: desk, person: Head}
                      value: {perYear: %2$d00.00 EUR, without: nothing works}
                      costs: [{name: Team, amount: %1$d50.00 EUR per year}]
                    """.formatted(i, i * 7919 % 1000));
            yaml.append(i == 0 ? "" : "  needs: [{service: s0}]\n");
        }
        for (int i = 0; i < 400; i++) {
            yaml.append("""
                    ---
                    apiVersion: servicecatalog.dev/v1
                    kind: Offering
                    metadata: {name: o%1$d, title: Thing number %1$d}
                    spec: {service: s%1$d, category: all, status: live, summary: A thing., price: {oneTime: %1$d.00 EUR}}
                    """.formatted(i));
        }
        return yaml.toString();
    }

    /** The line of a list that begins with this name. */
    private static Element line(Document page, String name) {
        return page.select(".sheet > li, .goals > li, .log > li, .health > li").stream()
                .filter(each -> each.text().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line for " + name + " on " + page.title()));
    }
}
