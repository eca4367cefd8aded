package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages say in the terms of schema.org is what the catalog states, and neither more nor less. */
class LinkedDataTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/resources/dev/servicecatalog/output/site/whole",
                "src/test/resources/dev/servicecatalog/output/site/bare",
                "src/test/resources/dev/servicecatalog/output/site/hostile",
                "src/test/resources/dev/servicecatalog/output/site/ferry",
                "src/test/resources/dev/servicecatalog/output/site/figures",
                "../example-catalog/catalog"
            })
    void offersSayWhatTheCatalogStates(String catalog) {
        Published site = Published.withFindings(Path.of(catalog));
        SortedMap<String, JsonNode> pages = linkedData(site);
        List<String> offerings = new ArrayList<>();
        pages.forEach((path, data) -> {
            assertThat(data.get("@context").asString()).as(path).isEqualTo("https://schema.org");
            if (path.startsWith("offerings/")) {
                JsonNode stated = JSON.readTree(site.text("api/v1/" + path.replace(".html", ".json")))
                        .at("/document");
                assertThat(pricesAndTimes(data)).as(path).isEqualTo(pricesAndTimes(stated.get("spec"), site));
                assertThat(data.get("name")).isEqualTo(stated.at("/metadata/title"));
                assertThat(data.path("description").asString(""))
                        .isEqualTo(stated.at("/spec/summary").asString(""));
                assertThat(data.path("availability").asString("").isEmpty())
                        .isEqualTo(stated.at("/spec/status").isMissingNode());
                offerings.add(path);
            }
        });
        assertThat(offerings).hasSize((int) site.files().keySet().stream()
                .filter(path -> path.matches("offerings/.*html"))
                .count());
        assertThat(pages).containsKey("index.html");
    }

    @Test
    void theMenuListsWhatIsOnItUnderItsHeadings() {
        Published site = Published.withFindings(Path.of("../example-catalog/catalog"));
        SortedMap<String, JsonNode> pages = linkedData(site);
        JsonNode menu = pages.get("index.html");
        List<String> listed = new ArrayList<>();
        for (JsonNode heading : menu.get("itemListElement")) {
            assertThat(heading.get("@type").asString()).isEqualTo("OfferCatalog");
            assertThat(heading.get("itemListElement").size())
                    .isEqualTo(heading.get("numberOfItems").asInt());
            for (JsonNode offer : heading.get("itemListElement")) {
                listed.add(offer.get("url").asString());
                assertThat(pricesAndTimes(offer))
                        .isEqualTo(withoutPackages(
                                pricesAndTimes(pages.get(offer.get("url").asString()))));
            }
        }
        assertThat(listed)
                .hasSize(menu.get("numberOfItems").asInt())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        site.page("index.html").select(".lines li a").eachAttr("href"));
        assertThat(pages.get("services/workplace.html").get("offers").findValuesAsString("url"))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(site.page("services/workplace.html")
                                .select("[aria-labelledby=offerings] a")
                                .eachAttr("href"))
                        .contains(url));
    }

    /** A menu of more than one page names its headings only: the rest would be heavier than the page. */
    @Test
    void aLongMenuNamesItsHeadings() throws IOException {
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        Files.writeString(catalog.resolve("many.yaml"), Many.offerings(61));
        JsonNode menu = linkedData(Published.withFindings(catalog, folder.resolve("site")))
                .get("index.html");
        assertThat(menu.get("numberOfItems").asInt()).isEqualTo(61);
        assertThat(menu.at("/itemListElement/0/numberOfItems").asInt()).isEqualTo(61);
        assertThat(menu.at("/itemListElement/0/itemListElement").isMissingNode())
                .isTrue();
    }

    @Test
    void noTextClosesTheScript() throws IOException {
        String evil = "</script><script>alert(1)</script><!-- ]]> \u2028 \u2029 \\u0022 {{words}}";
        Path catalog = Files.createDirectory(folder.resolve("catalog"));
        String text = Many.offerings(1)
                .replace(
                        "Offering 1",
                        "Offering 1 </script><script>alert(1)</script><!-- ]]> \\u2028 \\u2029 \\\\u0022 {{words}}");
        Files.writeString(catalog.resolve("many.yaml"), text);
        Published site = Published.withFindings(catalog, folder.resolve("site"));
        for (Element block : site.page("offerings/o-1.html").select("script")) {
            assertThat(block.data()).doesNotContain("<", "\u2028", "\u2029");
        }
        JsonNode data = linkedData(site).get("offerings/o-1.html");
        assertThat(data.get("name").asString()).isEqualTo("Offering 1 " + evil);
    }

    /** Lead time, then price, then those of the packages, as the catalog writes them. */
    private static List<String> pricesAndTimes(JsonNode offer) {
        List<String> said = new ArrayList<>();
        said.add(leadTime(offer.path("deliveryLeadTime")));
        JsonNode specification = offer.path("priceSpecification");
        if (offer.has("price")) {
            said.add("once " + amount(offer));
        }
        if (specification.has("priceComponent")) {
            said.add("once " + amount(specification.at("/priceComponent/0")));
            said.add("again " + again(specification.at("/priceComponent/1")));
        } else if (!specification.isMissingNode()) {
            said.add("again " + again(specification));
        }
        offer.path("offers").forEach(choice -> said.add(pricesAndTimes(choice).toString()));
        return said;
    }

    private static List<String> pricesAndTimes(JsonNode spec, Published site) {
        List<String> stated = new ArrayList<>();
        JsonNode leadTime = spec.path("leadTime");
        stated.add((leadTime.isObject() ? leadTime.path("promise") : leadTime).asString(""));
        JsonNode price = spec.path("price").isObject() ? spec.get("price") : spec;
        if (spec.path("price").asString("").equals("free of charge")) {
            stated.add("once 0.00 EUR");
        }
        if (price.has("oneTime")) {
            stated.add("once " + price.get("oneTime").asString());
        }
        if (price.has("recurring")) {
            String term = price.path("term").asString("");
            stated.add("again " + price.get("recurring").asString() + (term.isEmpty() ? "" : " for " + term));
        }
        spec.path("packages")
                .forEach(choice -> stated.add(pricesAndTimes(choice, site).toString()));
        return stated;
    }

    private static String leadTime(JsonNode quantity) {
        if (quantity.isMissingNode()) {
            return "";
        }
        int value = quantity.get("value").asInt();
        String unit = quantity.get("unitText").asString();
        assertThat(quantity.has("unitCode")).isNotEqualTo(unit.startsWith("business"));
        if (value == 0) {
            return "same business day";
        }
        return value + " " + (value == 1 ? unit.replaceFirst("s$", "") : unit);
    }

    private static String again(JsonNode price) {
        String unit = price.at("/referenceQuantity/unitText").asString("");
        String code = price.at("/referenceQuantity/unitCode").asString("");
        assertThat(code)
                .isEqualTo(
                        switch (unit) {
                            case "month" -> "MON";
                            case "quarter" -> "QAN";
                            case "year" -> "ANN";
                            default -> "";
                        });
        JsonNode months = price.at("/billingDuration/value");
        return amount(price)
                + (unit.isEmpty() ? "" : " per " + unit)
                + (months.isMissingNode()
                        ? ""
                        : " for " + months.asInt() + (months.asInt() == 1 ? " month" : " months"));
    }

    private static String amount(JsonNode price) {
        return price.get("price").asString() + " " + price.get("priceCurrency").asString();
    }

    private static List<String> withoutPackages(List<String> said) {
        return said.stream().filter(each -> !each.startsWith("[")).toList();
    }

    private static SortedMap<String, JsonNode> linkedData(Published site) {
        SortedMap<String, JsonNode> data = new TreeMap<>();
        site.pages().forEach((path, page) -> {
            List<Element> blocks = page.select("head script[type=application/ld+json]");
            assertThat(blocks).as(path).hasSizeLessThan(2);
            blocks.forEach(block -> data.put(path, JSON.readTree(block.data())));
        });
        return data;
    }
}
