package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code -Dreadme.picture=update} takes the picture of the README anew: the first screen of the example's home. */
@ExtendWith(Chromium.class)
@EnabledIfSystemProperty(named = "readme.picture", matches = "update")
class ReadmePictureIT {
    private static final Path PICTURE = Path.of("../docs/images/home.png");
    private static final int LIMIT = 200 * 1024;

    @Test
    void isSmall(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(PublishedSite.HOME);
            Look.DESK.apply(page);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
            assertThat(PICTURE.toFile().length()).isLessThanOrEqualTo(LIMIT);
        }
    }
}
