package dev.servicecatalog.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.testing.Vectors;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class BusinessCalendarTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalDate NEW_YEARS_EVE = LocalDate.parse("2026-12-31");
    private static final BusinessCalendar OFFICE = Vectors.calendar("office-pl");

    @TestFactory
    Stream<DynamicTest> countsOpenTime() {
        return Vectors.tests("elapsed", vector -> {
            JsonNode input = vector.get("input");
            JsonNode expected = vector.get("expected");
            BusinessCalendar calendar = Vectors.calendar(input.get("calendar").asString());
            Duration paused = Duration.ZERO;
            for (Pause pause : Vectors.pauses(input)) {
                paused = paused.plus(calendar.open(pause.from(), pause.to()));
            }
            assertThat(paused).hasMinutes(expected.path("pausedOpenMinutes").asLong(0));
            if (input.has("from")) {
                Duration open = calendar.open(Vectors.instant(input.get("from")), Vectors.instant(input.get("to")));
                assertThat(open).hasMinutes(expected.get("openMinutes").asLong());
                assertThat(open.minus(paused))
                        .hasMinutes(expected.path("countedMinutes").asLong(open.toMinutes()));
            }
        });
    }

    @Test
    void openTimeAddsUp() {
        RandomPromises.cases(11, 2000).forEach(each -> {
            BusinessCalendar calendar = each.promise().calendar();
            Instant from = each.moment();
            Instant between = from.plus(Duration.ofMinutes(1234));
            Instant to = from.plus(Duration.ofDays(9));
            assertThat(calendar.open(from, between).plus(calendar.open(between, to)))
                    .as("%s", each)
                    .isEqualTo(calendar.open(from, to));
        });
    }

    @Test
    void everyMinuteIsEitherOpenOrNot() {
        RandomPromises.cases(12, 300).forEach(each -> {
            BusinessCalendar calendar = each.promise().calendar();
            Instant from = each.moment().minus(Duration.ofHours(2));
            for (int i = 0; i < 240; i += 7) {
                Instant minute = from.plus(Duration.ofMinutes(i));
                boolean open = calendar.open(minute, minute.plusSeconds(60)).toMinutes() == 1;
                assertThat(calendar.isOpen(minute)).as("%s at %s", each, minute).isEqualTo(open);
            }
        });
    }

    @Test
    void opensNextOnTheNextBusinessDay() {
        Instant fridayAtClosing = Instant.parse("2026-03-06T16:00:00Z");
        assertThat(OFFICE.isOpen(fridayAtClosing)).isFalse();
        assertThat(OFFICE.isOpen(fridayAtClosing.minusMillis(1))).isTrue();
        assertThat(OFFICE.nextOpening(fridayAtClosing)).contains(Instant.parse("2026-03-09T08:00:00Z"));
        assertThat(OFFICE.nextOpening(Instant.parse("2026-03-06T10:00:07Z")))
                .contains(Instant.parse("2026-03-06T10:00:07Z"));
    }

    @Test
    void specialHoursWinOverClosed() {
        SortedMap<LocalDate, List<TimeRange>> special = new TreeMap<>();
        special.put(NEW_YEARS_EVE, List.of(new TimeRange(780, 840), new TimeRange(540, 720)));
        special.put(NEW_YEARS_EVE.minusDays(1), List.of());
        BusinessCalendar calendar =
                new BusinessCalendar(WARSAW, OFFICE.week(), special, new TreeSet<>(special.keySet()), Optional.empty());

        assertThat(calendar.rangesOn(NEW_YEARS_EVE)).containsExactly(new TimeRange(540, 720), new TimeRange(780, 840));
        assertThat(calendar.closing(NEW_YEARS_EVE)).contains(Instant.parse("2026-12-31T13:00:00Z"));
        assertThat(calendar.isBusinessDay(NEW_YEARS_EVE.minusDays(1))).isFalse();
        assertThat(calendar.isBusinessDay(NEW_YEARS_EVE.minusDays(2))).isTrue();
    }

    @Test
    void isKnownUntilTheEndOfTheLastDay() {
        BusinessCalendar calendar = new BusinessCalendar(
                WARSAW, OFFICE.week(), OFFICE.special(), OFFICE.closed(), Optional.of(NEW_YEARS_EVE));
        Instant midnight = Instant.parse("2026-12-31T23:00:00Z");
        assertThat(calendar.isKnown(midnight)).isTrue();
        assertThat(calendar.isKnown(midnight.plusMillis(1))).isFalse();
        assertThat(OFFICE.isKnown(Instant.parse("2999-01-01T00:00:00Z"))).isTrue();
    }

    @Test
    void aDateThatTheZoneSkippedIsNoBusinessDay() {
        BusinessCalendar samoa = BusinessCalendar.always(ZoneId.of("Pacific/Apia"));
        assertThat(samoa.isBusinessDay(LocalDate.parse("2011-12-29"))).isTrue();
        assertThat(samoa.isBusinessDay(LocalDate.parse("2011-12-30"))).isFalse();
        assertThat(samoa.isBusinessDay(LocalDate.parse("2011-12-31"))).isTrue();
    }

    @Test
    void withoutHoursNothingOpens() {
        BusinessCalendar closed = new BusinessCalendar(
                WARSAW, Map.of(DayOfWeek.MONDAY, List.of()), new TreeMap<>(), new TreeSet<>(), Optional.empty());
        assertThat(closed.neverOpens()).isTrue();
        assertThat(closed.week()).isEmpty();
        assertThat(closed.nextOpening(Instant.EPOCH)).isEmpty();
        assertThat(OFFICE.neverOpens()).isFalse();
        assertThat(BusinessCalendar.always(WARSAW).neverOpens()).isFalse();
    }

    @Test
    void hoursOfADayDoNotOverlap() {
        Map<DayOfWeek, List<TimeRange>> week =
                Map.of(DayOfWeek.MONDAY, List.of(new TimeRange(540, 720), new TimeRange(700, 800)));
        assertThatThrownBy(() -> new BusinessCalendar(WARSAW, week, new TreeMap<>(), new TreeSet<>(), Optional.empty()))
                .hasMessage("hours overlap: [09:00-12:00, 11:40-13:20]");
    }
}
