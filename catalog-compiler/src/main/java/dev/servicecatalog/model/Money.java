package dev.servicecatalog.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount.
 *
 * @param amount never negative, at the scale of the currency's minor units
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,3})?) ([A-Z]{3})");

    /** Sets the scale of the currency; refuses fractions of a minor unit. */
    public Money {
        amount = amount.setScale(minorUnits(currency));
    }

    /**
     * Reads {@code 1150.00 EUR}. Empty if the form is another, the currency is unknown or has no minor units, or the amount has
     * more decimals than the currency.
     */
    public static Optional<Money> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        return currency(form.group(2)).flatMap(currency -> {
            BigDecimal amount = new BigDecimal(form.group(1));
            return amount.scale() > minorUnits(currency) ? Optional.empty() : Optional.of(new Money(amount, currency));
        });
    }

    /** The currency with this ISO 4217 code, if it is one that money can be counted in. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(c -> c.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** The sum; both in the same currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other + " to " + this);
        }
        return new Money(amount.add(other.amount), currency);
    }

    /** This many times the amount. */
    public Money times(long count) {
        return new Money(amount.multiply(BigDecimal.valueOf(count)), currency);
    }

    /** One of so many equal parts, rounded half up to the minor unit, so that the parts need not add up to the whole. */
    public Money dividedBy(int parts) {
        return new Money(amount.divide(BigDecimal.valueOf(parts), RoundingMode.HALF_UP), currency);
    }

    /** The amount to the nearest minor unit of the currency, half up. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(minorUnits(currency), RoundingMode.HALF_UP), currency);
    }

    /** Nothing at all. */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** So many of the smallest units of the currency, such as cents. */
    public static Money ofMinorUnits(BigInteger units, Currency currency) {
        return new Money(new BigDecimal(units, minorUnits(currency)), currency);
    }

    /** How many of the smallest units of the currency it is. */
    public BigInteger inMinorUnits() {
        return amount.unscaledValue();
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    private static int minorUnits(Currency currency) {
        return currency.getDefaultFractionDigits();
    }

    /** As people write it: {@code 1150.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
