package dev.servicecatalog.example;

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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of catalogs with holes and with far too long texts stay readable: nothing measured, a month between two gaps, no orders, money that
 * is lost, titles of 300 letters, text that runs from right to left, text that is meant to break out.
 */
@ExtendWith(Chromium.class)
class BadDataIT {
    private static final Path FIXTURES =
            Path.of("../catalog-compiler/src/test/resources/dev/servicecatalog/output/site");
    private static final List<Look> LOOKS = List.of(Look.DESK, Look.ALL.get(2));
    private static final String TOO_WIDE = """
            width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > width)
                .map(element => element.cloneNode().outerHTML)""";

    @TempDir
    Path folder;

    @ParameterizedTest
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @ValueSource(strings = {"troubled", "figures", "bare", "hostile"})
    void pagesStayReadable(String fixture, Browser browser) throws IOException {
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
        List<String> pages = pages(site);
        Collection<String> samples = samples(site, pages);
        assertThat(samples).contains("index.html", "health.html", "portfolio.html", "reports.html");
        try (Visit visit = Visit.fromWeb(site.toUri(), browser)) {
            SoftAssertions.assertSoftly(softly -> {
                for (String name : pages) {
                    Page page = visit.open(name);
                    Accessibility accessibility = new Accessibility(page);
                    for (Look look : LOOKS) {
                        look.apply(page);
                        softly.assertThat((List<?>) page.evaluate(TOO_WIDE, look.width()))
                                .as(name + " sticks out at " + look)
                                .isEmpty();
                        softly.assertThat(samples.contains(name) ? accessibility.violations() : List.of())
                                .as(name + " " + look)
                                // where everything has one name, parts of pages have it, too
                                .noneMatch(each -> !each.toString().startsWith("landmark-unique:"));
                    }
                }
                softly.assertThat(visit.complaints()).isEmpty();
            });
        }
    }

    /** The longest page of every type. A folder is a type, and so is every page that stands in none. */
    private static Collection<String> samples(Path site, List<String> pages) {
        Map<String, String> longest = new TreeMap<>();
        for (String page : pages) {
            String type = page.contains("/") ? page.substring(0, page.indexOf('/')) : page;
            longest.merge(type, page, BinaryOperator.maxBy(Comparator.comparingLong(each -> size(site, each))));
        }
        return longest.values();
    }

    private static long size(Path site, String page) {
        return site.resolve(page).toFile().length();
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
