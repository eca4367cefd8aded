package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import dev.servicecatalog.time.Timeline;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The calendars of a catalog worked out for one period, each once, for all proofs. Safe from several threads. */
final class Timelines {
    private static final int QUARTER = 15;
    private static final int DAY = 24 * 60;
    private static final int DAYS_BEFORE = 14;
    private static final int DAYS_AFTER = 200;

    private final LocalDate from;
    private final LocalDate to;
    private final Map<BusinessCalendar, Timeline> timelines = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<BusinessCalendar, long[]> edges = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<BusinessCalendar, long[]> openQuarters = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<BusinessCalendar, long[]> quarters = Collections.synchronizedMap(new IdentityHashMap<>());

    /** For orders of local dates [from, to). */
    Timelines(LocalDate from, LocalDate to) {
        this.from = from;
        this.to = to;
    }

    LocalDate from() {
        return from;
    }

    Timeline of(Promise promise) {
        return timelines
                .computeIfAbsent(
                        promise.calendar(),
                        calendar -> Timeline.of(promise, from.minusDays(DAYS_BEFORE), to.plusDays(DAYS_AFTER)))
                .with(promise);
    }

    /** Every opening and closing, a minute before and after; epoch seconds. */
    long[] edges(BusinessCalendar calendar) {
        return edges.computeIfAbsent(
                calendar,
                c -> eachDay(day -> c.rangesOn(day).stream()
                        .flatMapToLong(range -> LongStream.of(second(c, day, range.from()), second(c, day, range.to()))
                                .flatMap(edge -> LongStream.of(edge - 60, edge, edge + 60)))));
    }

    /** Every quarter hour from each opening to the closing; epoch seconds. */
    long[] openQuarters(BusinessCalendar calendar) {
        return openQuarters.computeIfAbsent(calendar, c -> eachDay(day -> quarters(c, day, c.rangesOn(day))));
    }

    /** Every quarter hour of the day and the night; epoch seconds. */
    long[] quarters(BusinessCalendar calendar) {
        return quarters.computeIfAbsent(
                calendar, c -> eachDay(day -> quarters(c, day, List.of(new TimeRange(0, DAY)))));
    }

    private long[] eachDay(Function<LocalDate, LongStream> instants) {
        return from.datesUntil(to).flatMapToLong(instants).toArray();
    }

    private static LongStream quarters(BusinessCalendar calendar, LocalDate day, List<TimeRange> ranges) {
        return ranges.stream()
                .flatMapToLong(range -> LongStream.iterate(range.from(), m -> m < range.to(), m -> m + QUARTER)
                        .map(minute -> second(calendar, day, (int) minute)));
    }

    private static long second(BusinessCalendar calendar, LocalDate day, int minute) {
        return calendar.instant(day, minute).getEpochSecond();
    }
}
