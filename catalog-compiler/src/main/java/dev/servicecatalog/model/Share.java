package dev.servicecatalog.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact part of a whole. It compares by size: {@code 20%} and {@code 1/5} compare as equal, although they are written in two
 * ways and are therefore no equal records.
 *
 * @param numerator 0 or more; more than the denominator only in sums that exceed the whole
 * @param denominator 1 or more, not necessarily in lowest terms: 100 for {@code 20%}
 */
public record Share(BigInteger numerator, BigInteger denominator) implements Comparable<Share> {
    /** Nothing. */
    public static final Share NOTHING = new Share(BigInteger.ZERO, BigInteger.ONE);

    /** All of it. */
    public static final Share WHOLE = new Share(BigInteger.ONE, BigInteger.ONE);

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})(?:/(\\d{1,9}))?");

    /** Refuses negative parts and parts of nothing. */
    public Share {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("no part of a whole: " + numerator + "/" + denominator);
        }
    }

    /** Reads {@code 1/3}, {@code 20%} and {@code 1}; empty if not understood or divided by 0. */
    public static Optional<Share> parse(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (!fraction.matches()) {
            return Percentage.parse(text).map(Share::of);
        }
        BigInteger parts = fraction.group(2) == null ? BigInteger.ONE : new BigInteger(fraction.group(2));
        return parts.signum() == 0
                ? Optional.empty()
                : Optional.of(new Share(new BigInteger(fraction.group(1)), parts));
    }

    private static Share of(Percentage percentage) {
        BigDecimal value = percentage.value();
        return new Share(value.unscaledValue(), BigInteger.TEN.pow(value.scale() + 2));
    }

    /** The sum, in lowest terms. */
    public Share plus(Share other) {
        BigInteger sum = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
        return new Share(sum, denominator.multiply(other.denominator)).reduced();
    }

    /** What is left after taking a part that is no larger; in lowest terms. */
    public Share minus(Share other) {
        BigInteger rest = numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator));
        return new Share(rest, denominator.multiply(other.denominator)).reduced();
    }

    private Share reduced() {
        BigInteger common = numerator.gcd(denominator);
        return new Share(numerator.divide(common), denominator.divide(common));
    }

    @Override
    public int compareTo(Share other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** As people write it: {@code 1/3}, {@code 20%}, {@code 1}. */
    @Override
    public String toString() {
        int zeros = denominator.toString().length() - 1;
        if (zeros >= 2 && denominator.equals(BigInteger.TEN.pow(zeros))) {
            return new BigDecimal(numerator, zeros - 2).toPlainString() + "%";
        }
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
