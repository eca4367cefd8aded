package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Measurement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A measured time, half-open; ordered by its end.
 *
 * @param from the first day
 * @param to the day after the last, later than the first
 */
public record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
    /** The period of a measurement; empty if it has no beginning, no end or no length. */
    static Optional<Period> of(Measurement measurement) {
        return measurement
                .from()
                .flatMap(from -> measurement.to().filter(from::isBefore).map(to -> new Period(from, to)));
    }

    /** The same for a measurement that counts: before its last day, nobody can have measured the whole of it. */
    static Optional<Period> measured(Measurement measurement, LocalDate today) {
        return of(measurement).filter(period -> !period.to.minusDays(1).isAfter(today));
    }

    /** How many months it lasts; empty if that is no whole number. */
    public Optional<Integer> months() {
        java.time.Period length = java.time.Period.between(from, to);
        return length.getDays() == 0 ? Optional.of((int) length.toTotalMonths()) : Optional.empty();
    }

    /** How many days it lasts. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = to.compareTo(other.to);
        return byEnd != 0 ? byEnd : other.from.compareTo(from);
    }

    /** {@code 2026-02-01 to 2026-02-28}. */
    @Override
    public String toString() {
        return from + " to " + to.minusDays(1);
    }
}
