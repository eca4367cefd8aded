package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** Proves that a chain of steps is done within a promise for every order time of a period, or shows an order for which it is not. */
public final class PromiseProof {
    private PromiseProof() {}

    /** What came of a proof. */
    public sealed interface Verdict {}

    /**
     * The promise holds.
     *
     * @param orders how many order times were tried
     * @param tightest the order with the least to spare of what was promised, on the promise's clock
     * @param slack time between the end of the chain and the promised instant, at the tightest order, on the promise's clock
     * @param promised time between that order and the promised instant, on the same clock
     * @param until the day after the last one whose orders were tried
     */
    public record Holds(int orders, Instant tightest, Duration slack, Duration promised, LocalDate until)
            implements Verdict {}

    /**
     * The promise does not hold.
     *
     * @param orders how many order times were tried
     * @param late how many of them are late
     * @param ordered the earliest order that is late, to the minute
     * @param promised when it should be ready
     * @param ready when it is ready
     * @param lateStep the first step that is done after the promised instant
     * @param smallest the smallest promise of the same unit that holds; empty if none up to 120 times as long and 120 days
     *     does
     * @param cutOff the latest full or half hour before which an order must come for the promise to hold; empty if there is none
     * @param inBusinessTime for a promise that runs round the clock but waits for opening hours: the smallest one in business time that
     *     holds; empty if none up to 120 days does
     * @param until the day after the last one whose orders were tried
     */
    public record Broken(
            int orders,
            int late,
            Instant ordered,
            Instant promised,
            Instant ready,
            String lateStep,
            Optional<BusinessDuration> smallest,
            Optional<LocalTime> cutOff,
            Optional<BusinessDuration> inBusinessTime,
            LocalDate until)
            implements Verdict {}

    /**
     * It cannot be known.
     *
     * @param reason why, lower-case
     */
    public record Unknown(Cause cause, String reason) implements Verdict {
        static Unknown holidays(LocalDate knownUntil) {
            return new Unknown(Cause.HOLIDAYS, "the holidays are known only until " + knownUntil);
        }

        static Unknown neverOrdered(LocalDate from, LocalDate until) {
            return new Unknown(Cause.HOURS, "nobody is open between " + from + " and " + until);
        }

        static Unknown neverDue() {
            return new Unknown(Cause.HOURS, "an order does not fall due within ten years in these hours");
        }

        static Unknown neverDone(String step) {
            return new Unknown(Cause.HOURS, "step \"" + step + "\" is not done within ten years in its hours");
        }
    }

    /** Why something cannot be known. */
    public enum Cause {
        /** The holidays of a calendar that counts have run out. */
        HOLIDAYS,
        /** Nobody opens, or not long enough. */
        HOURS
    }

    /** Tries all orders of the period [from, to), as far as the holidays of all calendars that count are known. */
    public static Verdict of(Promise promise, LeadTimeChain chain, LocalDate from, LocalDate to) {
        return of(promise, chain, new Timelines(from, to));
    }

    /** Tries all orders of the period of the timelines, as far as the holidays of all calendars that count are known. */
    static Verdict of(Promise promise, LeadTimeChain chain, Timelines timelines) {
        LocalDate until = CountedCalendars.of(promise, chain).knownUntil(timelines.to());
        return until.isAfter(timelines.from())
                ? new PromiseTrial(promise, chain, timelines, until).verdict()
                : Unknown.holidays(until);
    }
}
