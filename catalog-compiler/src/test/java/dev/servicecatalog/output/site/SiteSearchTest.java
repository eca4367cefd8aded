package dev.servicecatalog.output.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.output.search.SearchEntry;
import dev.servicecatalog.output.search.SearchIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSearchTest {
    private static final int SCRIPTS = 8 * 1024;

    @Test
    void whatIsOnTheMenuIsFoundWithLeadTimeAndPrice() {
        assertThat(index("whole").entries())
                .extracting(SearchEntry::title, SearchEntry::detail)
                .containsExactly(
                        tuple("A boat trip", "1 business day · Paid centrally"),
                        tuple("A new password", "15 minutes · Free of charge"),
                        tuple("A place for a new colleague", "2 business days · from €1,150 + €38.50 a month"),
                        tuple("Between IT teams", "Heading of the menu: 1 thing"),
                        tuple("Firewall rule", "4 business hours · Free of charge + €10 per rule a year"),
                        tuple("Network", "Service: Everything reaches everything."),
                        tuple("People", "Heading of the menu: 3 things"),
                        tuple("Your workplace", "Service: A desk where you can work."));
    }

    @Test
    void whatIsNotOfferedIsNotFound() {
        assertThat(index("whole").entries())
                .extracting(SearchEntry::page)
                .contains("offerings/position.html")
                .doesNotContain("offerings/pager.html");
        assertThat(index("whole").find("pager").first())
                .extracting(SearchEntry::page)
                .doesNotContain("offerings/pager.html");
    }

    @Test
    void whatIsOrderedWithinAYearIsCounted() {
        LocalDate today = LocalDate.parse("2026-11-22");
        SearchIndex index = SiteSearch.index(CatalogCompiler.compile(
                        CatalogLocation.of(Path.of("../example-catalog/catalog").toAbsolutePath()), Reckoning.on(today))
                .insights());
        SearchEntry reset = index.find("password reset").first().get(0);
        assertThat(reset.orders()).hasValue(401 + 655 + 588 + 612 + 607 + 734);
        assertThat(index.find("printing and scanning").first().get(0).orders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "hostile", "ferry"})
    void everyPageHasOneFieldThatFindsScriptIndexAndPages(String catalog) {
        Published site = Published.of(catalog);
        SortedMap<String, byte[]> files = site.files();
        site.pages().forEach((path, page) -> {
            if (!path.equals("404.html")) {
                assertThat(page.select("form.search")).as(path).hasSize(1);
                Element form = page.selectFirst("form.search");
                String root = form.attr("data-root");
                assertThat(form.attr("data-script")).as(path).startsWith(root);
                assertThat(files)
                        .as(path)
                        .containsKey(form.attr("data-script").substring(root.length()))
                        .containsKey("search/index.js");
            }
        });
        assertThat(index(catalog).entries()).extracting(SearchEntry::page).allMatch(files::containsKey);
    }

    /** What any page loads, with what comes when somebody searches; what pages with a script of their own load; what a choice loads. */
    @Test
    void scriptsStayLight() throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        for (var file : Published.of("whole").files().entrySet()) {
            if (file.getKey().matches("assets/.*\\.js")) {
                assertThat(new String(file.getValue(), UTF_8)).doesNotContainPattern("(?m)^\\s*/\\*");
                sizes.put(file.getKey().replaceAll("assets/|\\..*", ""), gzipped(file.getValue()));
            }
        }
        assertThat(sizes.keySet()).containsExactly("order-list", "planner", "prices", "search", "site");
        for (String own : List.of("search", "prices", "planner")) {
            assertThat(sizes.get("site") + sizes.get(own)).as(own).isBetween(1024, SCRIPTS);
        }
        assertThat(sizes.get("order-list")).isBetween(1024, SCRIPTS);
    }

    private static SearchIndex index(String catalog) {
        return SiteSearch.index(Published.input(catalog, SiteOptions.none()).insights());
    }

    private static int gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.size();
    }
}
