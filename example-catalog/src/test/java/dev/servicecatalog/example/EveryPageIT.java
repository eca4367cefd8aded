package dev.servicecatalog.example;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A reader with a phone opens one page after the other, all there are in the language of the catalog. */
@ExtendWith(Chromium.class)
class EveryPageIT {
    private static final int[] PHONES = {320, 390};

    @Test
    void neverScrollsSidewaysNorComplains(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            SoftAssertions.assertSoftly(softly -> {
                Stream<String> all =
                        Stream.concat(PublishedSite.pages().stream(), PublishedSite.inOtherLanguages().stream());
                for (String name : all.toList()) {
                    Page page = visit.open(name);
                    for (int width : PHONES) {
                        page.setViewportSize(width, Look.HEIGHT);
                        softly.assertThat(Reflow.sticksOut(page, width))
                                .as(name + " sticks out at " + width + " px")
                                .isEmpty();
                    }
                }
                softly.assertThat(visit.complaints()).isEmpty();
            });
        }
    }
}
