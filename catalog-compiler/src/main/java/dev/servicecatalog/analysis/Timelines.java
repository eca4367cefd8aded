package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import dev.servicecatalog.time.Timeline;
import dev.servicecatalog.time.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The calendars of a catalog worked out for one period, each once, for all proofs. Safe from several threads. */
final class Timelines {
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

    LocalDate to() {
        return to;
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
                c -> eachRange(c, range -> LongStream.of(range.from(), range.to()))
                        .flatMap(edge -> LongStream.of(edge - 60, edge, edge + 60))
                        .toArray());
    }

    /** Every quarter hour from each opening to the closing, and the minute after; epoch seconds. */
    long[] openQuarters(BusinessCalendar calendar) {
        return openQuarters.computeIfAbsent(
                calendar,
                c -> eachRange(c, range -> QuarterHours.between(range.from(), range.to()))
                        .toArray());
    }

    /** Every quarter hour of the day and the night, and the minute after; epoch seconds. */
    long[] quarters(BusinessCalendar calendar) {
        return quarters.computeIfAbsent(
                calendar,
                c -> QuarterHours.between(second(c, from), second(c, to)).toArray());
    }

    private LongStream eachRange(BusinessCalendar calendar, Function<Open, LongStream> seconds) {
        return from.datesUntil(to)
                .flatMap(day -> calendar.rangesOn(day).stream().map(range -> Open.of(calendar, day, range)))
                .flatMapToLong(seconds);
    }

    private static long second(BusinessCalendar calendar, LocalDate day) {
        return calendar.instant(day, 0).getEpochSecond();
    }

    /** Opening and closing on the line of seconds; of hours that the clock shows twice, the first opening and the last closing. */
    private record Open(long from, long to) {
        static Open of(BusinessCalendar calendar, LocalDate day, TimeRange range) {
            Instant closing = range.to() == TimeRange.ALL_DAY.to()
                    ? calendar.instant(day, range.to())
                    : new WallClock(calendar.zone()).last(day.atTime(range.to() / 60, range.to() % 60));
            return new Open(calendar.instant(day, range.from()).getEpochSecond(), closing.getEpochSecond());
        }
    }
}
