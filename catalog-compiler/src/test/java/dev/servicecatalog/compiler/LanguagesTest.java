package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One catalog, published in English, German, Polish, French and Arabic. */
class LanguagesTest {
    private static final Path FIXTURE = Path.of("src/test/resources/dev/servicecatalog/compiler/languages");
    private static final List<String> OTHERS = List.of("de", "pl", "fr", "ar");

    @TempDir
    static Path scratch;

    private static Path folder;

    /** From a folder that is in no repository, so that the pages do not state its version. */
    @BeforeAll
    static void publish() throws IOException {
        Files.copy(FIXTURE.resolve("catalog/catalog.yaml"), catalog().resolve("catalog.yaml"));
        folder = scratch.resolve("inside");
        publish(catalog(), folder, false);
        publish(catalog(), scratch.resolve("outside"), true);
    }

    @Test
    void whatIsTranslatedReadsInTheOtherLanguage() throws IOException {
        Document page = page("de/offerings/handheld.html");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Ein Handgerät für neue Kolleginnen und Kollegen");
        assertThat(page.text())
                .contains("Geladen, geprüft", "Ladegerät", "Innen", "Das Gerät prüfen", "Es piept", "2 Arbeitstage")
                .contains("Mannschaft und Hafen", "1.150 €");
        assertThat(page.text()).doesNotContain("charger", "Indoors");
    }

    @Test
    void whatIsNotTranslatedIsShownInTheOriginalAndSaysSo() throws IOException {
        Document german = page("de/offerings/handheld.html");
        assertThat(german.select("[lang=en]").eachText())
                .contains("holster", "Open deck")
                .doesNotContain("Ladegerät");
        assertThat(german.select(".mend").eachText()).contains("Teile dieser Seite gibt es nur auf Englisch.");
        assertThat(page("offerings/handheld.html").text()).doesNotContain("Parts of this page");
        assertThat(page("de/calendars/office.html").text())
                .contains("Tag der Unabhängigkeit")
                .doesNotContain("Independence");
        assertThat(page("de/services/deck.html").select("div[lang=en] strong").text())
                .isEqualTo("short");
        assertThat(page("pl/map.html").select("svg text[lang=en]").eachText()).containsExactly("Working on deck");
        assertThat(page("fr/index.html").select("a[lang=en], [lang=en]").eachText())
                .contains("Crew and harbour");
    }

    @Test
    void eachPageLeadsToItselfInTheOtherLanguages() throws IOException {
        for (Path file : pages()) {
            Document page = Jsoup.parse(file);
            for (Element choice : page.select("nav.languages a")) {
                Path target = file.getParent().resolve(choice.attr("href")).normalize();
                assertThat(target).exists();
                assertThat(target.getFileName()).isEqualTo(file.getFileName());
                assertThat(Jsoup.parse(target).select("html").attr("lang")).startsWith(choice.attr("hreflang"));
            }
            assertThat(page.select("nav.languages a").eachText())
                    .containsExactly("English", "Deutsch", "Polski", "Français", "العربية");
            assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                    .containsExactly("en", "de", "pl", "fr", "ar", "x-default");
        }
        assertThat(page("de/index.html").select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://it.strait.example/menu/de/index.html");
        assertThat(Files.readString(folder.resolve("site/sitemap.xml")))
                .contains("menu/index.html", "menu/de/offerings/handheld.html", "menu/ar/offerings/handheld.html");
    }

    @Test
    void allLinksLeadSomewhereInAllLanguages() throws IOException {
        for (Path file : pages()) {
            for (Element link : Jsoup.parse(file).select("[href], [src]")) {
                String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (!target.matches("(https?:|mailto:|tel:|#).*")) {
                    assertThat(file.getParent().resolve(target.replaceFirst("[#?].*", "")))
                            .as(folder.relativize(file) + " " + target)
                            .exists();
                }
            }
        }
    }

    @Test
    void aLanguageThatReadsFromTheRightSaysSo() throws IOException {
        Document page = page("ar/index.html");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("h1").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").attr("dir")).isEqualTo("ltr");
        assertThat(page("de/index.html").select("html").hasAttr("dir")).isFalse();
    }

    @Test
    void eachLanguageIsSearchedInItsOwnWords() throws IOException {
        assertThat(index("de/")).contains("barcodeles", "Kollegen");
        assertThat(index("")).contains("scanner").doesNotContain("barcodeles");
    }

    @Test
    void whatMachinesReadStandsOnceAndInTheOriginal() throws IOException {
        for (String language : OTHERS) {
            try (Stream<Path> files = Files.walk(folder.resolve("site").resolve(language))) {
                assertThat(files.filter(Files::isRegularFile).map(Path::toString))
                        .allMatch(file -> file.matches(".*\\.(html|js)"));
            }
        }
        assertThat(Files.readString(folder.resolve("site/catalog.json"))).contains("Ein Handgerät");
        assertThat(Files.readString(folder.resolve("site/prices.csv")))
                .contains("A handheld")
                .doesNotContain("Handgerät");
        assertThat(Files.readString(folder.resolve("site/api/v1/offerings/handheld.json")))
                .doesNotContain("Handgerät");
    }

    @Test
    void peopleOutsideSeeNothingMoreInAnotherLanguage() throws IOException {
        Path outside = scratch.resolve("outside/site");
        try (Stream<Path> files = Files.walk(outside)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (file.toString().matches(".*\\.(html|js|json|csv)")) {
                    assertThat(Files.readString(file))
                            .as(file.toString())
                            .doesNotContain("Das Gerät prüfen", "Es piept", "Test the device", "7500");
                }
            }
        }
        assertThat(Jsoup.parse(outside.resolve("de/offerings/handheld.html"))
                        .select("h1")
                        .text())
                .startsWith("Ein Handgerät");
    }

