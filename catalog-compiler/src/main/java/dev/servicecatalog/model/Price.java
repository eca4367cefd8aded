package dev.servicecatalog.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money for a period, a unit, or both.
 *
 * @param money the amount
 * @param unit what is counted, such as {@code user}; empty for the thing as a whole
 * @param period how often it is charged; empty for each time
 */
public record Price(Money money, Optional<String> unit, Optional<Period> period) {
    private static final Pattern FORM = Pattern.compile(
            "(.+? [A-Z]{3})(?: per (?!month$|quarter$|year$)([a-z][a-z -]*?))?(?: per (month|quarter|year))?");

    /** How often a recurring price is charged. */
    public enum Period {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Period(int months) {
            this.months = months;
        }

        /** How many months it lasts. */
        public int months() {
            return months;
        }

        /** The word after "per". */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads {@code 38.50 EUR}, {@code 38.50 EUR per month}, {@code 38.50 EUR per user per month}; empty if not understood. */
    public static Optional<Price> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<Period> period =
                Optional.ofNullable(form.group(3)).map(word -> Period.valueOf(word.toUpperCase(Locale.ROOT)));
        return Money.parse(form.group(1)).map(money -> new Price(money, Optional.ofNullable(form.group(2)), period));
    }

    /** What it comes to in a year; empty if it is charged each time, or for a number of units that is not stated. */
    public Optional<Money> perYear() {
        return unit.isPresent() ? Optional.empty() : period.map(each -> money.times(Period.YEAR.months / each.months));
    }

    /** What it comes to in a month, rounded: for showing, never for adding up. Empty if it is charged each time. */
    public Optional<Money> shownPerMonth() {
        return period.map(each -> money.dividedBy(each.months));
    }

    /** As people write it: {@code 38.50 EUR per month}. */
    @Override
    public String toString() {
        return money
                + unit.map(u -> " per " + u).orElse("")
                + period.map(p -> " per " + p.word()).orElse("");
    }
}
