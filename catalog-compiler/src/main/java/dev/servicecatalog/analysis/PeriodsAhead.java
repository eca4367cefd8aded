package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Promises.Period;
import dev.servicecatalog.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The service hours of the periods to come: weeks from Monday, months, quarters, years of the calendar.
 *
 * @param next the first whole period after today
 * @param shortest the one with the fewest service hours of those that begin within a year, without those that have none
 * @param thirtyDays thirty days from tomorrow
 */
record PeriodsAhead(Hours next, Hours shortest, Hours thirtyDays) {
    private static final int THIRTY = 30;

    /** How long it is open on the days [from, to). */
    record Hours(LocalDate from, LocalDate to, Duration open) {
        static Hours of(BusinessCalendar calendar, LocalDate from, LocalDate to) {
            return new Hours(from, to, calendar.open(calendar.instant(from, 0), calendar.instant(to, 0)));
        }
    }

    /** Empty if the calendar has no hours in any period of the year. */
    static Optional<PeriodsAhead> of(BusinessCalendar calendar, Period period, LocalDate today) {
        LocalDate first = next(today, period);
        Hours next = Hours.of(calendar, first, next(first, period));
        Hours shortest = next;
        for (LocalDate from = next.to; from.isBefore(first.plusYears(1)); from = next(from, period)) {
            Hours other = Hours.of(calendar, from, next(from, period));
            if (shortest.open.isZero() || (other.open.compareTo(shortest.open) < 0 && !other.open.isZero())) {
                shortest = other;
            }
        }
        LocalDate tomorrow = today.plusDays(1);
        Hours thirtyDays = Hours.of(calendar, tomorrow, tomorrow.plusDays(THIRTY));
        return shortest.open.isZero() ? Optional.empty() : Optional.of(new PeriodsAhead(next, shortest, thirtyDays));
    }

    /** The first day of the period after the one of this day. */
    static LocalDate next(LocalDate day, Period period) {
        return switch (period) {
            case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
            case YEAR -> day.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }

    /** The first day of the period of this day. */
    static LocalDate first(LocalDate day, Period period) {
        return switch (period) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
