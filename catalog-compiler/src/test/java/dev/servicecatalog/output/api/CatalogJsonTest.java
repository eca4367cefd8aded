package dev.servicecatalog.output.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.load.CatalogLoader;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.source.DirectorySource;
import dev.servicecatalog.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for {@code catalog.json} of any catalog, in order or not. */
class CatalogJsonTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/servicecatalog");
    static final Path EXAMPLE = Path.of("../example-catalog/catalog");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final Map<Path, String> WRITTEN = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path scratch;

    /** Every folder of the tests that is a catalog, and the example. */
    static List<Path> catalogs() {
        try (Stream<Path> tree = Files.walk(RESOURCES)) {
            List<Path> found = new ArrayList<>(tree.filter(Files::isDirectory)
                    .filter(CatalogJsonTest::isCatalog)
                    .sorted()
                    .toList());
            found.add(EXAMPLE);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCatalog(Path folder) {
        boolean group = folder.getFileName().toString().equals("catalog");
        try (Stream<Path> files = Files.list(folder)) {
            return group
                    || files.anyMatch(file -> file.toString().endsWith(".yaml"))
                            && Stream.iterate(folder, Path::getParent)
                                    .limit(12)
                                    .takeWhile(parent -> parent != null)
                                    .noneMatch(parent -> parent.endsWith("catalog"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereAreManyCatalogs() {
        assertThat(catalogs()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogs")
    void whatIsPublishedIsReadAsTheSameCatalog(Path folder) {
        LoadedCatalog again = CatalogLoader.loadPublished(new SourceFile("catalog.json", bytes(json(folder))));
        assertThat(again.catalog()).isEqualTo(load(folder).catalog());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogs")
    void entitiesAreDocumentsThatAUserCouldHaveWritten(Path folder) throws IOException {
        StringBuilder yaml = new StringBuilder();
        JSON.readTree(json(folder))
                .get("entities")
                .forEach(entity -> yaml.append("---\n").append(entity).append('\n'));
        Files.writeString(scratch.resolve("all.yaml"), yaml);
        assertThat(CatalogLoader.load(DirectorySource.of(scratch)).catalog())
                .isEqualTo(load(folder).catalog());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogs")
    void everyFigureSaysWhatItIsAndLeadsToWhereItComesFrom(Path folder) {
        JsonNode published = JSON.readTree(json(folder));
        Provenance provenance = new Provenance(published);
        for (Provenance.Figure figure : provenance.figures()) {
            assertThat(List.of("value", "unknown", "notStated", "notApplicable"))
                    .as(figure.path() + " " + figure.node())
                    .filteredOn(figure.node()::has)
                    .hasSize(1);
            if (figure.node().has("value") || figure.node().has("atLeast")) {
                assertThat(figure.node().path("from")).as(figure.path()).isNotEmpty();
                figure.node()
                        .get("from")
                        .forEach(from -> assertThat(provenance.leadsSomewhere(from.asString()))
                                .as(figure.path() + " comes from " + from)
                                .isTrue());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalogs")
    void theSameCatalogGivesTheSameBytes(Path folder) {
        assertThat(written(folder)).isEqualTo(json(folder)).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void theExampleHasFiguresOfEverySort() {
        assertThat(new Provenance(JSON.readTree(json(EXAMPLE))).figures())
                .hasSizeGreaterThan(1000)
                .extracting(figure -> figure.node().propertyNames().iterator().next())
                .contains("value", "unknown", "notStated", "notApplicable");
    }

    /** What is written of a catalog; the same each time, so written only once. */
    static String json(Path folder) {
        return WRITTEN.computeIfAbsent(folder, CatalogJsonTest::written);
    }

    private static LoadedCatalog load(Path folder) {
        return CatalogLoader.load(DirectorySource.of(folder));
    }

    private static String written(Path folder) {
        return written(folder, TODAY);
    }

    /** What is written of a catalog on a day. */
    static String written(Path folder, LocalDate today) {
        LoadedCatalog loaded = load(folder);
        boolean complete = loaded.findings().isEmpty();
        CatalogJson json = new CatalogJson(
                CatalogInsights.of(loaded.catalog(), today),
                Instant.parse("2026-03-02T00:00:00Z"),
                Optional.of(new CatalogJson.Revision("4f2c9e1a4f2c9e1a4f2c9e1a4f2c9e1a4f2c9e1a", false)),
                complete,
                loaded.findings(),
                Optional.of("1.0"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            json.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
