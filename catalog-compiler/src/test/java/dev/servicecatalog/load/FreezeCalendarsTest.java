package dev.servicecatalog.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.source.CatalogSource;
import dev.servicecatalog.source.DirectorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FreezeCalendarsTest {
    private static final Instant YEAR_BEGINS = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant YEAR_ENDS = Instant.parse("2027-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void wholeDaysAreInTheZoneOfTheCalendar() throws IOException {
        assertThat(freezes("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:Christmas\\, at sea"))
                .containsExactly("2026-12-24T00:00 2026-12-27T00:00 Europe/Oslo Christmas, at sea");
    }

    @Test
    void aDayWithoutEndIsOneDay() throws IOException {
        assertThat(freezes("DTSTART;VALUE=DATE:20260517"))
                .containsExactly("2026-05-17T00:00 2026-05-18T00:00 Europe/Oslo freezes.ics");
    }

    @Test
    void timesKeepTheirOwnZone() throws IOException {
        assertThat(freezes("DTSTART;TZID=\"America/New_York\":20260301T080000", "DURATION:P1DT2H"))
                .containsExactly("2026-03-01T08:00 2026-03-02T10:00 America/New_York freezes.ics");
        assertThat(freezes("DTSTART:20260301T080000Z", "DTEND:20260301T090000Z"))
                .containsExactly("2026-03-01T08:00 2026-03-01T09:00 Z freezes.ics");
        assertThat(freezes("DTSTART:20260301T080000", "DTEND:20260301T090000"))
                .containsExactly("2026-03-01T08:00 2026-03-01T09:00 Europe/Oslo freezes.ics");
    }

    @Test
    void whatRecursKeepsItsTimeOfDayWhenTheClockChanges() throws IOException {
        assertThat(freezes(
                        "DTSTART;TZID=Europe/Oslo:20260327T220000",
                        "DTEND;TZID=Europe/Oslo:20260328T060000",
                        "RRULE:FREQ=DAILY;COUNT=3"))
                .containsExactly(
                        "2026-03-27T22:00 2026-03-28T06:00 Europe/Oslo freezes.ics",
                        "2026-03-28T22:00 2026-03-29T06:00 Europe/Oslo freezes.ics",
                        "2026-03-29T22:00 2026-03-30T06:00 Europe/Oslo freezes.ics");
    }

    @Test
    void theLastDayOfEachQuarter() throws IOException {
        assertThat(freezes("DTSTART;VALUE=DATE:20200331", "RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"))
                .containsExactly(
                        "2026-03-31T00:00 2026-04-01T00:00 Europe/Oslo freezes.ics",
                        "2026-06-30T00:00 2026-07-01T00:00 Europe/Oslo freezes.ics",
                        "2026-09-30T00:00 2026-10-01T00:00 Europe/Oslo freezes.ics",
                        "2026-12-31T00:00 2027-01-01T00:00 Europe/Oslo freezes.ics");
    }

    @Test
    void countsThatAreOverAreOver() throws IOException {
        assertThat(freezes("DTSTART;VALUE=DATE:20240401", "RRULE:FREQ=YEARLY;COUNT=2"))
                .isEmpty();
        assertThat(freezes("DTSTART;VALUE=DATE:20240401", "RRULE:FREQ=YEARLY;COUNT=3"))
                .hasSize(1);
    }

    @Test
    void theLastMomentOfARuleIsOnTheClockOfTheEvent() throws IOException {
        String[] daily = {"DTSTART;TZID=Europe/Oslo:20260601T003000", "DURATION:PT1H"};
        assertThat(freezes(daily[0], daily[1], "RRULE:FREQ=DAILY;UNTIL=20260602T223000Z"))
                .hasSize(3);
        assertThat(freezes(daily[0], daily[1], "RRULE:FREQ=DAILY;UNTIL=20260602T222959Z"))
                .hasSize(2);
        assertThat(freezes(daily[0], daily[1], "RRULE:FREQ=DAILY;UNTIL=20260602"))
                .hasSize(2);
    }

    @Test
    void daysAreTakenOutAndPutIn() throws IOException {
        assertThat(freezes(
                        "DTSTART;VALUE=DATE:20260105",
                        "RRULE:FREQ=WEEKLY;COUNT=3",
                        "EXDATE;VALUE=DATE:20260112",
                        "RDATE;VALUE=DATE:20260201,20260203"))
                .extracting(text -> text.substring(0, 10))
                .containsExactly("2026-01-05", "2026-01-19", "2026-02-01", "2026-02-03");
    }

    @Test
    void oneOccurrenceIsMovedAndOneCalledOff() throws IOException {
        write(
                event("UID:a", "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=WEEKLY;COUNT=4"),
                event("UID:a", "RECURRENCE-ID;VALUE=DATE:20260112", "DTSTART;VALUE=DATE:20260113"),
                event("UID:a", "RECURRENCE-ID;VALUE=DATE:20260119", "DTSTART;VALUE=DATE:20260119", "STATUS:CANCELLED"));
        assertThat(texts(read(YEAR_BEGINS, YEAR_ENDS)))
                .extracting(text -> text.substring(0, 10))
                .containsExactly("2026-01-05", "2026-01-13", "2026-01-26");
    }

    @Test
    void whatHoldsAtTheBeginIsSeen() throws IOException {
        write(event("UID:a", "DTSTART;VALUE=DATE:20250601", "DTEND;VALUE=DATE:20260701"));
        assertThat(read(YEAR_BEGINS, YEAR_BEGINS.plus(Duration.ofDays(1))).freezes())
                .hasSize(1);
    }

    @Test
    @Timeout(10)
    void tooManyAreCutAloud() throws IOException {
        write(event("UID:a", "DTSTART;VALUE=DATE:19700101", "RRULE:FREQ=DAILY"));
        FreezeCalendars read = read(YEAR_BEGINS, YEAR_BEGINS.plus(Duration.ofDays(5_000)));
        assertThat(read.freezes()).hasSize(FreezeCalendars.MOST);
        assertThat(read.freezes().get(0).from()).hasToString("2026-01-01T00:00");
        assertThat(read.findings()).extracting(finding -> finding.code().name()).containsExactly("freeze-calendar-cut");
    }

    @Test
    @Timeout(10)
    void aDayThatNeverComesEnds() throws IOException {
        assertThat(freezes("DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
                .containsExactly("2026-01-01T00:00 2026-01-02T00:00 Europe/Oslo freezes.ics");
    }

    @Test
    void aRareDayIsFound() throws IOException {
        write(event("UID:a", "DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29"));
        assertThat(texts(read(YEAR_BEGINS, Instant.parse("2029-01-01T00:00:00Z"))))
                .containsExactly("2028-02-29T00:00 2028-03-01T00:00 Europe/Oslo freezes.ics");
    }

    private List<String> freezes(String... properties) throws IOException {
        write(event(properties));
        FreezeCalendars read = read(YEAR_BEGINS, YEAR_ENDS);
        assertThat(read.findings()).isEmpty();
        return texts(read);
    }

    private static List<String> texts(FreezeCalendars read) {
        return read.freezes().stream().map(FreezeCalendarsTest::text).toList();
    }

    private static String text(Freeze freeze) {
        return freeze.from() + " " + freeze.to() + " " + freeze.timeZone() + " " + freeze.name();
    }

    private static String event(String... properties) {
        return "BEGIN:VEVENT\r\n" + String.join("\r\n", properties) + "\r\nEND:VEVENT\r\n";
    }

    private void write(String... events) throws IOException {
        Files.writeString(
                folder.resolve("freezes.ics"),
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("", events) + "END:VCALENDAR\r\n");
        Files.writeString(folder.resolve("policy.yaml"), """
                apiVersion: servicecatalog.dev/v1
                kind: ChangePolicy
                metadata: {name: default, title: Rules for changes}
                spec:
                  evidence: {normal: {needs: [tests]}}
                  freezeCalendars: [{file: freezes.ics, timeZone: Europe/Oslo}]
                """);
    }

    private FreezeCalendars read(Instant from, Instant until) {
        try (CatalogSource source = DirectorySource.of(folder)) {
            ChangePolicy policy =
                    CatalogLoader.load(source).catalog().changePolicies().get("default");
            return FreezeCalendars.read(policy, source, i -> SourceSpan.startOf(""), from, until);
        }
    }
}
