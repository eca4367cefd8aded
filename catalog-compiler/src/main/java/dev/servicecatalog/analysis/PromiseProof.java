package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** Proves that a chain of steps is done within a promise for every order time of a period, or shows an order for which it is not. */
public final class PromiseProof {
    private static final int LONGEST_TRIED = 120;

    private PromiseProof() {}

    /** What came of a proof. */
    public sealed interface Verdict {}

    /**
     * The promise holds.
     *
     * @param orders how many order times were tried
     * @param tightest the order with the least time to spare
     * @param slack time between the end of the chain and the promised instant, at the tightest order, on the promise's clock
     * @param promised time between that order and the promised instant, on the same clock
     */
    public record Holds(int orders, Instant tightest, Duration slack, Duration promised) implements Verdict {}

    /**
     * The promise does not hold.
     *
     * @param orders how many order times were tried
     * @param late how many of them are late
     * @param ordered the earliest order that is late
     * @param promised when it should be ready
     * @param ready when it is ready
     * @param lateStep the first step that is done after the promised instant
     * @param smallest the smallest promise of the same unit that holds; empty if none up to 120 does
     * @param cutOff the latest full or half hour before which an order must come for the promise to hold; empty if there is none
     */
    public record Broken(
            int orders,
            int late,
            Instant ordered,
            Instant promised,
            Instant ready,
            String lateStep,
            Optional<BusinessDuration> smallest,
            Optional<LocalTime> cutOff)
            implements Verdict {}

    /**
     * It cannot be known.
     *
     * @param reason why, lower-case
     */
    public record Unknown(String reason) implements Verdict {}

    /** Tries all orders of the period [from, to). */
    public static Verdict of(Promise promise, LeadTimeChain chain, LocalDate from, LocalDate to) {
        return of(promise, chain, new Timelines(from, to), to);
    }

    /** Tries all orders from the start of the timelines to {@code to}, exclusive. */
    static Verdict of(Promise promise, LeadTimeChain chain, Timelines timelines, LocalDate to) {
        return new Trial(promise, chain, timelines, to).verdict();
    }

    /** The trial of one chain: the order times and the chain stay, the promise may be varied to find one that holds. */
    private static final class Trial {
        private final Promise promise;
        private final LeadTimeChain chain;
        private final LocalDate to;
        private final Timelines timelines;
        private final CompiledChain compiled;

        Trial(Promise promise, LeadTimeChain chain, Timelines timelines, LocalDate to) {
            this.promise = promise;
            this.chain = chain;
            this.timelines = timelines;
            this.to = to;
            this.compiled = CompiledChain.of(chain, timelines);
        }

        Verdict verdict() {
            Scan scan = scan(promise);
            if (scan.unknown != null) {
                return new Unknown(scan.unknown);
            }
            if (scan.orders == 0) {
                return new Unknown("nobody is open between " + timelines.from() + " and " + to);
            }
            if (scan.late > 0) {
                return broken(scan);
            }
            Instant tightest = Instant.ofEpochSecond(scan.tightest);
            Instant due = Instant.ofEpochSecond(scan.tightestDue);
            Instant end = Instant.ofEpochSecond(scan.tightestEnd);
            return new Holds(scan.orders, tightest, between(promise, end, due), between(promise, tightest, due));
        }

        private Broken broken(Scan scan) {
            Instant ordered = Instant.ofEpochSecond(scan.firstLate);
            Instant promised = Instant.ofEpochSecond(scan.firstDue);
            LeadTimeChain.Run run = chain.run(ordered).orElseThrow();
            String lateStep = run.done().entrySet().stream()
                    .filter(step -> step.getValue().isAfter(promised))
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .orElseThrow();
            return new Broken(scan.orders, scan.late, ordered, promised, run.end(), lateStep, smallest(), cutOff());
        }

        private Scan scan(Promise tried) {
            return new Scan(timelines.of(tried), compiled, OrderTimes.of(tried, chain, timelines, to));
        }

        private boolean holds(Promise tried) {
            Scan scan = scan(tried);
            return scan.unknown == null && scan.late == 0;
        }

        /** Doubling, then halving: a longer promise never holds less. */
        private Optional<BusinessDuration> smallest() {
            int no = promise.duration().amount();
            int yes = Math.max(1, no * 2);
            while (!holds(longer(yes))) {
                no = yes;
                yes *= 2;
                if (yes > LONGEST_TRIED * Math.max(1, promise.duration().amount())) {
                    return Optional.empty();
                }
            }
            while (yes - no > 1) {
                int middle = (yes + no) / 2;
                if (holds(longer(middle))) {
                    yes = middle;
                } else {
                    no = middle;
                }
            }
            return Optional.of(new BusinessDuration(yes, promise.duration().unit()));
        }

        private Promise longer(int amount) {
            return new Promise(
                    new BusinessDuration(amount, promise.duration().unit()), promise.calendar(), promise.orderBefore());
        }

        private Optional<LocalTime> cutOff() {
            if (promise.duration().unit() != Unit.BUSINESS_DAYS) {
                return Optional.empty();
            }
            LocalTime latest = promise.orderBefore().orElse(LocalTime.of(23, 30));
            for (int minute = latest.toSecondOfDay() / 60 / 30 * 30; minute > 0; minute -= 30) {
                LocalTime tried = LocalTime.ofSecondOfDay(minute * 60L);
                if (holds(new Promise(promise.duration(), promise.calendar(), Optional.of(tried)))) {
                    return Optional.of(tried);
                }
            }
            return Optional.empty();
        }
    }

    private static Duration between(Promise promise, Instant from, Instant to) {
        return promise.duration().unit().isBusiness() ? promise.calendar().open(from, to) : Duration.between(from, to);
    }

    /** One pass over all order times, in epoch seconds. The tightest order is the one with the least real time to spare. */
    private static final class Scan {
        private int orders;
        private int late;
        private long firstLate;
        private long firstDue;
        private long tightest;
        private long tightestDue;
        private long tightestEnd;
        private String unknown;

        Scan(Timeline promise, CompiledChain chain, long[] tried) {
            for (long ordered : tried) {
                Optional<Long> due = promise.due(ordered);
                Optional<Long> end = chain.end(ordered);
                if (due.isEmpty() || end.isEmpty()) {
                    unknown = "a step is never done, since nobody is open for it";
                    return;
                }
                add(ordered, due.get(), end.get());
            }
        }

        private void add(long ordered, long due, long end) {
            orders++;
            if (end > due) {
                late++;
                if (late == 1) {
                    firstLate = ordered;
                    firstDue = due;
                }
            } else if (orders - late == 1 || due - end < tightestDue - tightestEnd) {
                tightest = ordered;
                tightestDue = due;
                tightestEnd = end;
            }
        }
    }
}
