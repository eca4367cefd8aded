package dev.servicecatalog.example;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.FailOn;
import dev.servicecatalog.compiler.PublishRequest;
import dev.servicecatalog.compiler.Reckoning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pages of catalogs with holes and with far too long texts stay readable: nothing measured, a month between two gaps, no orders, money that
 * is lost, titles of 300 letters, text that runs from right to left, text that is meant to break out.
 */
@ExtendWith(Chromium.class)
class BadDataIT {
    private static final Path FIXTURES =
            Path.of("../catalog-compiler/src/test/resources/dev/servicecatalog/output/site");
    private static final int OF_EACH_TYPE = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @CsvSource({"troubled, true", "figures, false", "bare, true", "hostile, false"})
    void pagesStayReadable(String fixture, boolean withAxe, Browser browser) throws IOException {
        CatalogCompiler.publish(new PublishRequest(
                CatalogLocation.of(FIXTURES.resolve(fixture).toAbsolutePath()),
                Reckoning.on(LocalDate.of(2026, 11, 23)),
                folder,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {}));
        Path site = folder.resolve("site");
        Map<String, List<String>> types = types(site);
        assertThat(types).containsKeys("index.html", "services", "health.html", "portfolio.html", "reports.html");
        try (Visit visit = Visit.fromWeb(site.toUri(), browser)) {
            SoftAssertions.assertSoftly(softly -> {
                types.values().forEach(pages -> {
                    for (String name : pages) {
                        boolean axe = withAxe && name.equals(pages.get(0));
                        softly.assertThat(complaints(visit.open(name), axe))
                                .as(name)
                                .isEmpty();
                    }
                });
                softly.assertThat(visit.complaints()).isEmpty();
            });
        }
    }

    /** In every look whether it fits; what axe says on a desk, since {@link PagesIT} asks in every look. */
    private static List<String> complaints(Page page, boolean withAxe) {
        List<String> complaints = new ArrayList<>();
        for (Look look : Look.ALL) {
            look.apply(page);
            Reflow.sticksOut(page, look.width()).forEach(element -> complaints.add(look + " sticks out: " + element));
        }
        if (withAxe) {
            Look.DESK.apply(page);
            new Accessibility(page)
                    .violations().stream()
                            .map(Object::toString)
                            // where everything has one name, parts of pages have it, too
                            .filter(violation -> !violation.startsWith("landmark-unique:"))
                            .forEach(complaints::add);
        }
        return complaints;
    }

    /** The longest pages of every type, the longest first. A folder is a type, and so is every page that stands in none. */
    private static Map<String, List<String>> types(Path site) throws IOException {
        return pages(site).stream()
                .sorted(Comparator.comparingLong(
                        (String page) -> -site.resolve(page).toFile().length()))
                .collect(groupingBy(
                        page -> page.contains("/") ? page.substring(0, page.indexOf('/')) : page,
                        TreeMap::new,
                        collectingAndThen(toList(), all -> all.subList(0, Math.min(all.size(), OF_EACH_TYPE)))));
    }

    /** Not those of rules, which say the same everywhere, nor the page not found, which stands alone. */
    private static List<String> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".html") && !name.startsWith("rules/") && !name.equals("404.html"))
                    .sorted()
                    .toList();
        }
    }
}
