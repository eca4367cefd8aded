package dev.servicecatalog.example;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of every type in every look; {@code target/screenshots} keeps what they look like. */
@ExtendWith(Chromium.class)
class PagesIT {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    @ParameterizedTest
    @MethodSource("dev.servicecatalog.example.PublishedSite#samples")
    void pleaseAxeInEveryLook(String name, Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(name);
            Accessibility accessibility = new Accessibility(page);
            SoftAssertions.assertSoftly(softly -> {
                for (Look look : Look.ALL) {
                    look.apply(page);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(picture(name, look))
                            .setFullPage(true));
                    softly.assertThat(accessibility.violations())
                            .as(name + " " + look)
                            .isEmpty();
                }
                softly.assertThat(visit.complaints()).isEmpty();
            });
        }
    }

    /** {@code offerings/second-line.html} becomes {@code offerings-second-line-390-dark.png}; the index is the home. */
    private static Path picture(String page, Look look) {
        String name = page.equals(PublishedSite.HOME)
                ? "home"
                : page.replace(".html", "").replace('/', '-');
        return SCREENSHOTS.resolve(name + "-" + look + ".png");
    }
}
