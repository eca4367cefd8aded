package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import java.util.Optional;
import java.util.function.Predicate;

/** Searches the smallest amount of time that holds as a promise: by doubling, then by halving, since a longer promise never holds less. */
final class SmallestPromise {
    private static final long LONGEST_TRIED = 120;

    private SmallestPromise() {}

    /** Longer than a promise that does not hold, of the same unit; empty if none up to 120 times as long and 120 days does. */
    static Optional<BusinessDuration> over(Promise broken, Predicate<Promise> holds) {
        BusinessDuration duration = broken.duration();
        long most = Math.max(LONGEST_TRIED * duration.amount(), days(duration.unit()));
        return search(broken, duration.unit(), duration.amount(), most, holds);
    }

    /** The same promise within opening hours, for one that runs round the clock; empty if none up to 120 days does. */
    static Optional<BusinessDuration> inBusinessTime(Promise broken, Predicate<Promise> holds) {
        Unit unit =
                switch (broken.duration().unit()) {
                    case MINUTES, BUSINESS_MINUTES -> Unit.BUSINESS_MINUTES;
                    case HOURS, BUSINESS_HOURS -> Unit.BUSINESS_HOURS;
                    case CALENDAR_DAYS, BUSINESS_DAYS -> Unit.BUSINESS_DAYS;
                };
        int tooSmall = unit == Unit.BUSINESS_DAYS ? -1 : 0;
        return search(broken, unit, tooSmall, days(unit), holds);
    }

    private static Optional<BusinessDuration> search(
            Promise promise, Unit unit, long tooSmall, long longest, Predicate<Promise> holds) {
        long most = Math.min(Integer.MAX_VALUE, longest);
        long no = tooSmall;
        long yes = Math.min(most, Math.max(1, 2 * no));
        while (!holds.test(with(promise, unit, yes))) {
            if (yes >= most) {
                return Optional.empty();
            }
            no = yes;
            yes = Math.min(most, 2 * yes);
        }
        while (yes - no > 1) {
            long middle = Math.floorDiv(yes + no, 2);
            if (holds.test(with(promise, unit, middle))) {
                yes = middle;
            } else {
                no = middle;
            }
        }
        return Optional.of(new BusinessDuration((int) yes, unit));
    }

    private static Promise with(Promise promise, Unit unit, long amount) {
        return new Promise(new BusinessDuration((int) amount, unit), promise.calendar(), promise.orderBefore());
    }

    private static long days(Unit unit) {
        return switch (unit) {
            case MINUTES, BUSINESS_MINUTES -> LONGEST_TRIED * 24 * 60;
            case HOURS, BUSINESS_HOURS -> LONGEST_TRIED * 24;
            case BUSINESS_DAYS, CALENDAR_DAYS -> LONGEST_TRIED;
        };
    }
}
