package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the planner shows without scripts, and what it gives to them. */
class PlannerTest {
    @TempDir
    Path folder;

    @Test
    void theTableCountsBackFromMonthEndsAndSaysWhyNot() {
        Document planner = Published.of("ferry").page("planner.html");
        assertThat(planner.select(".ends tbody tr:has(td)").eachText())
                .containsExactly(
                        "A handheld for a new colleague Indoors 2 business days Thu 26 Nov, 13:00 Tue 29 Dec, 13:00"
                                + " not known: the holidays until then are not known yet",
                        "A handheld for a new colleague Open deck 5 business days Mon 23 Nov, 13:00 Thu 24 Dec, 13:00"
                                + " not known: the holidays until then are not known yet",
                        "A new horn not stated no lead time stated",
                        "A quay to try things on 3 business days Wed 25 Nov, 17:00 Mon 28 Dec, 17:00"
                                + " not known: the holidays until then are not known yet",
                        "A seat in the booking system 4 business hours Mon 30 Nov, 13:00 Thu 31 Dec, 13:00"
                                + " not known: the holidays until then are not known yet");
        assertThat(planner.select(".ends tbody tr:has(td)"))
                .allMatch(row -> row.select("td").stream()
                                .mapToInt(cell -> Integer.parseInt("0" + cell.attr("colspan"))
                                        + (cell.hasAttr("colspan") ? 0 : 1))
                                .sum()
                        == 12);
    }

    @Test
    void everythingCanBeChosenAndPlansTakenOver() {
        Document planner = Published.of("ferry").page("planner.html");
        assertThat(planner.select("#planner [type=checkbox]").eachAttr("value"))
                .containsExactly("handheld.standard", "handheld.rugged", "horn", "test-quay", "seat");
        assertThat(planner.select("#bundle option").eachAttr("value"))
                .hasSize(3)
                .contains("handheld.standard*2@2026-09-14T09:00,test-quay@2026-09-14T09:00");
    }

    @Test
    void scriptsLearnPromisesPricesAndReasons() throws IOException {
        JsonNode data = data(Published.of("ferry"));
        TreeMap<String, String> why = new TreeMap<>();
        data.get("offerings")
                .properties()
                .forEach(each ->
                        why.put(each.getKey(), each.getValue().get("why").asString()));
        assertThat(why)
                .containsEntry("handheld", "package-not-chosen")
                .containsEntry("horn", "no-promise")
                .containsEntry("pager", "not-offered")
                .containsEntry("seat", "");
        JsonNode rugged = data.at("/offerings/handheld/packages/rugged");
        assertThat(rugged.get("promise").asString()).isEqualTo("office business-days 5 780");
        assertThat(rugged.get("price").toString()).isEqualTo("{\"once\":[\"EUR\",189000],\"again\":[\"EUR\",4400,1]}");
        assertThat(data.at("/offerings/horn/price").asString()).isEqualTo("central");
        assertThat(data.at("/digits/EUR").asInt()).isEqualTo(2);
    }

    @Test
    void whatTheStepsBreakIsMarkedForScripts() throws IOException {
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        String ferry =
                Files.readString(Path.of("src/test/resources/dev/servicecatalog/output/site/ferry/catalog.yaml"));
        String promise = "  leadTime: {promise: 3 business days}\n";
        String steps = "  steps: [{id: copy, does: Copy all, by: desk, time: 9 business days, how: manual}]\n";
        Files.writeString(catalog.resolve("catalog.yaml"), ferry.replace(promise, promise + steps));
        JsonNode quay = data(Published.of(catalog.toAbsolutePath().toString(), folder.resolve("site")))
                .at("/offerings/test-quay");
        assertThat(quay.get("broken").asBoolean()).isTrue();
        assertThat(quay.get("steps").toString()).isEqualTo("[[\"Copy all\",\"office business-days 9 -\",[]]]");
    }

    @Test
    void aLongMenuIsCutIntoPartsWithOneDataFile() throws IOException {
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        StringBuilder menu = new StringBuilder("""
                apiVersion: servicecatalog.dev/v1
                kind: Calendar
                metadata: {name: office, title: Office}
                spec: {timeZone: Europe/Oslo, open: {mon-fri: "09:00-17:00"}, knownUntil: 2028-12-31}
                """);
        for (int i = 0; i < 400; i++) {
            menu.append("""
                    ---
                    apiVersion: servicecatalog.dev/v1
                    kind: Offering
                    metadata: {name: thing-%d, title: "%s %d"}
                    spec: {status: live, leadTime: {promise: %d business days, hours: office}, price: %d.00 EUR}
                    """.formatted(i, "A thing that has a very long name ".repeat(i % 9 + 1), i, i % 30 + 1, i + 1));
        }
        Files.writeString(catalog.resolve("catalog.yaml"), menu);
        Published site = Published.of(catalog.toAbsolutePath().toString(), folder.resolve("site"));
        List<String> chosen = new ArrayList<>();
        for (String page : List.of("", ".2", ".3", ".4", ".5", ".6", ".7")) {
            String path = "planner" + page + ".html";
            chosen.addAll(site.page(path).select("#planner [type=checkbox]").eachAttr("value"));
            assertThat(SiteRulesTest.gzipped(site.files().get(path))).isLessThan(15_000);
        }
        assertThat(chosen).hasSize(400).doesNotHaveDuplicates();
        assertThat(data(site).get("offerings").size()).isEqualTo(400);
    }

    private static JsonNode data(Published site) {
        List<String> files = site.files().keySet().stream()
                .filter(path -> path.startsWith("planner/"))
                .toList();
        assertThat(files).hasSize(1);
        String script = site.text(files.get(0));
        return JsonMapper.builder()
                .build()
                .readTree(script.substring(script.indexOf('(') + 1, script.lastIndexOf(')')));
    }
}
