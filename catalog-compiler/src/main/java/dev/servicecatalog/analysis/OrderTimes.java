package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The instants at which a promise must be tried so that it is proven for all.
 *
 * <p>Business days: what is promised is the same up to the cut-off, and no later order is done earlier; so the cut-off of each business
 * day decides, exactly, about the orders that count for that day. Other clocks: every opening and closing of the calendars involved, a
 * minute before and after, and every quarter hour with the minute after it; complete to the minute where all times are quarter hours. A
 * chain that runs round the clock is late for every order or for none, so that the first and the last one decide.
 *
 * <p>All of this but for calendar days, which are not all equally long: where they occur, the orders of {@link ClockChanges} are tried
 * too.
 */
final class OrderTimes {
    private OrderTimes() {}

    /** Epoch seconds, ascending, of local dates from the start of the timelines to {@code to}, exclusive. */
    static long[] of(Promise promise, LeadTimeChain chain, Timelines timelines, LocalDate to) {
        long start = start(promise, timelines.from());
        long[] usual = promise.duration().unit() == Unit.BUSINESS_DAYS
                ? cutOffs(promise, timelines.from(), to)
                : quarters(promise, CountedCalendars.of(promise, chain).calendars(), timelines, start, to);
        long end = usual.length == 0 ? start : usual[usual.length - 1];
        return LongStream.concat(LongStream.of(usual), ClockChanges.of(promise, chain, start, end))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The first second of the period; where business days close at 24:00, midnight still counts for the day before. */
    static long start(Promise promise, LocalDate from) {
        Instant midnight = promise.calendar().instant(from, 0);
        boolean isOfYesterday = promise.duration().unit() == Unit.BUSINESS_DAYS
                && promise.cutOff(from.minusDays(1)).filter(midnight::equals).isPresent();
        return midnight.getEpochSecond() + (isOfYesterday ? 60 : 0);
    }

    private static long[] cutOffs(Promise promise, LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .flatMap(day -> promise.cutOff(day).stream())
                .mapToLong(Instant::getEpochSecond)
                .toArray();
    }

    /**
     * While the calendar of a business promise is closed, an order counts as one at the next opening; so closed hours need no trial but
     * for their last minute.
     */
    private static long[] quarters(
            Promise promise, List<BusinessCalendar> calendars, Timelines timelines, long start, LocalDate to) {
        long end = promise.calendar().instant(to, 0).getEpochSecond();
        if (calendars.isEmpty()) {
            return new long[] {start, end - 60};
        }
        long[] dense = promise.duration().unit().isBusiness()
                ? timelines.openQuarters(promise.calendar())
                : timelines.quarters(promise.calendar());
        LongStream edges = calendars.stream().flatMapToLong(calendar -> LongStream.of(timelines.edges(calendar)));
        return LongStream.concat(LongStream.concat(LongStream.of(dense), edges), LongStream.of(end - 60))
                .filter(second -> start <= second && second < end)
                .sorted()
                .toArray();
    }
}
