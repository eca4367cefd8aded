package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The instants at which a promise must be tried so that it is proven for all.
 *
 * <p>Business days: what is promised is the same up to the cut-off, and no later order is done earlier; so the cut-off of each business
 * day decides, exactly. Other clocks: every opening and closing of the calendars involved, a minute before and after, and every quarter
 * hour; complete to the minute where all times are quarter hours. A chain that runs round the clock is late for every order or for none.
 */
final class OrderTimes {
    private OrderTimes() {}

    /** Epoch seconds, ascending, of local dates from the start of the timelines to {@code to}, exclusive. */
    static long[] of(Promise promise, LeadTimeChain chain, Timelines timelines, LocalDate to) {
        if (promise.duration().unit() == Unit.BUSINESS_DAYS) {
            return cutOffs(promise, timelines.from(), to);
        }
        List<BusinessCalendar> calendars = calendars(promise, chain);
        if (calendars.isEmpty()) {
            return new long[] {promise.calendar().instant(timelines.from(), 0).getEpochSecond()};
        }
        long end = promise.calendar().instant(to, 0).getEpochSecond();
        return quarters(promise, calendars, timelines)
                .filter(instant -> instant < end)
                .toArray();
    }

    private static long[] cutOffs(Promise promise, LocalDate from, LocalDate to) {
        return from.datesUntil(to)
                .flatMap(day -> promise.cutOff(day).stream())
                .mapToLong(Instant::getEpochSecond)
                .toArray();
    }

    /** The calendars that matter: those on which something is counted in business time. */
    private static List<BusinessCalendar> calendars(Promise promise, LeadTimeChain chain) {
        Set<BusinessCalendar> calendars = new LinkedHashSet<>();
        if (promise.duration().unit().isBusiness()) {
            calendars.add(promise.calendar());
        }
        for (LeadTimeChain.Link link : chain.links()) {
            if (link.time().duration().unit().isBusiness()) {
                calendars.add(link.time().calendar());
            }
        }
        return List.copyOf(calendars);
    }

    /** While the calendar of a business promise is closed, an order counts as one at the next opening; so closed hours need no trial. */
    private static LongStream quarters(Promise promise, List<BusinessCalendar> calendars, Timelines timelines) {
        long[] dense = promise.duration().unit().isBusiness()
                ? timelines.openQuarters(promise.calendar())
                : timelines.quarters(promise.calendar());
        LongStream edges = calendars.stream().flatMapToLong(calendar -> LongStream.of(timelines.edges(calendar)));
        return LongStream.concat(LongStream.of(dense), edges).sorted().distinct();
    }
}
