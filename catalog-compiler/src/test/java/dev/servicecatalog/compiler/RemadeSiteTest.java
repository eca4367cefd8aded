package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.FolderTree;
import dev.servicecatalog.output.reuse.Traces;
import dev.servicecatalog.output.site.SiteContents;
import dev.servicecatalog.output.site.SiteInput;
import dev.servicecatalog.output.site.SiteOptions;
import dev.servicecatalog.output.site.SitePublisher;
import dev.servicecatalog.output.site.SiteResult;
import dev.servicecatalog.testing.Folders;
import dev.servicecatalog.testing.RandomEdits;
import dev.servicecatalog.testing.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A site of which only what a change reaches was made again is the same, byte for byte, as one that was made from nothing; so is what is
 * made on demand by a process that remembers what it read.
 */
class RemadeSiteTest {
    /** Ten times as many, and others, with {@code -Dedits=10 -Dseed=7}. */
    private static final int TIMES = Integer.getInteger("edits", 1);

    private static final long SEED = Long.getLong("seed", 1);

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Path FERRY = Path.of("src/test/resources/dev/servicecatalog/output/site/ferry");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @CsvSource({
        "../example-catalog/catalog, 3",
        "src/test/resources/dev/servicecatalog/output/site/ferry, 15",
        "src/test/resources/dev/servicecatalog/compiler/languages/catalog, 5"
    })
    void isTheSameAsOneMadeFromNothing(Path fixture, int count) throws IOException {
        Path catalog = Files.createDirectory(scratch.resolve("catalog"));
        Folders.copy(fixture, catalog);
        RandomEdits edits = new RandomEdits(catalog, SEED);
        Remembered remembered = Remembered.fromNowOn();
        publish(catalog, scratch.resolve("remade"));
        for (int i = 1; i <= TIMES * count; i++) {
            String edit = edits.next();
            publish(catalog, scratch.resolve("remade"));
            publish(catalog, scratch.resolve("clean"));
            SortedMap<String, String> clean = Folders.contents(scratch.resolve("clean/site"));
            assertThat(Folders.contents(scratch.resolve("remade/site")))
                    .as("after edit %d: %s", i, edit)
                    .isEqualTo(clean);
            assertThat(SiteOnDemandTest.contents(Sites.request(catalog, scratch, DAY), remembered))
                    .as("looked at after edit %d: %s", i, edit)
                    .isEqualTo(SiteOnDemandTest.withoutMarker(clean));
            FolderTree.delete(scratch.resolve("clean"));
        }
    }

    @Test
    void onlyWhatASentenceStandsOnIsMade() throws IOException {
        Path catalog = ferry();
        publish(catalog, remade());
        edit(catalog, "summary: ", "summary: From now on ");
        assertThat(written(catalog))
                .as("pages that show the summary of this service, lists of summaries, the whole catalog, the index")
                .contains("services/booking.html", "desk/booking.html", "api/v1/services/booking.json", "catalog.json")
                .doesNotContain("services/deck.html", "prices.html", "planner.html", "reports.html")
                .hasSizeLessThan(15);
    }

    @Test
    void aDocumentMoreOrLessReachesOnlyItsNeighbours() throws IOException {
        Path catalog = ferry();
        publish(catalog, remade());
        Path more = Files.writeString(catalog.resolve("more.yaml"), """
                apiVersion: servicecatalog.dev/v1
                kind: Party
                metadata: {name: quay-master, title: Quay master}
                spec: {type: business-unit, lead: Ann, relationshipOwner: desk}
                """);
        assertThat(written(catalog))
                .contains("parties/quay-master.html", "a-z.html")
                .doesNotContain("services/deck.html", "offerings/handheld.html", "prices.html");
        Files.delete(more);
        assertThat(written(catalog)).contains("a-z.html").doesNotContain("services/deck.html", "prices.html");
        assertThat(remade().resolve("site/parties/quay-master.html")).doesNotExist();
    }

