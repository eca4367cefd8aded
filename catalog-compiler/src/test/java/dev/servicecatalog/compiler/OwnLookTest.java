package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ofering.mustache       | Did you mean "offering.mustache"?
            Home.mustache          | Did you mean "home.mustache"?
            home.html              | Name it after the template that it replaces, or remove it.
            assets/brands.css      | Name it assets/brand.css.
            asset/brand.css        | Move it to look/assets/brand.css.
            assets/Logo.svg        | Name it assets/logo.svg or assets/logo.png.
            assets/logo.gif        | Name it assets/logo.svg or assets/logo.png.
            word/de.properties     | Move it to look/words/de.properties.
            first-day.md           | Move it to look/pages/first-day.md.
            """)
    void aNameThatNoPageIsMadeWithIsFound(String name, String remedy, @TempDir Path folder) throws IOException {
        Path look = folder.resolve("look");
        Path file = look.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createDirectories(look.resolve("assets"));
        Files.writeString(file, "<p>");
        Files.writeString(look.resolve("README.md"), "What this folder is");
        Files.writeString(look.resolve("mark.mustache"), "{{>own-mark}}<img src=\"logo.jpg\" alt=\"\">");
        Files.writeString(look.resolve("own-mark.mustache"), "");
        Files.writeString(look.resolve("assets/logo.jpg"), "");
        Files.writeString(look.resolve("assets/timetable.csv"), "");
        Outcome outcome = publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.of(look));
        assertThat(outcome.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .startsWith("look/" + name + ":1:1: warning: no page is made with \"" + name + "\"")
                        .contains("[unknown-look-file]", "fix: " + remedy));
    }

    @Test
    void anOwnPageLeadsToPagesThatAreThere(@TempDir Path look) throws IOException {
        Path page = look.resolve("pages/way.md");
        Files.createDirectories(page.getParent());
        Files.writeString(
                page,
                "---\ntitle: The way\n---\n[screens](../offerings/second-screen.html#price), [menu](../index.html)");
        publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.of(look));
        assertThat(page("pages/way.html").select("main p a").eachAttr("href"))
                .containsExactly("../offerings/second-screen.html#price", "../index.html");
        Files.writeString(page, "---\ntitle: The way\n---\n[screens](../offerings/first-screen.html)");
        assertThatThrownBy(() -> publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.of(look)))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining(
                        "/pages/way.md:4:11: the page leads to \"../offerings/first-screen.html\", but the site has no"
                                + " page offerings/first-screen.html");
        assertThat(page("pages/way.html").text()).as("the old site stays").contains("menu");
    }

    @Test
    void aTemplateThatAsksForAFileThatIsNotThereIsNamed(@TempDir Path look) throws IOException {
        Files.writeString(look.resolve("mark.mustache"), "<b>\n{{>nosuch}}</b>");
        assertThatThrownBy(() -> publish(CatalogLocation.of(FIXTURE.resolve("catalog")), false, Optional.of(look)))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("mark.mustache:2: there is no template named nosuch.mustache");
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
                .replaceAll(" from version \\w+( with changes that are not committed)?\\.", ".");
    }
}
