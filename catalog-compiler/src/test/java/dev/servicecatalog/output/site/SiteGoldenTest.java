package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Small sites, page by page: what a change of a template or a word does to them is seen in the difference. Pages about rules are those of
 * the documentation, and seen there.
 */
class SiteGoldenTest {
    private static final Path PAGES = Path.of("src/test/resources/dev/servicecatalog/output/site-pages");

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "ferry", "figures"})
    void pagesAreAsReviewed(String fixture) throws IOException {
        Path site = scratch.resolve("site");
        Published.of(fixture, site, SiteOptions.none());
        Path expected = PAGES.resolve(fixture);
        List<String> pages = pages(site);
        for (String page : pages) {
            Golden.check(expected.resolve(page), body(Files.readString(site.resolve(page))));
        }
        assertThat(pages(expected)).as("no expected page without a page").isEqualTo(pages);
    }

    /** The page from its body on, without the digits that change whenever a style or the index does. */
    private static String body(String html) {
        return html.substring(html.indexOf("<body")).replaceAll("\\.[0-9a-f]{8}\\.", ".hash.");
    }

    private static List<String> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> folder.relativize(file).toString())
                    .filter(page -> !page.startsWith("rules/"))
                    .sorted()
                    .toList();
        }
    }
}
