package dev.servicecatalog.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommitteeTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest
    @CsvSource({
        "every Thursday at 10:00, 2026-01-05T08:00:00Z, 2026-01-08T09:00:00Z",
        "every Thursday at 10:00, 2026-01-08T09:00:00Z, 2026-01-08T09:00:00Z",
        "every Thursday at 10:00, 2026-01-08T09:00:01Z, 2026-01-15T09:00:00Z",
        "every Thursday at 10:00, 2026-06-29T08:00:00Z, 2026-07-02T08:00:00Z",
        "every second Thursday at 10:00, 2026-01-05T08:00:00Z, 2026-01-15T09:00:00Z",
        "every second Thursday at 10:00, 2026-01-16T08:00:00Z, 2026-01-29T09:00:00Z",
        "every fourth Monday at 14:30, 2026-01-09T08:00:00Z, 2026-01-19T13:30:00Z",
        "every 10 days from 2026-01-08 at 10:00, 2026-01-09T08:00:00Z, 2026-01-18T09:00:00Z",
        "every 10 days from 2026-01-08 at 10:00, 2025-12-31T08:00:00Z, 2026-01-08T09:00:00Z",
        "every Sunday at 02:30, 2026-03-28T08:00:00Z, 2026-03-29T01:00:00Z",
    })
    void theNextMeetingIsTheFirstAtOrAfter(String words, Instant moment, Instant meeting) {
        assertThat(Committee.parse(words, OSLO).orElseThrow().next(moment)).isEqualTo(meeting);
    }

    @Test
    void whatIsReadyAtTheMeetingDoesNotWait() {
        Committee committee = Committee.parse(Committee.USUAL, OSLO).orElseThrow();
        assertThat(committee.wait(Instant.parse("2026-01-15T09:00:00Z"))).isEqualTo(Duration.ZERO);
        assertThat(committee.wait(Instant.parse("2026-01-15T10:00:00Z"))).isEqualTo(Duration.ofHours(14 * 24 - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fortnightly",
                "every thursday at 10:00",
                "every Thorsday at 10:00",
                "every Thursday at 25:00",
                "every fifth Thursday at 10:00",
                "every 0 days from 2026-01-08 at 10:00",
                "every 14 days at 10:00",
                "every 14 days from 2026-02-30 at 10:00"
            })
    void whatElsePeopleWriteIsNoRhythm(String words) {
        assertThat(Committee.parse(words, OSLO)).isEmpty();
    }
}
