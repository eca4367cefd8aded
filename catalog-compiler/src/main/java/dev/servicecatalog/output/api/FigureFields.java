package dev.servicecatalog.output.api;

import dev.servicecatalog.analysis.Conversion;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.analysis.StatedSum;
import dev.servicecatalog.model.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Writes figures. Each is an object that says {@code value} and {@code from}, the statements and figures it was made from; or why there
 * is no value: {@code unknown}, which may say {@code atLeast} how much it is; {@code notStated} where it would stand; or {@code
 * notApplicable}.
 */
final class FigureFields {
    /** More digits than any promise has; what is cut off makes a figure smaller, never better. */
    private static final int DECIMALS = 12;

    /** A fraction longer than this is no help. */
    private static final int LONGEST_FRACTION = 30;

    private static final int RATIO_DECIMALS = 6;

    private final JsonGenerator json;
    private final String noRate;

    /**
     * @param noRate why an amount cannot be converted, if one cannot
     */
    FigureFields(JsonGenerator json, String noRate) {
        this.json = json;
        this.noRate = noRate;
    }

    /** Several figures under one key. */
    void group(String name, Runnable figures) {
        json.writeObjectPropertyStart(name);
        figures.run();
        json.writeEndObject();
    }

    /** A group for each name. */
    <T> void groups(String name, Map<String, T> byName, Consumer<T> figures) {
        group(name, () -> byName.forEach((key, value) -> group(key, () -> figures.accept(value))));
    }

    /** A list of groups. */
    <T> void list(String name, Collection<T> items, Consumer<T> figures) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            figures.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A name or a word that says what the figures beside it are about. */
    void word(String key, String word) {
        json.writeStringProperty(key, word);
    }

    /** Days, from the first to the one after the last. */
    void over(LocalDate from, LocalDate to) {
        json.writeObjectPropertyStart("over");
        json.writeStringProperty("from", from.toString());
        json.writeStringProperty("to", to.toString());
        json.writeEndObject();
    }

    void text(String name, Object value, List<String> from) {
        figure(name, from, () -> json.writeStringProperty("value", value.toString()));
    }

    void texts(String name, Collection<?> values, List<String> from) {
        figure(name, from, () -> {
            json.writeArrayPropertyStart("value");
            values.forEach(value -> json.writeString(value.toString()));
            json.writeEndArray();
        });
    }

    void flag(String name, boolean value, List<String> from) {
        figure(name, from, () -> json.writeBooleanProperty("value", value));
    }

    void number(String name, BigDecimal value, String unit, List<String> from) {
        figure(name, from, () -> number(value, unit));
    }

    void count(String name, long value, String unit, List<String> from) {
        number(name, BigDecimal.valueOf(value), unit, from);
    }

    /** So many of a hundred. */
    void percent(String name, BigDecimal percent, List<String> from) {
        number(name, percent, "%", from);
    }

    /** A part of one, in percent, with the exact fraction where that is short. */
    void share(String name, BigDecimal share, List<String> from) {
        figure(name, from, () -> {
            number(share.movePointRight(2), "%");
            BigDecimal plain = share.stripTrailingZeros();
            if (plain.precision() <= LONGEST_FRACTION) {
                json.writeStringProperty("fraction", fraction(plain));
            }
        });
    }

    /** A part of a whole, in percent, with both. */
    void ratio(String name, Ratio ratio, List<String> from) {
        figure(name, from, () -> {
            json.writeNumberProperty("value", plain(ratio.percent()));
            json.writeStringProperty("unit", "%");
            parts(ratio);
        });
    }

    /** How many times one thing is another, with both. */
    void times(String name, Ratio ratio, String unit, List<String> from) {
        figure(name, from, () -> {
            json.writeNumberProperty("value", plain(ratio.rounded(RATIO_DECIMALS)));
            json.writeStringProperty("unit", unit);
            parts(ratio);
        });
    }

    void money(String name, Money money, List<String> from) {
        figure(name, from, () -> money(money, ""));
    }

