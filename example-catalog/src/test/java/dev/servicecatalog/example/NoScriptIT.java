package dev.servicecatalog.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.servicecatalog.model.Offering;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readers whose browser runs no scripts read everything that matters. */
@ExtendWith(Chromium.class)
class NoScriptIT {
    private static final Browser.NewContextOptions NO_SCRIPT =
            new Browser.NewContextOptions().setJavaScriptEnabled(false);

    @Test
    void readPriceLeadTimeAndOrderLinkOfEverything(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser, NO_SCRIPT)) {
            for (Offering offering : ExampleCatalog.menu()) {
                Locator card = visit.open(ExampleCatalog.page(offering)).locator(".card");
                String promise = offering.leadTime().promise().orElseThrow().toString();
                assertThat(card.locator(".date strong"))
                        .hasText(promise.equals("0 business days") ? "same business day" : promise);
                assertThat(card.locator(".cost strong").first()).isVisible();
                assertThat(card.locator("a.btn"))
                        .hasAttribute("href", offering.order().link().orElseThrow());
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void readTheWholeMenuAtHome(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser, NO_SCRIPT)) {
            Page home = visit.open(PublishedSite.HOME);
            List<String> menu =
                    ExampleCatalog.menu().stream().map(ExampleCatalog::page).toList();
            assertThat(menu)
                    .allSatisfy(page -> assertThat(home.locator(".menu a[href='" + page + "']"))
                            .isVisible());
        }
    }
}
