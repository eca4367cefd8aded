package dev.servicecatalog.model;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How content people are. It compares by the part of the scale that is reached: {@code 4 of 5} and {@code 8 of 10} compare as
 * equal, although they are no equal records.
 *
 * @param value 0 to the end of the scale, as written
 * @param scale the best rating there is, at least 1
 */
public record Rating(BigDecimal value, int scale) implements Comparable<Rating> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?) of ([1-9]\\d{0,2})");

    /** Refuses what lies outside the scale. */
    public Rating {
        if (!isOnScale(value, scale)) {
            throw new IllegalArgumentException("not between 0 and " + scale + ": " + value);
        }
    }

    /** Reads {@code 4.2 of 5}; empty if not understood or outside the scale. */
    public static Optional<Rating> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(form.group(1));
        int scale = Integer.parseInt(form.group(2));
        return isOnScale(value, scale) ? Optional.of(new Rating(value, scale)) : Optional.empty();
    }

    private static boolean isOnScale(BigDecimal value, int scale) {
        return scale >= 1 && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(scale)) <= 0;
    }

    @Override
    public int compareTo(Rating other) {
        return value.multiply(BigDecimal.valueOf(other.scale))
                .compareTo(other.value.multiply(BigDecimal.valueOf(scale)));
    }

    /** As people write it: {@code 4.2 of 5}. */
    @Override
    public String toString() {
        return value.toPlainString() + " of " + scale;
    }
}
