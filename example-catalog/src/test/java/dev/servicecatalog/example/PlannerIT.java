package dev.servicecatalog.example;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody plans a project backwards from a day. */
@ExtendWith(Chromium.class)
class PlannerIT {
    private static final String ROWS = "#orders-list li:not(.hd)";

    @Test
    void saysWhenToOrderWhatIsChosenByKeyboardAlone(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open("planner.html");
            page.locator("#on").focus();
            page.keyboard().type("12012026");
            page.locator("input[value='new-employee.office']").focus();
            page.keyboard().press("Space");
            assertThat(page.locator(ROWS)).hasCount(1);
            assertThat(page.locator(ROWS + " .promise")).hasText("Thu 26 Nov, 13:00");
            assertThat(page.locator("#planner output")).containsText("Chosen: 1. Order next by Thu 26 Nov, 13:00.");
            assertThat(page.locator("input[value='new-employee.office']")).isFocused();

            page.locator("#count-0").focus();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("#count-0")).isFocused();
            assertThat(page.url()).endsWith("#on=2026-12-01&order=new-employee.office*2");
            page.keyboard().press("Tab");
            assertThat(page.locator("#remove-0")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#orders")).isHidden();
            assertThat(page.locator("#on")).isFocused();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void freezesOnTheWayAreCrossedAndNamed(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open("planner.html");
            page.evaluate("location.hash = 'on=2026-12-14&order=new-till,password-reset'");
            Locator till = page.locator(ROWS).filter(new Locator.FilterOptions().setHasText("Freeze"));
            assertThat(till).hasCount(1);
            assertThat(till).containsText("Freeze: Kitchen weeks, Mon 23 Nov, 00:00 to Tue 1 Dec, 06:00");
            assertThat(till.locator("a")).hasAttribute("href", "offerings/new-till.html");
            assertThat(page.locator("#picture rect[fill='url(#frozen)']")).hasCount(1);
            assertThat(page.locator("#gantt figcaption")).containsText("freeze: the service is not changed");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void takesOverAPlanAsItsPageShowsIt(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            List<String> stated =
                    visit.open("plan-studio-hamburg.html").locator(".orders li:not(.hd) .when").all().stream()
                            .map(PlannerIT::text)
                            .toList();
            Page page = visit.open("planner.html");
            page.locator("#bundle").selectOption("Opening of the studio in Hamburg");
            assertThat(page.locator(ROWS)).hasCount(stated.size());
            assertThat(page.locator(ROWS + " .when").all().stream()
                            .map(PlannerIT::text)
                            .toList())
                    .isEqualTo(stated);
        }
    }

    @Test
    void keepsTheChoiceInTheAddress(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open("planner.html");
            page.evaluate(
                    "location.hash = 'on=2027-02-01&order=new-employee.planner*3,gone,firewall-rule@2027-01-13T12:00'");
            assertThat(page.locator(ROWS)).hasCount(3);
            assertThat(page.locator("input[value='new-employee.planner']")).isChecked();
            assertThat(page.locator("#count-1")).hasValue("3");
            assertThat(page.locator(ROWS).nth(2)).containsText("there is no such offering");
            assertThat(page.locator("#not-priced")).containsText("1");
            page.locator("#on").fill("2027-03-01");
            assertThat(page.url()).endsWith("#on=2027-03-01&order=new-employee.planner*3,gone,firewall-rule");
        }
    }

