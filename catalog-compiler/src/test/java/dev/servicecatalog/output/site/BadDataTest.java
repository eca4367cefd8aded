package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of catalogs with holes, with far too much of something, and with texts that nobody thought of: all of it is still there, light enough,
 * and what is missing is said. What the pages look like is tested with the example, in a browser.
 */
class BadDataTest {
    private static final int BUDGET = 15 * 1024;

    @TempDir
    Path folder;

    @Test
    void hundredsOfOfferingsUnderOneHeadingComeInParts() throws IOException {
        Published site = many(Many.offerings(400));
        List<String> parts = site.files().keySet().stream()
                .filter(path -> path.matches("categories/all(\\.\\d+)?\\.html"))
                .toList();
        TreeSet<String> listed = new TreeSet<>();
        for (String part : parts) {
            Document page = site.page(part);
            assertThat(page.select("nav.pages li")).as(part).hasSameSizeAs(parts);
            assertThat(page.select("nav.pages [aria-current]")).hasSize(1);
            listed.addAll(page.select(".time .name a").eachText());
        }
        assertThat(parts).hasSize(7);
        assertThat(listed).hasSize(400);
        assertThat(site.page("index.html").select(".menu .more a").text()).isEqualTo("All 400");
        Document service = site.page("services/base.html");
        assertThat(service.select("[aria-labelledby=offerings] li")).hasSize(60);
        assertThat(service.select("[aria-labelledby=offerings] .more a").text()).isEqualTo("and 340 more");
        assertThat(site.page("desk/base.html").text()).contains("and 300 more");
        assertLight(site);
    }

    @Test
    void thousandsOfDependentsAreCountedAndTheIndexComesInParts() throws IOException {
        Published site = many(Many.dependents(2000));
        assertThat(site.page("services/base.html").text()).contains("and 1,988 more directly");
        TreeSet<String> entries = new TreeSet<>();
        List<String> parts = site.files().keySet().stream()
                .filter(path -> path.matches("a-z(\\.\\d+)?\\.html"))
                .toList();
        for (String part : parts) {
            Document page = site.page(part);
            entries.addAll(page.select(".entries a").eachText());
            for (Element jump : page.select(".letters a")) {
                String[] way = jump.attr("href").split("#");
                assertThat(site.page(way[0].isEmpty() ? part : way[0])
                                .getElementById(way[1])
                                .text())
                        .isEqualTo(jump.text());
            }
        }
        assertThat(parts).hasSize(7);
        assertThat(entries).hasSize(2002);
        assertLight(site);
    }

    @Test
    void nothingMeasuredIsSaidNotDrawn() {
        Published site = Published.of("troubled");
        assertThat(site.page("health.html").text()).contains("not measured");
        assertThat(site.page("health.html").select(".strip")).isEmpty();
        assertThat(site.page("board.html").text()).contains("not known");
        assertThat(site.page("parties/idle.html").select("main").text()).contains("not stated");
        assertThat(site.page("categories/nothing.html").select("main").text())
                .contains("Nothing under this heading can be ordered today.");
    }

    @Test
    void oneMonthAGapAndNoOrdersAreNotFilledIn() {
        Published site = Published.of("figures");
        Document health = site.page("health.html");
        assertThat(health.select(".strip tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).matches("Sep.* not measured"));
        assertThat(health.select(".strip .line").last().attr("d"))
                .as("no line over the gap")
                .matches("M\\d+ \\d+M\\d+ \\d+");
        assertThat(health.select("main").text()).doesNotContain("NaN", "Infinity", "0 of 0");
    }

    @Test
    void anInvestmentThatLosesMoneySaysSo() {
        Published site = Published.of("figures");
        assertThat(site.page("board.html")
                        .select("li:contains(A drawer of gold)")
                        .text())
                .contains("never pays for itself");
    }

    @Test
    void longTextIsThereToItsEndAndRunsItsOwnWay() {
        Published site = Published.of("troubled");
        Document page = site.page("offerings/words.html");
        assertThat(page.select("h1").text()).hasSize(300);
        assertThat(page.select("h1[dir=auto], .lede[dir=auto], .prose[dir=auto]"))
                .hasSize(3);
        assertThat(site.page("offerings/right.html").select("h1").text()).endsWith("2026");
        site.pages().forEach((path, each) -> assertThat(each.title()).as(path).isNotBlank());
        assertLight(site);
    }

    private Published many(String catalog) throws IOException {
        Path yaml = Files.createDirectory(folder.resolve("catalog"));
        Files.writeString(yaml.resolve("many.yaml"), catalog);
        return Published.withFindings(yaml, folder.resolve("site"));
    }

    private static void assertLight(Published site) {
        site.files().forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                assertThat(SiteRulesTest.gzipped(bytes)).as(path).isLessThanOrEqualTo(BUDGET);
            }
        });
    }
}
