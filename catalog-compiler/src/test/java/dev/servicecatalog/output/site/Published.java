package dev.servicecatalog.output.site;

import static java.time.ZoneOffset.UTC;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.output.FolderTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A fixture catalog, published into a folder and read back. Without a folder it is published once for all tests that only read it. */
record Published(Path folder, SiteResult result) {
    static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T08:40:00Z");

    private static final Path FIXTURES = Path.of("src/test/resources/dev/servicecatalog/output/site");
    private static final Map<String, Published> SHARED = new HashMap<>();
    private static final Map<Path, Published> SHARED_WITH_FINDINGS = new HashMap<>();

    static Published of(String fixture) {
        return SHARED.computeIfAbsent(fixture, key -> of(key, sharedFolder()));
    }

    static Published withFindings(Path catalog) {
        return SHARED_WITH_FINDINGS.computeIfAbsent(catalog, key -> withFindings(key, sharedFolder()));
    }

    static Published of(String fixture, Path folder) {
        return of(fixture, folder, SiteOptions.none());
    }

    static Published of(String fixture, Path folder, SiteOptions options) {
        try {
            return new Published(folder, SitePublisher.publish(input(fixture, options), folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A catalog in a folder of its own, with what is wrong with it. */
    static Published withFindings(Path catalog, Path folder) {
        Compilation compiled = CatalogCompiler.compile(
                CatalogLocation.of(catalog), Reckoning.on(LocalDate.ofInstant(MONDAY_MORNING, UTC)));
        SiteInput input = new SiteInput(
                compiled.insights(), MONDAY_MORNING, Optional.empty(), compiled.findings(), SiteOptions.none());
        try {
            return new Published(folder, SitePublisher.publish(input, folder));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static SiteInput input(String fixture, SiteOptions options) {
        Compilation compiled = CatalogCompiler.compile(
                CatalogLocation.of(FIXTURES.resolve(fixture)), Reckoning.on(LocalDate.ofInstant(MONDAY_MORNING, UTC)));
        return new SiteInput(
                compiled.insights(),
                MONDAY_MORNING,
                Optional.of(new SiteInput.Revision("4f2c9e1", Optional.of("https://git.mill.example/4f2c9e1"))),
                List.of(),
                options);
    }

    /** Gone when the tests are over. */
    private static Path sharedFolder() {
        try {
            Path folder = Files.createTempDirectory("published");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try {
            FolderTree.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Document page(String path) {
        return Jsoup.parse(text(path), path);
    }

    String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All HTML pages by path. */
    SortedMap<String, Document> pages() {
        SortedMap<String, Document> pages = new TreeMap<>();
        files().keySet().stream().filter(path -> path.endsWith(".html")).forEach(path -> pages.put(path, page(path)));
        return pages;
    }

    /** The bytes of all files by path. */
    SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) tree.filter(Files::isRegularFile)::iterator) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }
}
