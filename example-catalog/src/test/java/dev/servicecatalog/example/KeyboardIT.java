package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.servicecatalog.model.Offering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody without a mouse orders something. */
@ExtendWith(Chromium.class)
class KeyboardIT {
    /** How many presses somebody has the patience for. */
    private static final int PATIENCE = 60;

    @Test
    void leadsFromHomeToTheOrderButton(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(PublishedSite.HOME);
            skipToContent(page);
            String offering = tabTo(page, ".board a[href*='offerings/']");
            page.keyboard().press("Enter");
            page.waitForURL(offering);

            skipToContent(page);
            assertThat(tabTo(page, ".card a.btn")).isEqualTo(orderLink(offering));
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("ring round what has the focus")
                    .isNotEqualTo("none");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /** The first stop on every page. */
    private static void skipToContent(Page page) {
        page.keyboard().press("Tab");
        assertThat(focused(page, ".skip")).isEqualTo(page.url().replaceFirst("#.*", "") + "#main");
        assertThat(page.locator(".skip").boundingBox().y).as("skip link shows").isNotNegative();
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    /** Presses Tab until a link of that kind has the focus, and returns its address. */
    private static String tabTo(Page page, String selector) {
        for (int presses = 0; presses < PATIENCE; presses++) {
            page.keyboard().press("Tab");
            String address = focused(page, selector);
            if (!address.isEmpty()) {
                return address;
            }
        }
        throw new AssertionError("no " + selector + " within " + PATIENCE + " presses of Tab on " + page.url());
    }

    /** The address of the link that has the focus if it matches, else nothing. */
    private static String focused(Page page, String selector) {
        String link = "selector => document.activeElement.matches(selector) ? document.activeElement.href : ''";
        return (String) page.evaluate(link, selector);
    }

    private static String orderLink(String address) {
        return ExampleCatalog.menu().stream()
                .filter(offering -> address.endsWith(ExampleCatalog.page(offering)))
                .map(Offering::order)
                .findFirst()
                .flatMap(Offering.Order::link)
                .orElseThrow();
    }
}
