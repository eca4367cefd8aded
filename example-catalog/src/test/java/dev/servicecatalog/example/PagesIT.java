package dev.servicecatalog.example;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of every type in every look. */
@ExtendWith(Chromium.class)
class PagesIT {
    @ParameterizedTest
    @MethodSource("dev.servicecatalog.example.PublishedSite#samples")
    void pleaseAxeInEveryLook(String name, Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(name);
            Accessibility accessibility = new Accessibility(page);
            SoftAssertions.assertSoftly(softly -> {
                for (Look look : Look.ALL) {
                    look.apply(page);
                    look.keep(page, picture(name));
                    softly.assertThat(accessibility.violations())
                            .as(name + " " + look)
                            .isEmpty();
                }
                softly.assertThat(visit.complaints()).isEmpty();
            });
        }
    }

    /** {@code offerings/second-line.html} becomes {@code offerings-second-line}; the index is the home. */
    private static String picture(String page) {
        return page.equals(PublishedSite.HOME)
                ? "home"
                : page.replace(".html", "").replace('/', '-');
    }
}
