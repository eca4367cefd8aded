package dev.servicecatalog.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact share of a hundred.
 *
 * @param value 0 to 100, as written: 99.5 for {@code 99.5%}
 */
public record Percentage(BigDecimal value) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?) ?%");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Refuses more than 100 % and less than 0 %. */
    public Percentage {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("not between 0 and 100: " + value);
        }
    }

    /** Reads {@code 99.5%}; empty if not understood or above 100 %. */
    public static Optional<Percentage> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(form.group(1));
        return value.compareTo(HUNDRED) > 0 ? Optional.empty() : Optional.of(new Percentage(value));
    }

    /** As people write it: {@code 99.5%}. */
    @Override
    public String toString() {
        return value.toPlainString() + "%";
    }
}
