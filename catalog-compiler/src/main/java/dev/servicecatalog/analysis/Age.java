package dev.servicecatalog.analysis;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long something has been in use, in full months.
 *
 * @param years 0 or more
 * @param months 0 to 11
 */
public record Age(int years, int months) {
    /** From the first day to today; nothing if the first day is still to come. */
    public static Age of(LocalDate since, LocalDate today) {
        Period period = Period.between(since, today);
        return period.isNegative() ? new Age(0, 0) : new Age(period.getYears(), period.getMonths());
    }

    /** {@code 6 years 6 months}, {@code 1 year}, {@code 0 months}. */
    @Override
    public String toString() {
        String inMonths = months + (months == 1 ? " month" : " months");
        if (years == 0) {
            return inMonths;
        }
        String inYears = years + (years == 1 ? " year" : " years");
        return months == 0 ? inYears : inYears + " " + inMonths;
    }
}
