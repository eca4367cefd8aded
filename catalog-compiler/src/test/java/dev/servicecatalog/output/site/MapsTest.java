package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Maps of a tram company: a vital service, one in a circle, one that rests on a supplier, an endless name, one from right to left, one that
 * is over, one that stands alone.
 */
class MapsTest {
    private static final Path CATALOG = Path.of("src/test/resources/dev/servicecatalog/output/maps");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "services/tickets",
                "services/timetable",
                "services/power",
                "services/long-name",
                "services/hebrew",
                "services/paper-plans",
                "services/alone",
                "map",
                "maps/riding",
                "maps/running"
            })
    void lookLikeThis(String page) throws IOException {
        Document html = Published.withFindings(CATALOG).page(page + ".html");
        StringBuilder shown = new StringBuilder();
        html.outputSettings().prettyPrint(false);
        html.select("figure.picture, section:has(#parts) > .cols, .twigs.wide, section:has(#parts) > p")
                .forEach(element -> shown.append(element.outerHtml()).append("\n"));
        Golden.check(CATALOG.resolve("expected").resolve(page + ".html"), shown.toString());
    }

    @Test
    void anAgreementThatEndsIsSaidWhereverItCounts() {
        Published site = Published.withFindings(CATALOG);
        assertThat(site.page("services/power.html")
                        .select("dt:contains(worry) + dd")
                        .text())
                .contains("agreement ends 31 December 2026");
        assertThat(site.page("parties/volt.html").select("dl.facts").text())
                .contains("Promises by agreement Power for the tracks agreement ends 31 December 2026")
                .contains("Services that rest on it");
        assertThat(site.page("owners/desk.html").text()).contains("it ends on 31 December 2026");
    }

    @Test
    void whatIsInACircleSaysSoAndAFindingTellsIt() {
        Document page = Published.withFindings(CATALOG).page("services/timetable.html");
        assertThat(page.select("path.ring:not(.tip)")).hasSize(2);
        assertThat(page.select("section:has(#parts) > p").text()).contains("circle", "Where the trams are, Timetable");
        assertThat(page.select(".help, footer").text()).contains("finding");
    }

    @Test
    void thePageForTheBusinessCountsTechnicalPartsAndThatForItNamesThem() {
        Published site = Published.withFindings(CATALOG);
        assertThat(site.page("services/tickets.html").select("svg.map").text())
                .contains("1 technical part")
                .doesNotContain("Switch box", "North line");
        assertThat(site.page("services/power.html").select("svg.map").text())
                .contains("Switch box", "North line", "support ended", "agreement ends");
    }

    @Test
    void everyLinkOfAPictureStandsInAListToo() {
        Published.withFindings(CATALOG)
                .pages()
                .forEach((path, page) -> page.select("svg.map a")
                        .eachAttr("href")
                        .forEach(href -> assertThat(page.select(".twigs a").eachAttr("href"))
                                .as(path)
                                .contains(href)));
    }

    @Test
    void twoThousandThatNeedItAreCountedAndListed() throws IOException {
        StringBuilder catalog = new StringBuilder(Files.readString(CATALOG.resolve("catalog.yaml")));
        for (int i = 0; i < 2000; i++) {
            catalog.append(service("user-" + i, "power"));
        }
        Published site = published(catalog);
        Document page = site.page("services/power.html");
        assertThat(page.select("svg.map > a, svg.map > g")).hasSizeLessThanOrEqualTo(60);
        assertThat(page.select("svg.map .more").text()).isEqualTo("and 1,989 more");
        assertThat(page.select("section:has(#parts) .cols a[href*=connections/]")
                        .text())
                .contains("and 1,989 more directly");
        long listed = site.pages().entrySet().stream()
                .filter(each -> each.getKey().startsWith("connections/power"))
                .mapToLong(
                        each -> each.getValue().select("[href*=services/user-]").size())
                .sum();
        assertThat(listed).isEqualTo(2000);
        assertThat(SiteRulesTest.gzipped(site.files().get("services/power.html")))
                .isLessThan(15_000);
        assertThat(SiteRulesTest.gzipped(site.files().get("connections/power.html")))
                .isLessThan(15_000);
        Golden.check(
                CATALOG.resolve("expected/fan-out.svg"), page.select("svg.map").outerHtml());
    }

    @Test
    void aChainOfFiveHundredShowsTwoStepsEachWay() throws IOException {
        StringBuilder catalog = new StringBuilder(Files.readString(CATALOG.resolve("catalog.yaml")));
        for (int i = 0; i < 500; i++) {
            catalog.append(service("link-" + i, i == 0 ? "alone" : "link-" + (i - 1)));
        }
        Document page = published(catalog).page("services/link-250.html");
        assertThat(page.select("svg.map > a").eachText())
                .containsExactlyInAnyOrder("link-252 normal", "link-251 normal", "link-249 normal", "link-248 normal");
        Golden.check(
                CATALOG.resolve("expected/chain.svg"), page.select("svg.map").outerHtml());
    }

    private Published published(CharSequence catalog) throws IOException {
        Path folder = Files.createDirectory(scratch.resolve("catalog"));
        Files.writeString(folder.resolve("catalog.yaml"), catalog);
        return Published.withFindings(folder, scratch.resolve("site"));
    }

    private static String service(String name, String needs) {
        return """
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: %1$s, title: %1$s}
                spec:
                  summary: One of many.
                  category: riding
                  status: live
                  since: 2020-01-01
                  importance: normal
                  owner: {team: desk, person: Head of desk}
                  needs: [{service: %2$s}]
                """.formatted(name, needs);
    }
}
