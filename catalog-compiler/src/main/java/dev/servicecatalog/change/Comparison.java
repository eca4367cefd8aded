package dev.servicecatalog.change;

import dev.servicecatalog.analysis.PromiseComparison;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.Promise;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Tells a better promise from a worse one. What is better for some and worse for others is worse. Each pair of promises is tried once. */
final class Comparison {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.UK);
    private static final int DAYS_AHEAD = 365;

    private final LocalDate today;
    private final Map<List<Promise>, Optional<Timed>> tried = new ConcurrentHashMap<>();

    /** Compares orders of a year from a day on. */
    Comparison(LocalDate today) {
        this.today = today;
    }

    /** What is stated, gets no worse by being stated; what is not stated any more, is worse. */
    static <T> Optional<ChangeType> stated(Optional<T> before, Optional<T> after) {
        if (before.isPresent() == after.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(after.isPresent() ? ChangeType.PROMISE_RAISED : ChangeType.PROMISE_LOWERED);
    }

    /** By a number of which more is better; empty if both are equal. */
    static <T extends Comparable<? super T>> Optional<ChangeType> more(T before, T after) {
        int order = after.compareTo(before);
        if (order == 0) {
            return Optional.empty();
        }
        return Optional.of(order > 0 ? ChangeType.PROMISE_RAISED : ChangeType.PROMISE_LOWERED);
    }

    /** By instants, for all orders of a year or as long as holidays are known; empty if every order is served at the same instant. */
    Optional<Timed> instants(Promise before, Promise after) {
        return before.equals(after)
                ? Optional.empty()
                : tried.computeIfAbsent(List.of(before, after), pair -> compare(before, after));
    }

    private Optional<Timed> compare(Promise before, Promise after) {
        LocalDate to = end(before, after);
        Optional<PromiseComparison.Later> later = PromiseComparison.later(before, after, today, to);
        if (later.isPresent()) {
            return Optional.of(new Timed(ChangeType.PROMISE_LOWERED, Optional.of(example(later.get(), after))));
        }
        return PromiseComparison.later(after, before, today, to)
                .map(sooner -> new Timed(ChangeType.PROMISE_RAISED, Optional.empty()));
    }

    private LocalDate end(Promise before, Promise after) {
        LocalDate end = Stream.of(before, after)
                .map(Promise::calendar)
                .map(BusinessCalendar::knownUntil)
                .flatMap(Optional::stream)
                .reduce(today.plusDays(DAYS_AHEAD), (a, b) -> b.isBefore(a) ? b : a);
        return end.isAfter(today) ? end : today.plusDays(1);
    }

    /** {@code for example ordered Mon 2 Mar 2026 13:00, ready Wed 4 Mar 2026 17:00 instead of Tue 3 Mar 2026 17:00}. */
    private static String example(PromiseComparison.Later later, Promise after) {
        List<String> words = Stream.of(Optional.of(later.ordered()), later.after(), Optional.of(later.before()))
                .map(moment -> moment.map(known ->
                                MOMENT.format(known.atZone(after.calendar().zone())))
                        .orElse("never"))
                .toList();
        return "for example ordered %s, due %s instead of %s".formatted(words.toArray());
    }

    /**
     * How a promise of time differs.
     *
     * @param example for a worse one, an order that shows it
     */
    record Timed(ChangeType type, Optional<String> example) {}
}
