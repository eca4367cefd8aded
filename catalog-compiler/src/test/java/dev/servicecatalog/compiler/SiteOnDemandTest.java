package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.output.Sha256;
import dev.servicecatalog.output.site.SiteOnDemand;
import dev.servicecatalog.testing.Folders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site of which each file is made when somebody asks for it is the published one. */
class SiteOnDemandTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/servicecatalog");

    @TempDir
    Path output;

    @ParameterizedTest
    @CsvSource({
        "compiler/languages/catalog, https://catalog.example.org/it/, false",
        "output/own-look/catalog, https://catalog.example.org/it/, true",
        "output/own-look/catalog, , false"
    })
    void hasTheFilesOfThePublishedOne(String fixture, URI address, boolean forOutside) throws IOException {
        PublishRequest request = request(fixture, Optional.ofNullable(address), forOutside);
        CatalogCompiler.publish(request);
        assertThat(contents(request, Remembered.nothing()))
                .hasSizeGreaterThan(40)
                .isEqualTo(withoutMarker(Folders.contents(output.resolve("site"))));
    }

    @Test
    void tellsOfWhatLandedAndWhatIsProposed(@TempDir Path folder) throws IOException {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            AuditStory.tell(trial);
            PublishRequest request = request(
                    new CatalogLocation(folder, Optional.empty(), Optional.empty()),
                    Optional.empty(),
                    false,
                    Optional.of("local"),
                    Optional.of("main"));
            CatalogCompiler.publish(request);
            assertThat(contents(request, Remembered.nothing()))
                    .containsKeys("evidence.zip", "changes.html", "changes.atom", "audit.json", "proposal.html")
                    .isEqualTo(withoutMarker(Folders.contents(output.resolve("site"))));
        }
    }

    /** Nobody asked for the list of all paths before, and pages at the end of the menu are asked for first. */
    @Test
    void whoeverAsksFirstGetsTheSame() throws IOException {
        PublishRequest request = request("compiler/languages/catalog", Optional.empty(), false);
        CatalogCompiler.publish(request);
        SortedMap<String, String> published = withoutMarker(Folders.contents(output.resolve("site")));
        List<String> paths = new ArrayList<>(published.keySet());
        Collections.reverse(paths);
        SiteOnDemand site = onDemand(request, Remembered.nothing());
        assertThat(digests(site, paths)).isEqualTo(published);
        assertThat(site.paths()).isEqualTo(published.keySet());
    }

    @Test
    void hasNothingElse() {
        PublishRequest request = request("compiler/languages/catalog", Optional.empty(), false);
        SiteOnDemand site = onDemand(request, Remembered.nothing());
        assertThat(Stream.of(
                        "",
                        "index",
                        "de",
                        "de/",
                        "search/nothing.js",
                        "../catalog.yaml",
                        ".catalog-site",
                        "sitemap.xml"))
                .allSatisfy(path -> assertThat(site.file(path)).as(path).isEmpty());
    }

    /** The SHA-256 of each file, by its path. */
    static SortedMap<String, String> contents(PublishRequest request, Remembered remembered) {
        SiteOnDemand site = onDemand(request, remembered);
        return digests(site, site.paths());
    }

    private static SiteOnDemand onDemand(PublishRequest request, Remembered remembered) {
        return PublishedSite.onDemand(CatalogCompiler.compile(request, remembered), request, remembered);
    }

    /** Several threads ask, as browsers do. */
    private static SortedMap<String, String> digests(SiteOnDemand site, Collection<String> paths) {
        return paths.parallelStream()
                .collect(Collectors.toMap(path -> path, path -> digest(site, path), (a, b) -> a, TreeMap::new));
    }

    private static String digest(SiteOnDemand site, String path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            site.file(path).orElseThrow().writeTo(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Sha256.hex(out.toByteArray());
    }

    /** The files of a published folder that people see. */
    static SortedMap<String, String> withoutMarker(SortedMap<String, String> folder) {
        SortedMap<String, String> files = new TreeMap<>(folder);
        files.remove(".catalog-site");
        return files;
    }

    private PublishRequest request(String fixture, Optional<URI> address, boolean forOutside) {
        CatalogLocation catalog = CatalogLocation.of(FIXTURES.resolve(fixture));
        return request(catalog, address, forOutside, Optional.empty(), Optional.empty());
    }

    private PublishRequest request(
            CatalogLocation catalog,
            Optional<URI> address,
            boolean forOutside,
            Optional<String> ledger,
            Optional<String> base) {
        return new PublishRequest(
                catalog,
                Reckoning.on(LocalDate.of(2026, 11, 23)),
                output,
                FailOn.NEVER,
                address,
                Optional.empty(),
                Optional.empty(),
                sentence -> {},
                ledger,
                forOutside,
                base);
    }
}