    /** A heading may be called like that of what stands under none; the page is that of whichever comes first. */
    @ParameterizedTest
    @CsvSource({"tools, tools-2", "other-offerings, tools"})
    void headingsOfTheSameNameAreToldApart(String first, String second) throws IOException {
        Path catalog = Files.createDirectory(scratch.resolve("catalog"));
        Files.writeString(catalog.resolve("catalog.yaml"), """
                apiVersion: servicecatalog.dev/v1
                kind: Catalog
                metadata: {name: many, title: Many}
                spec:
                  categories: [{name: %s, title: First tools}, {name: %s, title: Other tools}]
                """.formatted(first, second));
        StringBuilder offerings = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            offerings.append(
                    """
                    apiVersion: servicecatalog.dev/v1
                    kind: Offering
                    metadata: {name: tool-%s, title: Tool %s}
                    spec: {%s status: %s}
                    ---
                    """.formatted(i, i, i % 2 == 0 ? "category: " + first + "," : "", i < 40 ? "live" : "proposed"));
        }
        Path file = Files.writeString(catalog.resolve("offerings.yaml"), offerings);
        publish(catalog, remade());
        Files.writeString(file, Files.readString(file).replace("proposed", "live"));
        publish(catalog, remade());
        publish(catalog, scratch.resolve("clean"));
        assertThat(Folders.contents(remade())).isEqualTo(Folders.contents(scratch.resolve("clean")));
        assertThat(remade().resolve("site/categories/" + second + ".html"))
                .content()
                .contains("<title>Other tools");
    }

    @Test
    void nothingIsWrittenWhereNothingChanged() throws IOException {
        Path catalog = ferry();
        publish(catalog, remade());
        assertThat(written(catalog)).isEmpty();
    }

    /** Each value of the model and of what is reckoned from it has a fingerprint: one without would be made again each time. */
    @ParameterizedTest
    @ValueSource(strings = {"../example-catalog/catalog", "src/test/resources/dev/servicecatalog/output/answers"})
    void nothingIsMadeTwice(Path fixture) throws IOException {
        Path folder = scratch.resolve("site");
        Compilation compiled = CatalogCompiler.compile(CatalogLocation.of(fixture), Reckoning.on(DAY));
        SiteInput input = new SiteInput(
                compiled.insights(), compiled.asOf(), Optional.empty(), compiled.findings(), SiteOptions.none());
        SiteResult first = SitePublisher.publish(input, folder);
        assertThat(first.made()).isGreaterThan(100);
        assertThat(again(input, folder, first.traces()).made()).isZero();
    }

    @Test
    void aFileThatSomebodyAlteredIsMadeAgain() throws IOException {
        Path catalog = ferry();
        publish(catalog, remade());
        SortedMap<String, String> clean = Folders.contents(remade().resolve("site"));
        Files.writeString(remade().resolve("site/services/booking.html"), "nonsense");
        Files.delete(remade().resolve("site/services/deck.html"));
        publish(catalog, remade());
        assertThat(Folders.contents(remade().resolve("site"))).isEqualTo(clean);
    }

    /** What is known of the last site may be that of the one before, cut off, or of another catalog: then it does not help, that is all. */
    @ParameterizedTest
    @ValueSource(strings = {"older", "cut off", "altered", "nothing", "a folder", "of another catalog"})
    void tracesThatDoNotFitDoNoHarm(String what) throws IOException {
        Path catalog = ferry();
        Path traces = remade().resolve("site.traces");
        publish(catalog, remade());
        byte[] older = Files.readAllBytes(traces);
        edit(catalog, "summary: ", "summary: From now on ");
        publish(catalog, remade());
        SortedMap<String, String> clean = Folders.contents(remade().resolve("site"));
        byte[] newer = Files.readAllBytes(traces);
        switch (what) {
            case "older" -> Files.write(traces, older);
            case "cut off" -> Files.write(traces, Arrays.copyOf(newer, newer.length / 2));
            case "altered" -> {
                newer[newer.length / 2]++;
                Files.write(traces, newer);
            }
            case "nothing" -> Files.delete(traces);
            case "a folder" -> {
                Files.delete(traces);
                Files.createDirectories(traces.resolve("with something in it"));
            }
            default -> {
                Path other = scratch.resolve("other");
                publish(Path.of("../example-catalog/catalog"), other);
                Files.copy(other.resolve("site.traces"), traces, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        publish(catalog, remade());
        assertThat(Folders.contents(remade().resolve("site"))).isEqualTo(clean);
    }

    @Test
    void anotherDayMakesOtherPages() throws IOException {
        Path catalog = ferry();
        publish(catalog, remade());
        Sites.publish(catalog, remade(), LocalDate.of(2027, 3, 1));
        Sites.publish(catalog, scratch.resolve("clean"), LocalDate.of(2027, 3, 1));
        assertThat(Folders.contents(remade().resolve("site")))
                .isEqualTo(Folders.contents(scratch.resolve("clean/site")));
    }

    /** The words are the site's own: they stand on all pages. */
    @Test
    void anotherLookMakesOtherPages() throws IOException {
        Path catalog = ferry();
        publish(catalog, remade());
        Files.createDirectories(catalog.resolve("site"));
        Files.writeString(catalog.resolve("site/words.properties"), "services=Dienste\n");
        publish(catalog, remade());
        publish(catalog, scratch.resolve("clean"));
        assertThat(Folders.contents(remade().resolve("site")))
                .isEqualTo(Folders.contents(scratch.resolve("clean/site")));
    }

    /** Killed while it writes, at several places; the next run finds what is left behind. */
    @ParameterizedTest
    @ValueSource(ints = {1, 30, 90})
    void aRunThatWasKilledLeavesAWholeSite(int files) throws Exception {
        Path catalog = ferry();
        publish(catalog, remade());
        edit(catalog, "title: Booking", "title: Selling");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        FERRY.toString(),
                        catalog.toString(),
                        remade().toString())
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("log").toFile())
                .start();
        try {
            while (process.isAlive()
                    && draft().filter(draft -> filesIn(draft) >= files).isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(process.isAlive()).as("still at work").isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        publish(catalog, remade());
        publish(catalog, scratch.resolve("clean"));
        assertThat(Folders.contents(remade())).isEqualTo(Folders.contents(scratch.resolve("clean")));
    }

    /** Publishes two versions in turn into one folder, in a process of its own, until it is killed. */
    static final class Killed {
        public static void main(String[] args) {
            for (int i = 0; ; i = 1 - i) {
                publish(Path.of(args[i]), Path.of(args[2]));
            }
        }
    }

    private Optional<Path> draft() throws IOException {
        try (Stream<Path> beside = Files.list(remade())) {
            return beside.filter(each -> each.getFileName().toString().startsWith(".site.new-"))
                    .findFirst();
        }
    }

    /** A folder that is renamed meanwhile is done. */
    private static int filesIn(Path draft) {
        try (Stream<Path> files = Files.walk(draft)) {
            return (int) files.count();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private Path ferry() throws IOException {
        Path catalog = Files.createDirectory(scratch.resolve("catalog"));
        Folders.copy(FERRY, catalog);
        return catalog;
    }

    private Path remade() {
        return scratch.resolve("remade");
    }

    /** The first such words of the service that sells tickets. */
    private static void edit(Path catalog, String from, String to) throws IOException {
        Path file = catalog.resolve("catalog.yaml");
        String text = Files.readString(file);
        int start = text.indexOf(from, text.indexOf("kind: Service\nmetadata: {name: booking"));
        Files.writeString(file, text.substring(0, start) + to + text.substring(start + from.length()));
    }

    /** The files that publishing once more writes; the others keep their times. */
    private List<String> written(Path catalog) throws IOException {
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Path site = remade().resolve("site");
        SortedMap<String, String> before = Folders.contents(site);
        for (String file : before.keySet()) {
            Files.setLastModifiedTime(site.resolve(file), longAgo);
        }
        publish(catalog, remade());
        List<String> written = new ArrayList<>();
        for (String file : Folders.contents(site).keySet()) {
            if (!Files.getLastModifiedTime(site.resolve(file)).equals(longAgo)) {
                written.add(file);
            }
        }
        written.remove(".catalog-site");
        return written;
    }

    private static SiteResult again(SiteInput input, Path folder, Traces traces) throws IOException {
        return SitePublisher.publish(SiteContents.of(input), folder, traces, (done, all) -> {});
    }

    private static void publish(Path catalog, Path output) {
        Sites.publish(catalog, output, DAY);
    }
}