    @Test
    void addsUpWhatIsPaidOnceAndEveryMonth(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open("planner.html");
            page.evaluate("location.hash = 'on=2027-02-01&order=new-employee.office*2,planner-seat*3'");
            assertThat(page.locator(ROWS)).hasCount(2);
            Page prices = page.context().newPage();
            prices.navigate(PublishedSite.address("prices.html").toString());
            for (Map.Entry<String, String> each :
                    Map.of("new-employee.html", "2", "planner-seat.html", "3").entrySet()) {
                prices.locator("li:has(a[href$='" + each.getKey() + "']) input")
                        .first()
                        .fill(each.getValue());
            }
            String sum = prices.locator("output").textContent();
            assertThat(sum)
                    .contains(page.locator("#once").textContent())
                    .contains(page.locator("#month").textContent());
        }
    }

    @Test
    void givesAFileForTheCalendarAndOneForTables(Browser browser) throws IOException {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open("planner.html");
            page.evaluate("location.hash = 'on=2026-12-01&order=new-employee.office*2'");
            assertThat(page.locator(ROWS)).hasCount(1);
            String calendar = file(page, "#ics");
            assertThat(calendar)
                    .contains("BEGIN:VEVENT\r\n", "DTSTART:20261126T110000Z\r\n", "SUMMARY:Last moment to order: 2 × ")
                    .endsWith("END:VCALENDAR\r\n");
            assertThat(calendar.lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
            List<String> lines = file(page, "#csv").lines().toList();
            assertThat(lines).hasSize(2);
            assertThat(lines.get(1)).startsWith("2026-11-26 13:00,").contains(",2,", "Europe/Helsinki");
            Object guarded = page.evaluate(
                    "CatalogFiles.table([{thing: {title: '=1+1', choice: '@x, \"y\"'}, count: 1}], {digits: {}, words: {'planner-table': 'a'}})");
            assertThat((String) guarded).contains(",\"'=1+1\",\"'@x, \"\"y\"\"\",1,");
        }
    }

    @Test
    void pleasesAxeInEveryLook(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open("planner.html");
            // the table that stands there without scripts, too
            page.evaluate("document.getElementById('overview').classList.remove('no-js')");
            SoftAssertions.assertSoftly(softly -> {
                for (Look look : Look.ALL) {
                    look.apply(page);
                    page.locator("#bundle").selectOption("");
                    page.locator("#bundle").selectOption("Opening of the studio in Hamburg");
                    assertThat(page.locator("#picture svg")).isVisible();
                    look.keep(page, "planner-chosen");
                    softly.assertThat(new Accessibility(page).violations())
                            .as(look.toString())
                            .isEmpty();
                }
                softly.assertThat(visit.complaints()).isEmpty();
            });
        }
    }

    @Test
    void staysOnTheScreenOfAPhone(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            for (int width : new int[] {320, 390}) {
                Page page = visit.open("planner.html");
                page.setViewportSize(width, Look.HEIGHT);
                page.locator("#bundle").selectOption("Opening of the studio in Hamburg");
                assertThat(page.locator("#picture svg")).isVisible();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void isPrintedAcross(Browser browser) {
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open("planner.html");
            page.locator("#bundle").selectOption("Opening of the studio in Hamburg");
            assertThat(page.locator("#picture svg")).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".picker")).isHidden();
            assertThat(page.locator(ROWS).first()).isVisible();
            String pdf = new String(
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)),
                    StandardCharsets.ISO_8859_1);
            assertThat(pdf).containsPattern("/MediaBox \\[0 0 84[12]\\S* 59[45]");
        }
    }

    @Test
    void isATableWithoutScripts(Browser browser) {
        Browser.NewContextOptions noScript = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (Visit visit = Visit.fromDisk(browser, noScript)) {
            Page page = visit.open("planner.html");
            assertThat(page.locator("#planner")).isHidden();
            List<String> missing = new ArrayList<>();
            ExampleCatalog.menu().stream()
                    .map(ExampleCatalog::page)
                    .filter(offering ->
                            page.locator(".ends a[href='" + offering + "']").count() == 0)
                    .forEach(missing::add);
            assertThat(missing).isEmpty();
            assertThat(page.locator(".ends thead th")).hasCount(13);
        }
    }

    private static String text(Locator cell) {
        return cell.textContent().replaceAll("\\s+", " ").trim();
    }

    private static String file(Page page, String button) throws IOException {
        Download download = page.waitForDownload(() -> page.locator(button).click());
        return Files.readString(download.path());
    }
}
