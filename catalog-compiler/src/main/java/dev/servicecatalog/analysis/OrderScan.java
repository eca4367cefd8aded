package dev.servicecatalog.analysis;

import dev.servicecatalog.time.Timeline;
import java.util.Optional;

/**
 * One pass over order times, in epoch seconds: how many are late, which one first, and which one has the least to spare of what was
 * promised, on the promise's clock.
 */
final class OrderScan {
    private final Timeline promise;
    private final CompiledChain chain;
    private int orders;
    private int late;
    private Optional<Long> unknown = Optional.empty();
    private long lastBeforeLate;
    private long firstLate;
    private Tightest tightest = new Tightest(0, 0, 0, Double.MAX_VALUE);

    private OrderScan(Timeline promise, CompiledChain chain) {
        this.promise = promise;
        this.chain = chain;
    }

    /**
     * The order with the least to spare.
     *
     * @param share of the promised time that is left when the last step is done; 1 if no time was promised and none was needed
     */
    record Tightest(long ordered, long due, long end, double share) {}

    /**
     * Tries all, or all up to the first of which nothing can be said.
     *
     * @param tried ascending
     * @param start no order comes before
     */
    static OrderScan of(Timeline promise, CompiledChain chain, long[] tried, long start) {
        OrderScan scan = new OrderScan(promise, chain);
        scan.lastBeforeLate = start - 60;
        for (long ordered : tried) {
            Optional<Long> due = promise.due(ordered);
            Optional<Long> end = chain.end(ordered);
            if (due.isEmpty() || end.isEmpty()) {
                scan.unknown = Optional.of(ordered);
                return scan;
            }
            scan.add(ordered, due.get(), end.get());
        }
        return scan;
    }

    private void add(long ordered, long due, long end) {
        orders++;
        if (end > due) {
            late++;
            firstLate = late == 1 ? ordered : firstLate;
            return;
        }
        lastBeforeLate = late == 0 ? ordered : lastBeforeLate;
        double share = share(ordered, due, end);
        if (share < tightest.share) {
            tightest = new Tightest(ordered, due, end, share);
        }
    }

    private double share(long ordered, long due, long end) {
        long promised = promise.between(ordered, due);
        return promised == 0 ? 1 : (double) promise.between(end, due) / promised;
    }

    int orders() {
        return orders;
    }

    int late() {
        return late;
    }

    /** The first order that is never due or never done. */
    Optional<Long> unknown() {
        return unknown;
    }

    boolean holds() {
        return unknown.isEmpty() && late == 0;
    }

    /** Only if all were in time. */
    Tightest tightest() {
        return tightest;
    }

    /**
     * The first full minute whose order is late, if any: between two order times that are tried, orders only change from in time to
     * late, so halving finds it.
     */
    long firstLate() {
        long inTime = lastBeforeLate;
        long isLate = firstLate;
        while (isLate - inTime > 60) {
            long middle = inTime + (isLate - inTime) / 120 * 60;
            if (isLate(middle)) {
                isLate = middle;
            } else {
                inTime = middle;
            }
        }
        return isLate;
    }

    private boolean isLate(long ordered) {
        Optional<Long> due = promise.due(ordered);
        Optional<Long> end = chain.end(ordered);
        return due.isPresent() && end.isPresent() && end.get() > due.get();
    }
}
