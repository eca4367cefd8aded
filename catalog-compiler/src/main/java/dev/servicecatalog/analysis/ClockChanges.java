package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The orders that are on their way while a clock changes by which calendar days are counted. Such a day has 23 or 25 hours then, and a
 * later order may be done earlier; so every quarter hour of these orders is tried.
 */
final class ClockChanges {
    /** No clock jumps further than a day. */
    private static final Duration NEAR = Duration.ofHours(36);

    private final Promise promise;
    private final LeadTimeChain chain;
    private final long from;
    private final long to;

    private ClockChanges(Promise promise, LeadTimeChain chain, long from, long to) {
        this.promise = promise;
        this.chain = chain;
        this.from = from;
        this.to = to;
    }

    /** Epoch seconds of [from, to); none if nothing is counted in calendar days. */
    static LongStream of(Promise promise, LeadTimeChain chain, long from, long to) {
        ClockChanges changes = new ClockChanges(promise, chain, from, to);
        return Stream.concat(Stream.of(promise), chain.links().stream().map(LeadTimeChain.Link::time))
                .filter(ClockChanges::keepsWallTime)
                .map(time -> time.calendar().zone())
                .distinct()
                .flatMapToLong(changes::of);
    }

    private LongStream of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        LongStream orders = LongStream.empty();
        Instant reached = Instant.ofEpochSecond(from).minus(NEAR);
        while (reached.plus(NEAR).getEpochSecond() < to) {
            ZoneOffsetTransition change = rules.nextTransition(reached);
            if (change == null) {
                return orders;
            }
            reached = change.getInstant();
            orders = LongStream.concat(orders, onTheirWay(reached));
        }
        return orders;
    }

    private LongStream onTheirWay(Instant change) {
        long first = Math.max(from, QuarterHours.notAfter(earliest(change.minus(NEAR))));
        long last = Math.min(to, change.plus(NEAR).getEpochSecond());
        return QuarterHours.between(first, last);
    }

    /** From when on orders are not yet ready at an instant, or not yet due. */
    private long earliest(Instant instant) {
        Stream<Instant> ready = chain.orderBy(instant).stream();
        Stream<Instant> due = keepsWallTime(promise) ? promise.orderBy(instant).stream() : Stream.empty();
        List<Instant> found = Stream.concat(ready, due).sorted().toList();
        return found.isEmpty() ? from : found.get(0).getEpochSecond();
    }

    private static boolean keepsWallTime(Promise time) {
        return time.duration().unit() == Unit.CALENDAR_DAYS;
    }
}
