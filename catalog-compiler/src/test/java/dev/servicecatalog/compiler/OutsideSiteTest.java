package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site for people outside shows what is theirs. In this catalog, everything else is called secret or costs 7753 of something. */
class OutsideSiteTest {
    private static final Path CATALOG = Path.of("src/test/resources/dev/servicecatalog/output/outside");
    private static final Pattern SECRET =
            Pattern.compile("secret|7,?753|775[.,]31|77[.,]31|98\\.75|99\\.97|0\\.9753", Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    @TempDir
    Path catalog;

    /** Away from the history of this project, whose commit the pages would name. */
    @BeforeEach
    void copy() throws IOException {
        Files.copy(CATALOG.resolve("catalog.yaml"), catalog.resolve("catalog.yaml"));
    }

    @Test
    void nothingPublishedTellsWhatIsInside() throws IOException {
        publish(true, Optional.empty());
        for (Path file : files()) {
            String name = folder.resolve("site").relativize(file).toString();
            assertThat(name).doesNotContainPattern(SECRET);
            if (!name.startsWith("schema/")) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(name)
                        .doesNotContainPattern(SECRET);
            }
        }
        assertThat(page("offerings/berth.html")).contains("120", "Book a berth", "2 business days");
        assertThat(page("services/mooring.html")).contains("A berth for a night", "99%");
        assertThat(Jsoup.parse(page("index.html")).select(".board .name").text())
                .isEqualTo("A berth for a night");
    }

    @Test
    void theSameCatalogForAllTellsIt() throws IOException {
        publish(false, Optional.empty());
        assertThat(page("services/mooring.html")).containsPattern(SECRET);
        assertThat(folder.resolve("site/services/secret-pilots.html")).exists();
    }

    @Test
    void everyLinkLeadsToAPageThatIsThere() throws IOException {
        publish(true, Optional.empty());
        for (Path file : files()) {
            if (file.toString().endsWith(".html")) {
                List<String> links = Jsoup.parse(file.toFile()).select("[href], [src]").stream()
                        .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                        .filter(href -> !href.matches("#.*|[a-z]+:.*"))
                        .map(href -> href.replaceFirst("#.*", ""))
                        .toList();
                assertThat(links)
                        .as(file.toString())
                        .allSatisfy(href -> assertThat(file.resolveSibling(href).normalize())
                                .exists());
            }
        }
    }

    @Test
    void thePagesLookLikeThis() throws IOException {
        publish(true, Optional.empty());
        for (String name :
                List.of("index.html", "services/mooring.html", "offerings/berth.html", "parties/desk.html")) {
            Golden.check(CATALOG.resolve("expected").resolve(name), page(name));
        }
        assertThat(files().stream()
                        .map(file -> folder.resolve("site").relativize(file).toString()))
                .filteredOn(name -> name.endsWith(".html"))
                .containsExactlyInAnyOrder(
                        "404.html",
                        "a-z.html",
                        "calendars/office.html",
                        "categories/berths.html",
                        "glossary.html",
                        "index.html",
                        "offerings/berth.html",
                        "parties/desk.html",
                        "planner.html",
                        "prices.html",
                        "services.html",
                        "services/mooring.html");
    }

    @Test
    void changesAreNotTold() {
        assertThatThrownBy(() -> publish(true, Optional.of("local")))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("people outside");
    }

    private void publish(boolean forOutside, Optional<String> ledger) {
        Outcome outcome = CatalogCompiler.publish(new PublishRequest(
                CatalogLocation.of(catalog),
                Reckoning.on(LocalDate.of(2026, 3, 2)),
                folder,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {},
                ledger,
                forOutside));
        if (forOutside) {
            assertThat(outcome.summary())
                    .contains("The site for people outside shows 1 service and 1 offering on 12 pages.");
        }
    }

    private String page(String name) throws IOException {
        return Files.readString(folder.resolve("site").resolve(name));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
