package dev.servicecatalog.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.output.search.SearchEntry;
import dev.servicecatalog.output.search.SearchIndex;
import dev.servicecatalog.output.site.SiteSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody looks for something in their own words. */
@ExtendWith(Chromium.class)
class SearchIT {
    private static final String SERVICES = "services.html";
    private static final String OPTIONS = ".search [role=option]";

    @ParameterizedTest
    @ValueSource(strings = {PublishedSite.HOME, SERVICES, "offerings/new-employee.html"})
    void leadsToWhatTheyMeanByKeyboardAlone(String from, Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(from);
            page.keyboard().press("/");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("forgotten pasword");
            assertThat(page.locator(".search [role=status]")).containsText("found");
            page.keyboard().press("ArrowDown");
            Locator first = page.locator(OPTIONS).first();
            assertThat(first).hasAttribute("aria-selected", "true");
            assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "hit-0");
            assertThat(first).containsText("Password reset");
            assertThat(first).containsText("15 minutes · Free of charge");
            page.keyboard().press("Enter");
            page.waitForURL("**/offerings/password-reset.html");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void escapeClearsAndThenReturns(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(SERVICES);
            page.keyboard().press("/");
            page.keyboard().type("laptop");
            assertThat(page.locator(OPTIONS).first()).isVisible();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator(OPTIONS).last()).hasAttribute("aria-selected", "true");
            page.keyboard().press("Escape");
            assertThat(page.locator("#q")).hasValue("");
            assertThat(page.locator("#q")).hasAttribute("aria-expanded", "false");
            assertThat(page.locator(OPTIONS).first()).isHidden();
            page.keyboard().press("Escape");
            assertThat(page.locator("#q")).not().isFocused();
        }
    }

    @Test
    void enterOpensTheBestAndAClickAnyOther(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(SERVICES);
            page.locator("#q").fill("vpn");
            assertThat(page.locator(OPTIONS).first()).isVisible();
            page.locator(OPTIONS).nth(1).click();
            page.waitForURL("**/offerings/work-from-anywhere.html");
            page.locator("#q").fill("loan laptop");
            assertThat(page.locator(OPTIONS).first()).isVisible();
            page.locator("#q").press("Enter");
            page.waitForURL("**/offerings/loan-laptop.html");
        }
    }

    @Test
    void whoFindsNothingIsToldWhereToGo(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(SERVICES);
            page.locator("#q").fill("zzyzx");
            Locator status = page.locator(".search [role=status]");
            assertThat(status).containsText("Nothing found for “zzyzx”.");
            assertThat(status.locator("a[href='not-on-the-menu.html']")).isVisible();
            page.locator("#q").press("Enter");
            page.waitForURL("**/a-z.html?q=zzyzx");
            assertThat(page.locator("#q")).hasValue("zzyzx");
            assertThat(page.locator(".search [role=status]")).containsText("Nothing found");
        }
    }

    @Test
    void withoutScriptsTheFieldLeadsToTheLetters(Browser browser) {
        Browser.NewContextOptions noScript = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (Visit visit = Visit.fromDisk(browser, noScript)) {
            Page page = visit.open("offerings/new-employee.html");
            page.locator("#q").fill("laptop");
            page.locator(".search button").click();
            page.waitForURL("**/a-z.html?q=laptop");
            assertThat(page.locator(".entries").first()).isVisible();
        }
    }

    @Test
    void nothingIsLoadedUntilSomebodySearches(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            List<String> loaded = new ArrayList<>();
            Page page = visit.open(PublishedSite.HOME);
            page.onRequest(request -> loaded.add(request.url()));
            assertThat(page.locator("script[src*='search']")).hasCount(0);
            page.locator("#q").focus();
            page.waitForCondition(() -> isReady(page));
            page.waitForCondition(() -> loaded.size() == 2);
            assertThat(loaded).allMatch(url -> url.contains("search"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 640, 768, 900, 1024, 1280, 1920})
    void staysOnTheScreen(int width, Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            for (String name : List.of(PublishedSite.HOME, SERVICES)) {
                Page page = visit.open(name);
                page.setViewportSize(width, Look.HEIGHT);
                page.locator("#q").fill("laptop");
                assertThat(page.locator(OPTIONS).first()).isVisible();
                BoundingBox panel = page.locator(".search .panel").boundingBox();
                assertThat(panel.x).as(name).isNotNegative();
                assertThat(panel.x + panel.width).as(name).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void isAccessibleWhileItIsOpen(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            SoftAssertions.assertSoftly(softly -> {
                for (String name : List.of(PublishedSite.HOME, SERVICES)) {
                    for (Look look : Look.ALL) {
                        for (String query : List.of("laptop", "zzyzx")) {
                            Page page = visit.open(name);
                            look.apply(page);
                            page.locator("#q").fill(query);
                            assertThat(page.locator(".search [role=status]")).containsText("ound");
                            page.keyboard().press("ArrowDown");
                            softly.assertThat(new Accessibility(page).violations())
                                    .as(name + " " + look + " " + query)
                                    .isEmpty();
                        }
                    }
                }
            });
        }
    }

    /** The tests of a catalog are tried by the compiler; they say the truth only if the browser finds the same. */
    @Test
    void theBrowserFindsWhatTheCompilerFinds(Browser browser) {
        SearchIndex index = SiteSearch.index(ExampleCatalog.insights());
        List<String> queries = queries();
        assertThat(queries).hasSizeGreaterThan(300);
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(SERVICES);
            page.locator("#q").fill("a");
            page.waitForCondition(() -> isReady(page));
            SoftAssertions.assertSoftly(softly -> {
                for (String query : queries) {
                    Object found = page.evaluate("query => CatalogSearch.find(query)", query);
                    List<?> first = (List<?>) ((Map<?, ?>) found).get("first");
                    List<String> expected = index.find(query).first().stream()
                            .map(SearchEntry::page)
                            .toList();
                    softly.assertThat(first.stream()
                                    .map(hit -> ((Map<?, ?>) hit).get("page"))
                                    .toList())
                            .as(query)
                            .isEqualTo(expected);
                }
            });
        }
    }

    /** Asked from outside: a page that runs only its own scripts may not be told to watch for it itself. */
    private static boolean isReady(Page page) {
        return (boolean) page.evaluate("() => typeof CatalogSearch === 'object'");
    }

    /** Titles and keywords: whole, not typed to the end, with a letter missing, with two letters swapped. */
    private static List<String> queries() {
        List<String> queries = new ArrayList<>();
        for (Offering offering : ExampleCatalog.menu()) {
            List<String> texts = new ArrayList<>(offering.keywords());
            texts.add(offering.title());
            for (String text : texts) {
                int middle = text.length() / 2;
                queries.add(text);
                queries.add(text.substring(0, middle + 1));
                queries.add(text.substring(0, middle) + text.substring(middle + 1));
                queries.add(text.substring(0, middle - 1)
                        + text.charAt(middle)
                        + text.charAt(middle - 1)
                        + text.substring(middle + 1));
            }
        }
        return queries;
    }
}
