package dev.servicecatalog.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On paper, what can only be clicked is gone and what is promised stays. */
@ExtendWith(Chromium.class)
class PrintIT {
    private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

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

    /** As a table has it, for whoever holds the second sheet. */
    @Test
    void headsOfLongListsStandOnEverySheet(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = print(visit, "desk/workplace.html");
            assertThat(page.locator(".sheet").first()).hasCSS("display", "table");
            assertThat(page.locator(".sheet > .hd").first()).hasCSS("display", "table-header-group");
            assertThat(page.locator(".sheet > li").nth(1)).hasCSS("break-inside", "avoid");
        }
    }

    private static Page print(Visit visit, String name) {
        Page page = visit.open(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String navigation : new String[] {".skip", "header.mast ul", "footer.site nav"}) {
            assertThat(page.locator(navigation).first()).isAttached();
            assertThat(page.locator(navigation).filter(VISIBLE)).hasCount(0);
        }
        return page;
    }
}
