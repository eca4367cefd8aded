package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact quotient that still knows of how many it was taken: 188 of 200. It compares before it is rounded, and by size: 94 of 100 and
 * 188 of 200 compare as equal, although they are no equal records.
 *
 * @param part may be negative, and more than the whole
 * @param whole the n behind the figure, more than 0
 */
public record Ratio(BigDecimal part, BigDecimal whole) implements Comparable<Ratio> {
    private static final int PERCENT_DECIMALS = 2;

    /** Refuses parts of nothing. */
    public Ratio {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("no part of a whole: " + part + " of " + whole);
        }
    }

    /** The quotient; empty, which is "not known", if the whole is nothing. */
    public static Optional<Ratio> of(BigDecimal part, BigDecimal whole) {
        return whole.signum() > 0 ? Optional.of(new Ratio(part, whole)) : Optional.empty();
    }

    /** The quotient of counts; empty if the whole is 0. */
    public static Optional<Ratio> of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The quotient, rounded half up: for showing. */
    public BigDecimal rounded(int decimals) {
        return part.divide(whole, decimals, RoundingMode.HALF_UP);
    }

    /** In hundredths, with up to two decimals: 94, 78.8, 33.33. */
    public BigDecimal percent() {
        BigDecimal percent = part.movePointRight(2)
                .divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return percent.setScale(Math.max(0, percent.scale()));
    }

    /** Whether it reaches a promised share, before any rounding. */
    public boolean isAtLeast(Percentage promised) {
        return part.movePointRight(2).compareTo(promised.value().multiply(whole)) >= 0;
    }

    @Override
    public int compareTo(Ratio other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }
}
