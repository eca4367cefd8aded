package dev.servicecatalog.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much something grows or shrinks, compared with what it was.
 *
 * @param value in hundredths, as written: -40 for {@code -40%}, 150 for {@code +150%}
 */
public record PercentageChange(BigDecimal value) {
    private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,6}(?:\\.\\d{1,9})?) ?%");

    /** Reads {@code -40%}, {@code +15%} and {@code 15%}; empty if not understood. */
    public static Optional<PercentageChange> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new PercentageChange(new BigDecimal(form.group(1)))) : Optional.empty();
    }

    /** With its sign: {@code -40%}, {@code +15%}. */
    @Override
    public String toString() {
        return (value.signum() > 0 ? "+" : "") + value.toPlainString() + "%";
    }
}
