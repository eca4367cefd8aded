package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates on the pages, reckoned with a paper calendar. Helsinki is two hours ahead of UTC in winter, three in summer. */
@ExtendWith(Chromium.class)
class DatesIT {
    @ParameterizedTest(name = "{0} ordered at {1} is ready {2}")
    @CsvSource(delimiter = '|', textBlock = """
            password-reset | 2026-11-23T08:40Z | Today, 10:55
            password-reset | 2026-11-23T21:50Z | Tomorrow, 00:05
            # two business days: before the cut-off at 13:00, after it, on a Saturday, over Christmas
            new-employee   | 2026-11-23T08:40Z | Wed 25 Nov, 16:00
            new-employee   | 2026-11-23T11:00Z | Wed 25 Nov, 16:00
            new-employee   | 2026-11-23T11:01Z | Thu 26 Nov, 16:00
            new-employee   | 2026-11-28T08:40Z | Wed 2 Dec, 16:00
            new-employee   | 2027-12-22T08:40Z | Mon 27 Dec, 16:00
            # beyond the last known holidays it stays in words
            new-employee   | 2027-12-30T08:40Z | 2 business days
            """)
    void standOnTheOrderCard(String offering, String now, String ready, Browser browser) {
        Browser.NewContextOptions elsewhere = new Browser.NewContextOptions().setTimezoneId("America/New_York");
        try (Visit visit = Visit.fromDisk(browser, elsewhere)) {
            Page page = visit.open("offerings/" + offering + ".html", now);
            assertThat(page.locator(".card .date strong").textContent()).isEqualTo(ready);
        }
    }

    @ParameterizedTest(name = "needed on {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-26 | Order by Today, 13:00
            2026-12-01 | Order by Thu 26 Nov, 13:00
            2026-11-25 | Too late for that day. Ordered now, you get it by Wed 25 Nov, 16:00
            2028-02-01 | The holidays of that time are not known yet. Please ask again later.
            """)
    void areReckonedBackwardsFromTheDayOfNeed(String needed, String answer, Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open("offerings/new-employee.html");
            page.locator("#need").fill(needed);
            assertThat(page.locator("output").textContent()).isEqualTo(answer);
        }
    }
}
