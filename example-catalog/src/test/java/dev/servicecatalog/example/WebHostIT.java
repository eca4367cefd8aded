package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The site works below a path of a web server without being told where it is. */
@ExtendWith(Chromium.class)
class WebHostIT {
    @Test
    void everyPageTypeWorksBelowAPath(Browser browser) {
        try (WebHost host = new WebHost();
                Visit visit = Visit.fromWeb(host.site(), browser)) {
            PublishedSite.samples().forEach(visit::open);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void theMenuLeadsToAnOfferingAndBack(Browser browser) {
        try (WebHost host = new WebHost();
                Visit visit = Visit.fromWeb(host.site(), browser)) {
            Page page = visit.open(PublishedSite.HOME);
            page.locator(".menu a[href^='offerings/']").first().click();
            assertThat(page.url()).startsWith(host.site() + "offerings/");
            page.locator("a.brand").click();
            assertThat(page.url()).isEqualTo(host.site() + PublishedSite.HOME);
        }
    }

    @Test
    void anUnknownAddressAtAnyDepthGetsAReadablePage(Browser browser) {
        try (WebHost host = new WebHost();
                Visit visit = Visit.fromWeb(host.site(), browser)) {
            Page page = visit.open("renamed/long/ago.html");
            assertThat(page.locator("h1").isVisible()).isTrue();
            assertThat(page.evaluate("performance.getEntriesByType('resource').length"))
                    .as("files it needs from an unknown place")
                    .isEqualTo(0);
        }
    }
}
