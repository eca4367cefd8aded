package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real preview of a real folder, looked at by a real browser's means: requests and the stream of events. */
@Timeout(120)
class PreviewTest {
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/docs/base");
    private static final String SCREEN = """
            apiVersion: servicecatalog.dev/v1
            kind: Offering
            metadata: {name: second-screen, title: A second screen}
            spec:
              service: workplace
              category: people
              status: live
              summary: A second screen on your desk, connected and tested.
              includes: [screen, cable]
              keywords: [monitor, display]
              leadTime: {promise: 2 business days}
              price: {oneTime: 240.00 EUR}
              order: {link: https://portal.northwind.example/screen, label: Order a screen}
              steps:
                - {id: bring, does: Bring and connect it, by: workplace-team, time: 1 business day}
            """;

    @TempDir
    Path catalog;

    @TempDir
    Path output;

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private Preview preview;
    private PreviewReader reader;

    @BeforeEach
    void start() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.copy(file, catalog.resolve(file.getFileName().toString()));
            }
        }
        Files.writeString(catalog.resolve("second-screen.yaml"), SCREEN);
        preview = Preview.start(new PreviewRequest(site(Optional.empty()), 0));
        reader = new PreviewReader(preview.address());
    }

    @AfterEach
    void close() {
        reader.close();
        preview.close();
    }

    @Test
    void aSavedFileShowsByItself() throws IOException {
        assertThat(reader.page("offerings/second-screen.html").text()).contains("2 business days");
        write("second-screen.yaml", SCREEN.replace("2 business days", "3 business days"));
        reader.awaitNews();
        assertThat(reader.page("offerings/second-screen.html").text())
                .contains("3 business days")
                .doesNotContain("2 business days");
        assertThat(told)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches("Ready in \\d+\\.\\d\\d s: no findings\\."));
    }

    @Test
    void aFileInANewFolderShowsToo() throws IOException {
        Files.createDirectories(catalog.resolve("people/desks"));
        write(
                "people/desks/third.yaml",
                SCREEN.replace("second-screen", "third-screen").replace("A second", "A third"));
        reader.awaitNews();
        assertThat(reader.page("offerings/third-screen.html").select("h1").text())
                .isEqualTo("A third screen");
    }

    @Test
    void findingsStandOnThePageTheyAreAboutAndAreCountedOnAll() throws IOException {
        write("second-screen.yaml", SCREEN.replace("2 business days", "2 days"));
        reader.awaitNews();
        Document page = reader.page("offerings/second-screen.html");
        assertThat(page.select("main .preview-findings li").text())
                .contains(
                        "Error \"2 days\" is not understood as leadTime.promise [duration-not-understood]",
                        "Say which days you mean",
                        "second-screen.yaml:11");
        assertThat(page.select(".preview-error").attr("class")).contains("preview-grave");
        Document other = reader.page("index.html");
        assertThat(other.select(".preview-bar").text()).startsWith("Preview 1 error ready in");
        assertThat(other.select(".preview-findings")).isEmpty();
        Document all = reader.page(".preview/findings.html");
        assertThat(all.select("h2").eachText()).containsExactly("Findings on pages");
        assertThat(all.select(".preview-findings a").attr("href")).isEqualTo("/offerings/second-screen.html");
    }

    @Test
    void aFindingWithoutAPageStandsAmongTheOthers() throws IOException {
        write("stray.yaml", "just: text\n");
        reader.awaitNews();
        assertThat(reader.page("index.html").select(".preview-kept")).isEmpty();
        Document all = reader.page(".preview/findings.html");
        assertThat(all.select("h2").eachText()).containsExactly("Findings without a page of their own");
        assertThat(all.select(".preview-findings").text()).contains("[not-a-catalog-document]", "stray.yaml:1");
    }

    @Test
    void aBrokenFileKeepsTheLastGoodSiteAndSaysSoOnEveryPage() throws IOException {
        write("second-screen.yaml", SCREEN.replace("includes: [screen", "includes: [screen: ["));
        reader.awaitNews();
        Document page = reader.page("offerings/second-screen.html");
        assertThat(page.select("h1").text()).isEqualTo("A second screen");
        assertThat(page.select(".preview-bar").text())
                .contains(
                        "The catalog cannot be published as it stands. You see it as it was before.",
                        "[yaml-not-understood]",
                        "second-screen.yaml:");
        assertThat(reader.page("index.html").select(".preview-kept")).hasSize(1);
        write("second-screen.yaml", SCREEN);
        reader.awaitNews();
        assertThat(reader.page("index.html").select(".preview-bar").text())
                .startsWith("Preview Nothing is wrong with the catalog.");
        assertThat(told.get(1)).startsWith("Kept what was shown before; tried in ");
        assertThat(told.get(2)).startsWith("second-screen.yaml:9: ");
    }

    @Test
    void whatIsRemovedOnPurposeIsGone() throws IOException {
        Files.delete(catalog.resolve("second-screen.yaml"));
        reader.awaitNews();
        assertThat(reader.status("offerings/second-screen.html")).isEqualTo(404);
        assertThat(reader.body("offerings/second-screen.html")).contains("data-build", "/.preview/preview.js");
    }

    /** An error that was there before is no sign that something was lost. */
    @Test
    void whatIsRemovedFromAFileWithAnErrorIsGone() throws IOException {
        String wrong = SCREEN.replace("second-screen", "third-screen").replace("2 business days", "2 days");
        write("third-screen.yaml", wrong + "---\n" + SCREEN.replace("second-screen", "fourth-screen"));
        reader.awaitNews();
        assertThat(reader.status("offerings/fourth-screen.html")).isEqualTo(200);
        write("third-screen.yaml", wrong);
        reader.awaitNews();
        assertThat(reader.page("index.html").select(".preview-kept")).isEmpty();
        assertThat(reader.status("offerings/fourth-screen.html")).isEqualTo(404);
    }

    @Test
    void nothingOfThePreviewIsInThePublishedSite() throws IOException {
        CatalogCompiler.publish(site(Optional.empty()));
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(file.toString()).doesNotContain("preview");
                if (file.toString().matches(".*\\.(html|css|js)")) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain("preview.js", ".preview/");
                }
            }
        }
        assertThat(reader.page("index.html").select("meta[http-equiv]").attr("content"))
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .doesNotContain("unsafe");
    }

    @Test
    void aTemplateThatCannotBeUsedIsSaidInThePage() throws IOException {
        Path own = Files.createDirectories(output.resolve("own"));
        Files.writeString(own.resolve("home.mustache"), "{{>head}}\n{{colour}}\n{{>foot}}");
        try (Preview broken = Preview.start(new PreviewRequest(site(Optional.of(own)), 0));
                PreviewReader looking = new PreviewReader(broken.address())) {
            assertThat(looking.status("")).isEqualTo(404);
            assertThat(looking.body("")).contains("home.mustache:2: the page offers nothing named colour");
            Files.delete(own.resolve("home.mustache"));
            looking.awaitNews();
            assertThat(looking.status("")).isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsSaid() {
        int taken = preview.address().getPort();
        assertThatThrownBy(() -> Preview.start(new PreviewRequest(site(Optional.empty()), taken)))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("something else listens on port " + taken);
        assertThatThrownBy(() -> new PreviewRequest(site(Optional.empty()), 70_000))
                .hasMessageContaining("catalog.port cannot be 70000");
    }

    @Test
    void closingLetsGoOfPortAndFiles() throws IOException {
        int port = preview.address().getPort();
        preview.close();
        try (Preview next = Preview.start(new PreviewRequest(site(Optional.empty()), port))) {
            assertThat(next.address().getPort()).isEqualTo(port);
        }
    }

    @Test
    void aFirstStartWithAMistakeSaysThatThereIsNothingYet(@TempDir Path look) throws IOException {
        Files.writeString(look.resolve("mark.mustache"), "{{>nosuch}}");
        try (Preview next = Preview.start(new PreviewRequest(site(Optional.of(look)), 0));
                PreviewReader there = new PreviewReader(next.address())) {
            assertThat(there.status("")).isEqualTo(404);
            assertThat(there.page("").text())
                    .contains("There is nothing to show yet", "mark.mustache:1: there is no template named nosuch")
                    .doesNotContain("as it was before", "This page does not exist");
        }
        assertThat(told)
                .anyMatch(sentence -> sentence.startsWith("Nothing can be shown yet; tried in "))
                .anyMatch(
                        sentence -> sentence.startsWith("mark.mustache:1: there is no template named nosuch.mustache"));
    }

    @Test
    void theFolderOfALanguageIsItsFirstPage() throws IOException {
        String settings = Files.readString(catalog.resolve("catalog.yaml"));
        write("catalog.yaml", settings.replace("  currency: EUR", "  currency: EUR\n  languages: [de]"));
        reader.awaitNews();
        assertThat(reader.status("de/")).isEqualTo(200);
        assertThat(reader.page("de/").select("html").attr("lang")).isEqualTo("de");
        assertThat(reader.status("offerings/")).isEqualTo(404);
    }

    /** Another language is worked out when somebody asks for it, from what was read together with the original. */
    @Test
    void anotherLanguageIsOfTheSameVersion() throws IOException {
        String settings = Files.readString(catalog.resolve("catalog.yaml"));
        write("catalog.yaml", settings.replace("  currency: EUR", "  currency: EUR\n  languages: [de]"));
        reader.awaitNews();
        write("second-screen.yaml", SCREEN.replace("includes: [screen", "includes: [screen: ["));
        reader.awaitNews();
        assertThat(reader.page("de/offerings/second-screen.html").select("h1").text())
                .isEqualTo("A second screen");
    }

    @Test
    void aMistakeInThePageForMissingPagesIsSaidToo(@TempDir Path look) throws IOException {
        Files.writeString(look.resolve("404.mustache"), "{{colour}}");
        try (Preview next = Preview.start(new PreviewRequest(site(Optional.of(look)), 0));
                PreviewReader there = new PreviewReader(next.address())) {
            assertThat(there.body("")).contains("404.mustache:1: the page offers nothing named colour");
        }
    }

    /** Each template is tried on one page; what goes wrong on another one is said there, and where people started. */
    @Test
    void aTemplateThatCannotBeUsedForOnePageIsSaidThere(@TempDir Path look) throws IOException {
        Files.writeString(
                look.resolve("party.mustache"), "{{^everyonesContact}}{{colour}}{{/everyonesContact}}{{pageTitle}}");
        try (Preview next = Preview.start(new PreviewRequest(site(Optional.of(look)), 0));
                PreviewReader there = new PreviewReader(next.address())) {
            assertThat(there.body("parties/service-desk.html")).contains("Service desk");
            for (int i = 0; i < 2; i++) {
                assertThat(there.status("parties/workplace-team.html")).isEqualTo(500);
            }
            assertThat(there.page("parties/workplace-team.html").text())
                    .contains("This page cannot be made", "party.mustache:1: the page offers nothing named colour");
        }
        assertThat(told)
                .filteredOn(line -> line.startsWith("parties/workplace-team.html cannot be made: party.mustache:1: "))
                .hasSize(1);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(catalog.resolve(name), text);
    }

    private PublishRequest site(Optional<Path> own) {
        return new PublishRequest(
                CatalogLocation.of(catalog),
                Reckoning.on(LocalDate.parse("2026-03-02")),
                output,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                own,
                told::add);
    }
}