    @Test
    void theCockpitTellsWhatIsMissing() throws IOException {
        assertThat(page("cockpit.html")
                        .select("#translations, [aria-labelledby=translations]")
                        .text())
                .contains("German", "of", "Polish", "A handheld for a new colleague");
    }

    /** It is written once, so elsewhere it is in a foreign language. */
    @Test
    void aPageOfOnesOwnIsMarkedWhereItIsForeign(@TempDir Path other) throws IOException {
        Files.copy(FIXTURE.resolve("catalog/catalog.yaml"), other.resolve("catalog.yaml"));
        Files.createDirectories(other.resolve("site/pages"));
        Files.writeString(
                other.resolve("site/pages/first-day.md"), "---\ntitle: Your first day\n---\nCome to the **quay**.\n");
        Files.writeString(
                other.resolve("site/pages/first-day.pl.md"), "---\ntitle: Pierwszy dzień\n---\nNa **nabrzeże**.\n");
        publish(other, other.resolve("out"), false);
        Path site = other.resolve("out/site");
        Document polish = Jsoup.parse(site.resolve("pl/pages/first-day.html"));
        assertThat(polish.select("h1, main strong").eachText()).containsExactly("Pierwszy dzień", "nabrzeże");
        assertThat(polish.select("main [lang]")).isEmpty();
        assertThat(polish.select("footer a").eachText()).contains("Pierwszy dzień");
        assertThat(Jsoup.parse(site.resolve("de/pages/first-day.html"))
                        .select("h1[lang=en], div[lang=en] strong")
                        .eachText())
                .containsExactly("Your first day", "quay");
        assertThat(Jsoup.parse(site.resolve("pages/first-day.html")).select("main [lang]"))
                .isEmpty();
    }

    @Test
    void whatIsNoLanguageIsFoundOnce(@TempDir Path other) throws IOException {
        Files.writeString(
                other.resolve("catalog.yaml"),
                Files.readString(FIXTURE.resolve("catalog/catalog.yaml"))
                        + "---\napiVersion: servicecatalog.dev/v1\nkind: Calendar\n"
                        + "metadata: {name: night, title: Night, translations: {deutsch: {title: Nacht}}}\n"
                        + "spec: {timeZone: Europe/Oslo, open: {mon-sun: 22:00-24:00}, knownUntil: 2027-12-31}\n");
        assertThat(CatalogCompiler.compile(CatalogLocation.of(other), Reckoning.on(LocalDate.of(2026, 11, 23)))
                        .findings())
                .filteredOn(finding -> finding.message().contains("deutsch"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.code().name()).isNotEqualTo("language-not-published"));
    }

    @Test
    void anotherTranslationIsAnotherWordingAndNothingElse(@TempDir Path other) throws IOException {
        String catalog = Files.readString(FIXTURE.resolve("catalog/catalog.yaml"));
        Files.writeString(other.resolve("catalog.yaml"), catalog.replace("Geladen, geprüft", "Geladen und geprüft"));
        CatalogDiff diff = CatalogDiff.between(version(FIXTURE.resolve("catalog")), version(other));
        assertThat(diff.changes())
                .extracting(change -> change.type() + " " + change.path())
                .containsExactly("WORDING metadata.translations.de.summary");
    }

    private static Version version(Path catalog) {
        Compilation compiled =
                CatalogCompiler.compile(CatalogLocation.of(catalog), Reckoning.on(LocalDate.of(2026, 11, 23)));
        return new Version(compiled.insights(), compiled.findings());
    }

    @Test
    void pagesAreAsReviewed() throws IOException {
        for (String page : List.of(
                "de/index.html",
                "de/offerings/handheld.html",
                "pl/offerings/handheld.html",
                "fr/services/deck.html",
                "ar/index.html")) {
            String html = Files.readString(folder.resolve("site").resolve(page));
            Golden.check(
                    FIXTURE.resolve("pages").resolve(page),
                    html.substring(html.indexOf("<body")).replaceAll("\\.[0-9a-f]{8}\\.", ".hash."));
        }
    }

    private static Path catalog() throws IOException {
        return Files.createDirectories(scratch.resolve("catalog"));
    }

    private static void publish(Path catalog, Path output, boolean forOutside) {
        Outcome outcome = CatalogCompiler.publish(new PublishRequest(
                CatalogLocation.of(catalog),
                Reckoning.on(LocalDate.of(2026, 11, 23)),
                output,
                FailOn.NEVER,
                Optional.of(URI.create("https://it.strait.example/menu/")),
                Optional.empty(),
                Optional.empty(),
                sentence -> {},
                Optional.empty(),
                forOutside));
        assertThat(outcome.failed()).isFalse();
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(folder.resolve("site").resolve(path));
    }

    private String index(String language) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("site").resolve(language + "search"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** All but the one for addresses that lead nowhere. */
    private List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            return files.filter(file -> file.toString().endsWith(".html") && !file.endsWith("404.html"))
                    .sorted()
                    .toList();
        }
    }
}
