package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
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
        Scan scan = new Scan(promise, chain, OrderTimes.of(promise, chain, from, to));
        if (scan.unknown != null) {
            return new Unknown(scan.unknown);
        }
        if (scan.orders == 0) {
            return new Unknown("nobody is open between " + from + " and " + to);
        }
        if (scan.late == 0) {
            return new Holds(scan.orders, scan.tightest, scan.slack, scan.whole);
        }
        Map<String, Instant> done = chain.run(scan.firstLate).orElseThrow().done();
        String lateStep = done.entrySet().stream()
                .filter(step -> step.getValue().isAfter(scan.promised))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElseThrow();
        return new Broken(
                scan.orders,
                scan.late,
                scan.firstLate,
                scan.promised,
                scan.ready,
                lateStep,
                smallest(promise, chain, from, to),
                cutOff(promise, chain, from, to));
    }

    private static boolean holds(Promise promise, LeadTimeChain chain, LocalDate from, LocalDate to) {
        Scan scan = new Scan(promise, chain, OrderTimes.of(promise, chain, from, to));
        return scan.unknown == null && scan.late == 0;
    }

    /** Doubling, then halving: a longer promise never holds less. */
    private static Optional<BusinessDuration> smallest(
            Promise promise, LeadTimeChain chain, LocalDate from, LocalDate to) {
        Unit unit = promise.duration().unit();
        int no = promise.duration().amount();
        int yes = Math.max(1, no * 2);
        while (!holds(longer(promise, unit, yes), chain, from, to)) {
            no = yes;
            yes *= 2;
            if (yes > LONGEST_TRIED * Math.max(1, promise.duration().amount())) {
                return Optional.empty();
            }
        }
        while (yes - no > 1) {
            int middle = (yes + no) / 2;
            if (holds(longer(promise, unit, middle), chain, from, to)) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return Optional.of(new BusinessDuration(yes, unit));
    }

    private static Promise longer(Promise promise, Unit unit, int amount) {
        return new Promise(new BusinessDuration(amount, unit), promise.calendar(), promise.orderBefore());
    }

    private static Optional<LocalTime> cutOff(Promise promise, LeadTimeChain chain, LocalDate from, LocalDate to) {
        if (promise.duration().unit() != Unit.BUSINESS_DAYS) {
            return Optional.empty();
        }
        LocalTime latest = promise.orderBefore().orElse(LocalTime.of(23, 30));
        for (int minute = latest.toSecondOfDay() / 60 / 30 * 30; minute > 0; minute -= 30) {
            LocalTime tried = LocalTime.ofSecondOfDay(minute * 60L);
            Promise stricter = new Promise(promise.duration(), promise.calendar(), Optional.of(tried));
            if (holds(stricter, chain, from, to)) {
                return Optional.of(tried);
            }
        }
        return Optional.empty();
    }

    private static Duration between(Promise promise, Instant from, Instant to) {
        return promise.duration().unit().isBusiness() ? promise.calendar().open(from, to) : Duration.between(from, to);
    }

    /** One pass over all order times. */
    private static final class Scan {
        private int orders;
        private int late;
        private Instant firstLate;
        private Instant promised;
        private Instant ready;
        private Instant tightest;
        private Duration slack;
        private Duration whole;
        private String unknown;

        Scan(Promise promise, LeadTimeChain chain, Collection<Instant> tried) {
            for (Instant ordered : tried) {
                Optional<Instant> due = promise.due(ordered);
                Optional<LeadTimeChain.Run> run = chain.run(ordered);
                if (due.isEmpty() || run.isEmpty()) {
                    unknown = "a step is never done, since nobody is open for it";
                    return;
                }
                orders++;
                add(promise, ordered, due.get(), run.get().end());
            }
        }

        private void add(Promise promise, Instant ordered, Instant due, Instant end) {
            if (end.isAfter(due)) {
                late++;
                if (firstLate == null) {
                    firstLate = ordered;
                    promised = due;
                    ready = end;
                }
                return;
            }
            Duration spare = between(promise, end, due);
            if (slack == null || spare.compareTo(slack) < 0) {
                slack = spare;
                tightest = ordered;
                whole = between(promise, ordered, due);
            }
        }
    }
}
