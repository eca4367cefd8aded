package dev.servicecatalog.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * So many of so many. There is no rate of fewer than 20: it would say more than is known.
 *
 * @param count at most n
 */
public record Share(int count, int n) {
    /** Of fewer there is no rate. */
    public static final int FEWEST = 20;

    /** The quantile of the normal distribution for 95 %. */
    private static final double Z = 1.959963984540054;

    /** Refuses more than all. */
    public Share {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n);
        }
    }

    /** Between which rates the true one lies in 95 of 100 cases, in per cent with one decimal. */
    public record Interval(BigDecimal from, BigDecimal to) {}

    /** In per cent with one decimal; empty if there are too few. */
    public Optional<BigDecimal> percent() {
        return n < FEWEST ? Optional.empty() : Optional.of(percent((double) count / n));
    }

    /** After Wilson (1927), which holds for rates near 0 as well; empty if there are too few. */
    public Optional<Interval> interval() {
        if (n < FEWEST) {
            return Optional.empty();
        }
        double rate = (double) count / n;
        double square = Z * Z / n;
        double centre = rate + square / 2;
        double width = Z * StrictMath.sqrt(rate * (1 - rate) / n + square / (4 * n));
        double from = count == 0 ? 0 : (centre - width) / (1 + square);
        double to = count == n ? 1 : (centre + width) / (1 + square);
        return Optional.of(new Interval(percent(from), percent(to)));
    }

    private static BigDecimal percent(double rate) {
        return BigDecimal.valueOf(rate * 100).setScale(1, RoundingMode.HALF_UP);
    }
}