    void moneyPerYear(String name, Money money, List<String> from) {
        figure(name, from, () -> money(money, " per year"));
    }

    void moneyPerHour(String name, Money money, List<String> from) {
        figure(name, from, () -> money(money, " per hour"));
    }

    /** Amounts by whoever receives or passes them on. */
    void moneyPerYear(String name, Map<?, Money> byName, List<String> from) {
        figure(name, from, () -> byName("value", byName));
    }

    /** A sum; unknown if an item cannot be converted. */
    void total(String name, Conversion.Total total, String per, List<String> from) {
        if (total.amount().isPresent()) {
            figure(name, from, () -> money(total.amount().get(), per));
            return;
        }
        String there = total.subtotals().stream().map(Money::toString).collect(Collectors.joining(", "));
        unknown(name, noRate + (there.isEmpty() ? "" : "; there are " + there));
    }

    /** A sum of which an amount may be missing; the words have a place for how many of how many. */
    void sum(String name, StatedSum sum, String missing, String per, List<String> from) {
        if (sum.lacking() == 0) {
            total(name, sum.stated(), per, from);
        } else {
            atLeast(name, missing.formatted(sum.lacking(), sum.of()), sum.atLeast(), per, from);
        }
    }

    void unknown(String name, String reason) {
        why(name, "unknown", reason);
    }

    /** Not known, but no less than what is stated. */
    void atLeast(String name, String reason, Optional<Money> stated, String per, List<String> from) {
        if (stated.isEmpty() || from.isEmpty()) {
            unknown(name, reason);
            return;
        }
        figure(name, from, () -> {
            json.writeStringProperty("unknown", reason);
            json.writeNumberProperty("atLeast", stated.get().amount());
            json.writeStringProperty("unit", stated.get().currency().getCurrencyCode() + per);
        });
    }

    /** The same of amounts by whoever receives or passes them on. */
    void atLeast(String name, String reason, Map<?, Money> byName, List<String> from) {
        if (byName.isEmpty()) {
            unknown(name, reason);
            return;
        }
        figure(name, from, () -> {
            json.writeStringProperty("unknown", reason);
            byName("atLeast", byName);
        });
    }

    /** Says where it would have to be stated. */
    void notStated(String name, String where) {
        why(name, "notStated", where);
    }

    void notApplicable(String name, String reason) {
        why(name, "notApplicable", reason);
    }

    /** A figure with more to say than a value. */
    void figure(String name, List<String> from, Runnable value) {
        json.writeObjectPropertyStart(name);
        value.run();
        json.writeArrayPropertyStart("from");
        from.forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The value inside a figure. */
    void number(BigDecimal value, String unit) {
        json.writeNumberProperty("value", plain(value.setScale(Math.min(DECIMALS, value.scale()), RoundingMode.DOWN)));
        json.writeStringProperty("unit", unit);
    }

    private void money(Money money, String per) {
        json.writeNumberProperty("value", money.amount());
        json.writeStringProperty("unit", money.currency().getCurrencyCode() + per);
    }

    private void byName(String key, Map<?, Money> byName) {
        json.writeObjectPropertyStart(key);
        byName.forEach((name, money) -> json.writeNumberProperty(name.toString(), money.amount()));
        json.writeEndObject();
        byName.values().stream()
                .findFirst()
                .ifPresent(
                        any -> json.writeStringProperty("unit", any.currency().getCurrencyCode() + " per year"));
    }

    private void parts(Ratio ratio) {
        json.writeNumberProperty("part", ratio.part());
        json.writeNumberProperty("of", ratio.whole());
    }

    private void why(String name, String key, String reason) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty(key, reason);
        json.writeEndObject();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    private static String fraction(BigDecimal share) {
        BigDecimal whole = share.setScale(Math.max(0, share.scale()));
        BigInteger denominator = BigInteger.TEN.pow(whole.scale());
        BigInteger common = whole.unscaledValue().gcd(denominator);
        return whole.unscaledValue().divide(common) + "/" + denominator.divide(common);
    }
}
