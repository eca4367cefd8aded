package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The instants at which a promise must be tried so that it is proven for all.
 *
 * <p>Business days: what is promised is the same up to the cut-off, and no later order is done earlier; so the cut-off of each business
 * day decides, exactly. Other clocks: every opening and closing of the calendars involved, a minute before and after, and every quarter
 * hour; complete to the minute where all times are quarter hours. A chain that runs round the clock is late for every order or for none.
 */
final class OrderTimes {
    private static final int QUARTER = 15;
    private static final int DAY = 24 * 60;

    private OrderTimes() {}

    /** Epoch seconds, ascending, within [from, to). */
    static long[] of(Promise promise, LeadTimeChain chain, LocalDate from, LocalDate to) {
        if (promise.duration().unit() == Unit.BUSINESS_DAYS) {
            return cutOffs(promise, from, to);
        }
        List<BusinessCalendar> calendars = calendars(promise, chain);
        if (calendars.isEmpty()) {
            return new long[] {promise.calendar().instant(from, 0).getEpochSecond()};
        }
        return quarters(promise, calendars, from, to);
    }

    private static long[] cutOffs(Promise promise, LocalDate from, LocalDate to) {
        return Stream.iterate(from, day -> day.isBefore(to), day -> day.plusDays(1))
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

    /** While the promise's own calendar is closed, an order counts as one at the next opening; so closed hours need no trial. */
    private static long[] quarters(Promise promise, List<BusinessCalendar> calendars, LocalDate from, LocalDate to) {
        LongStream.Builder instants = LongStream.builder();
        for (BusinessCalendar calendar : calendars) {
            boolean own = calendar.equals(promise.calendar());
            boolean roundTheClock = !promise.duration().unit().isBusiness();
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                List<TimeRange> ranges = calendar.rangesOn(day);
                for (TimeRange range : ranges) {
                    around(calendar, day, range.from(), instants);
                    around(calendar, day, range.to(), instants);
                    if (own && !roundTheClock) {
                        for (int minute = range.from(); minute < range.to(); minute += QUARTER) {
                            instants.add(calendar.instant(day, minute).getEpochSecond());
                        }
                    }
                }
                if (roundTheClock && own) {
                    everyQuarter(calendar, day, instants);
                }
            }
        }
        if (!calendars.contains(promise.calendar())) {
            Stream.iterate(from, day -> day.isBefore(to), day -> day.plusDays(1))
                    .forEach(day -> everyQuarter(promise.calendar(), day, instants));
        }
        return instants.build().sorted().distinct().toArray();
    }

    private static void everyQuarter(BusinessCalendar calendar, LocalDate day, LongStream.Builder instants) {
        for (int minute = 0; minute < DAY; minute += QUARTER) {
            instants.add(calendar.instant(day, minute).getEpochSecond());
        }
    }

    private static void around(BusinessCalendar calendar, LocalDate day, int minute, LongStream.Builder instants) {
        long edge = calendar.instant(day, minute).getEpochSecond();
        instants.add(edge - 60).add(edge).add(edge + 60);
    }
}
