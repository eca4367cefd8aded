package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog that brings its own colours, logo, words, pages and template along. What cannot be used is in {@code findings/own-look}. */
class OwnLookTest {
    private static final Path FIXTURE = Path.of("src/test/resources/dev/servicecatalog/output/own-look");

    @TempDir
    Path output;

    @Test
    void everythingOfOnesOwnIsOnThePages() throws IOException {
        Outcome outcome = publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.empty());
        assertThat(outcome.findings()).isEmpty();
        for (String page : new String[] {"index.html", "offerings/second-screen.html", "pages/getting-started.html"}) {
            Golden.check(FIXTURE.resolve("expected").resolve(page), body(read(page)));
        }
    }

    @Test
    void coloursOfBothLooksStandBehindTheBuiltInOnes() throws IOException {
        publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.empty());
        String css = css();
        assertThat(css)
                .contains(
                        ":root{--bar-2:#102a33;--button:#005f73;--button-ink:#ffffff;--focus:#005f73;--ink:#102a33;",
                        "@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--bar-2:#eef4f2;--button:#7fd0dd;",
                        ":root[data-theme=dark]{--bar-2:#eef4f2;--button:#7fd0dd;");
        assertThat(css).containsSubsequence("--paper:#0e1217", "--paper:#fbfaf5", "@media print");
        assertThat(page("index.html").select("meta[name=theme-color]").eachAttr("content"))
                .containsExactly("#fbfaf5", "#0b1d23");
        assertThat(files()).noneMatch(file -> file.contains("brand"));
    }

    @Test
    void theLogoIsNamedAndKeepsItsPlaceFree() throws IOException {
        publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.empty());
        Element logo = page("offerings/second-screen.html").selectFirst(".brand img");
        assertThat(logo.attr("alt")).isEqualTo("Northwind Ferries");
        assertThat(logo.attr("width") + "x" + logo.attr("height")).isEqualTo("96x32");
        assertThat(output.resolve("site/offerings").resolve(logo.attr("src"))).exists();
    }

    @Test
    void ownPagesAreFoundAndLinkedAndHarmless() throws IOException {
        publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.empty());
        Document home = page("index.html");
        assertThat(home.select("nav[aria-label=Main] a").eachText())
                .contains("Getting started")
                .doesNotContain("Imprint");
        assertThat(home.select("footer nav a").eachText()).contains("Imprint");
        Document page = page("pages/getting-started.html");
        assertThat(page.select("h1").eachText()).containsExactly("Getting started");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select(".prose h2").text()).isEqualTo("What to bring");
        assertThat(search()).contains("pages/getting-started.html");
    }

    @Test
    void peopleOutsideSeeOnlyThePagesForThem() throws IOException {
        publish(CatalogLocation.of(FIXTURE.resolve("catalog")), true, Optional.empty());
        assertThat(output.resolve("site/pages/imprint.html")).exists();
        assertThat(output.resolve("site/pages/getting-started.html")).doesNotExist();
        assertThat(page("index.html").text()).doesNotContain("Getting started");
    }

    @Test
    void aRevisionLooksAsItLookedThen(@TempDir Path folder) throws IOException {
        try (GateRepository repository = GateRepository.of(FIXTURE.resolve("catalog"), folder)) {
            repository.replace("catalog/site/words/en.properties", "on board", "on land");
            publish(
                    new CatalogLocation(repository.folder(), Optional.empty(), Optional.of("main")),
                    false,
                    Optional.empty());
            assertThat(page("index.html").select("h1").text()).isEqualTo("What do you need on board?");
            publish(
                    new CatalogLocation(repository.folder(), Optional.empty(), Optional.empty()),
                    false,
                    Optional.empty());
            assertThat(page("index.html").select("h1").text()).isEqualTo("What do you need on land?");
        }
    }

    @Test
    void aFolderThatIsNamedWinsFileByFile(@TempDir Path other) throws IOException {
        Files.createDirectories(other.resolve("words"));
        Files.writeString(other.resolve("words/en.properties"), "home-question = Elsewhere?\ncolophon = There\n");
        Outcome outcome = publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.of(other));
        assertThat(page("index.html").select("h1").text()).isEqualTo("Elsewhere?");
        assertThat(outcome.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .startsWith(other.getFileName() + "/words/en.properties:2:1: warning: ")
                        .contains("\"colophon\"", "[unknown-word]"));
        assertThat(page("index.html").select(".brand img")).hasSize(1);
    }

    @Test
    void whatIsRefusedIsNotPublished(@TempDir Path folder) throws IOException {
        Path refused = Path.of("src/test/resources/dev/servicecatalog/compiler/findings/own-look/catalog");
        publish(CatalogLocation.of(refused), false, Optional.empty());
        assertThat(files()).noneMatch(file -> file.contains("logo") || file.startsWith("pages/"));
        assertThat(page("index.html").select(".brand").text()).startsWith("Northwind Ferries");
    }

    private Outcome publish(CatalogLocation location, boolean forOutside, Optional<Path> overrides) {
        return CatalogCompiler.publish(new PublishRequest(
                location,
                Reckoning.on(LocalDate.parse("2026-03-02")),
                output,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                overrides,
                sentence -> {},
                Optional.empty(),
                forOutside));
    }

    private String css() throws IOException {
        String name = files().stream()
                .filter(file -> file.matches("assets/site\\.\\w+\\.css"))
                .findFirst()
                .orElseThrow();
        return read(name);
    }

    private String search() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : files()) {
            if (file.startsWith("search/")) {
                all.append(read(file));
            }
        }
        return all.toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(output.resolve("site"))) {
            return files.filter(Files::isRegularFile)
                    .map(file ->
                            output.resolve("site").relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(read(path));
    }

    private String read(String path) throws IOException {
        return Files.readString(output.resolve("site").resolve(path));
    }

    private static String body(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("\\.[0-9a-f]{8}\\.", ".hash.")
                .replaceAll("search/[0-9a-f]{8}/", "search/hash/")
                .replaceAll(" from version \\w+( with changes that are not committed)?\\.", ".");
    }
}
