package dev.servicecatalog.analysis;

import java.time.LocalDate;
import java.time.Period;

/** How long something has been in use, in whole months. */
public record Age(int years, int months) {
    /** The time between two days; nothing, if it has not begun. */
    public static Age between(LocalDate since, LocalDate today) {
        Period period = since.isAfter(today) ? Period.ZERO : Period.between(since, today);
        return new Age(period.getYears(), period.getMonths());
    }

    /** {@code 6 years 6 months}, {@code 1 year}, {@code 0 months}. */
    @Override
    public String toString() {
        String ofYears = years + (years == 1 ? " year" : " years");
        String ofMonths = months + (months == 1 ? " month" : " months");
        return years == 0 ? ofMonths : months == 0 ? ofYears : ofYears + " " + ofMonths;
    }
}
