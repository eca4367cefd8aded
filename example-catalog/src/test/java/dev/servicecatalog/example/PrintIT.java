package dev.servicecatalog.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On paper, what can only be clicked is gone and what is promised stays. */
@ExtendWith(Chromium.class)
class PrintIT {
    @Test
    void anOfferingKeepsItsDateAndPrice(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = print(visit, "offerings/new-employee.html");
            assertThat(page.locator(".card .date strong")).isVisible();
            assertThat(page.locator(".card .cost strong").first()).isVisible();
            assertThat(page.locator(".plan")).isHidden();
        }
    }

    @Test
    void theMenuKeepsItsPrices(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = print(visit, PublishedSite.HOME);
            assertThat(page.locator(".menu .l").first()).isVisible();
            assertThat(page.locator(".menu .p").first()).isVisible();
            assertThat(page.locator(".board .promise").first()).isVisible();
        }
    }

    private static Page print(Visit visit, String name) {
        Page page = visit.open(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String navigation : new String[] {".skip", "header.mast ul", "footer.site nav"}) {
            assertThat(page.locator(navigation)).isHidden();
        }
        return page;
    }
}
