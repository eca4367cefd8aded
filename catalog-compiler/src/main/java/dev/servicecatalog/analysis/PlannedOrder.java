package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Plan.Task;
import dev.servicecatalog.model.Price;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What one task of a plan needs, as an order: until when it must be placed and what it costs.
 *
 * @param task what is needed, how many of it and when, on the clock of the offering's calendar
 */
public record PlannedOrder(Task task, OrderBy orderBy, Cost cost) {

    /** Until when to order. */
    public sealed interface OrderBy {
        /**
         * The latest moment.
         *
         * @param latest the last full minute whose order is ready in time: by promise, or by the steps if they take longer than promised
         * @param byPromise the later minute that the promise gives, if the steps take longer
         * @param needed when it must be ready
         * @param zone of the calendar that counts
         * @param urgency as of the day the catalog is reckoned with
         */
        record By(Instant latest, Optional<Instant> byPromise, Instant needed, ZoneId zone, Urgency urgency)
                implements OrderBy {}

        /** Nobody can tell. */
        record Unknown(Reason reason) implements OrderBy {}
    }

    /** Whether there is still time. */
    public enum Urgency {
        AHEAD,
        /** The last day has come; whether the hour has passed depends on the reader's clock. */
        TODAY,
        PASSED
    }

    /** What an order costs, for the whole quantity. */
    public sealed interface Cost {
        /**
         * Paid once, again and again, or both.
         *
         * @param recurring a price per unit is taken for as many units as are ordered
         */
        record Priced(Optional<Money> oneTime, Optional<Price> recurring) implements Cost {}

        /** It costs nothing. */
        record Free() implements Cost {}

        /** It costs something, but not the one who orders. */
        record PaidCentrally() implements Cost {}

        /** Nobody can tell. */
        record Unknown(Reason reason) implements Cost {}
    }

    /** Why a figure of an order is not known. */
    public enum Reason {
        /** The catalog has no such offering. */
        NO_OFFERING,
        /** The offering has no such package. */
        NO_PACKAGE,
        /** The offering has packages that differ, and the plan does not say which one. */
        PACKAGE_NOT_CHOSEN,
        /** It cannot be ordered in its present state, so nothing is promised. */
        NOT_OFFERED,
        /** No lead time is promised. */
        NO_PROMISE,
        /** The hours in which the promise counts are not known. */
        NO_HOURS,
        /** The holidays before the day it is needed are not known yet. */
        HOLIDAYS_NOT_KNOWN,
        /** However early the order, it is not ready in time: the calendar hardly ever opens. */
        NEVER_IN_TIME,
        /** No price is stated. */
        NO_PRICE
    }
}
