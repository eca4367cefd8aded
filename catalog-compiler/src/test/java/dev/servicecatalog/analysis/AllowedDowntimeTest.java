package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises.Period;
import dev.servicecatalog.testing.Vectors;
import dev.servicecatalog.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AllowedDowntimeTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final BusinessCalendar ALWAYS = BusinessCalendar.always(ZoneOffset.UTC);

    @Test
    void dayAndNightItFollowsTheLengthOfTheMonth() {
        JsonNode vector = Vectors.vector("AV-08");
        Percentage target = percentage(vector.get("input").get("target"));
        int i = 0;
        for (JsonNode days : vector.get("input").get("days")) {
            assertThat(AllowedDowntime.of(target, ALWAYS, TODAY, TODAY.plusDays(days.asInt()))
                            .minutes())
                    .isEqualByComparingTo(
                            vector.get("expected").get("minutes").get(i++).asString());
        }
    }

    @Test
    void onlyServiceHoursCount() {
        JsonNode vector = Vectors.vector("AV-09");
        JsonNode input = vector.get("input");
        LocalDate first = YearMonth.parse(input.get("month").asString()).atDay(1);
        AllowedDowntime allowed = AllowedDowntime.of(
                percentage(input.get("target")),
                Vectors.calendar(input.get("calendar").asString()),
                first,
                first.plusMonths(1));
        assertThat(allowed.open().toMinutes())
                .isEqualTo(vector.get("expected").get("openMinutes").asLong());
        assertThat(allowed.minutes())
                .isEqualByComparingTo(
                        vector.get("expected").get("allowedMinutes").asString());
    }

    @Test
    void periodsBeginWhereTheCalendarSaysSo() {
        assertThat(PeriodsAhead.next(TODAY, Period.WEEK)).isEqualTo("2026-03-09");
        assertThat(PeriodsAhead.next(TODAY, Period.MONTH)).isEqualTo("2026-04-01");
        assertThat(PeriodsAhead.next(TODAY, Period.QUARTER)).isEqualTo("2026-04-01");
        assertThat(PeriodsAhead.next(LocalDate.parse("2026-12-31"), Period.QUARTER))
                .isEqualTo("2027-01-01");
        assertThat(PeriodsAhead.next(TODAY, Period.YEAR)).isEqualTo("2027-01-01");
    }

    @Test
    void theShortestMonthOfTheYearIsFound() {
        PeriodsAhead ahead = PeriodsAhead.of(ALWAYS, Period.MONTH, TODAY).orElseThrow();
        assertThat(ahead.next().from()).isEqualTo("2026-04-01");
        assertThat(ahead.shortest().from()).isEqualTo("2027-02-01");
        assertThat(ahead.thirtyDays().open()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void failureBeforeTheWeekendCostsTheWeekendWhereTheServiceGoesOn() {
        BusinessCalendar office = Vectors.calendar("office-pl");
        LongestRepair longest = LongestRepair.of(
                        Vectors.promise("4 business hours", "office-pl"),
                        BusinessCalendar.always(ZoneId.of("Europe/Warsaw")),
                        TODAY,
                        TODAY.plusDays(14))
                .orElseThrow();
        assertThat(longest.failed().toInstant()).isEqualTo(Instant.parse("2026-03-06T16:00:00Z"));
        assertThat(longest.restored().toLocalDateTime()).isEqualTo("2026-03-09T13:00:00");
        assertThat(longest.down()).isEqualTo(Duration.ofHours(68));
        assertThat(LongestRepair.of(
                        Vectors.promise("4 business hours", "office-pl"), office, TODAY, TODAY.plusDays(14)))
                .hasValueSatisfying(repair -> assertThat(repair.down()).isEqualTo(Duration.ofHours(4)));
    }

    @Test
    void errorBudgetBurns() {
        JsonNode input = Vectors.vector("AV-13").get("input");
        JsonNode expected = Vectors.vector("AV-13").get("expected");
        ErrorBudget budget = ErrorBudget.of(
                percentage(input.get("objective")),
                Duration.ofDays(input.get("windowDays").asInt()),
                new BigDecimal(input.get("badMinutes").asString()),
                Duration.ofDays(input.get("elapsedDays").asInt()));
        assertThat(budget.minutes())
                .isEqualByComparingTo(expected.get("budgetMinutes").asString());
        assertThat(budget.remaining())
                .isEqualByComparingTo(expected.get("remainingMinutes").asString());
        assertThat(rounded(budget.remainingShare().orElseThrow().movePointRight(2), 2))
                .isEqualTo(expected.get("remainingPct").asString());
        assertThat(rounded(budget.burnRate().orElseThrow(), 4))
                .isEqualTo(expected.get("burnRate").asString());
    }

    @Test
    void noBudgetHasNoShare() {
        Duration day = Duration.ofDays(1);
        ErrorBudget none = ErrorBudget.of(new Percentage(BigDecimal.valueOf(100)), day, BigDecimal.valueOf(5), day);
        assertThat(none.remaining()).isEqualByComparingTo("-5");
        assertThat(none.burnRate()).isEmpty();
        assertThatThrownBy(() -> ErrorBudget.of(new Percentage(BigDecimal.TEN), day, BigDecimal.ONE, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String rounded(BigDecimal figure, int digits) {
        return figure.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    private static Percentage percentage(JsonNode text) {
        return Percentage.parse(text.asString()).orElseThrow();
    }
}
