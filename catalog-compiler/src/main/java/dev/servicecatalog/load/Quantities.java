package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.PercentageChange;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Rating;
import dev.servicecatalog.model.Share;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.TimeRange;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The quantities people write in a catalog: how each is read, and what is said when it cannot be. */
final class Quantities {
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,4}) (month|months|year|years)");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?\\d{1,15}(\\.\\d{1,15})?");
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern CURRENCY_CODE = Pattern.compile("\\b[A-Z]{3}\\b");

    static final Quantity<BusinessDuration> DURATION = new Quantity<>(
            DiagnosticCode.error("duration-not-understood"),
            "a length of time",
            BusinessDuration::parse,
            text -> "Write it like \"4 business hours\", \"2 business days\", \"3 calendar days\" or \"15 minutes\".");
    static final Quantity<Money> MONEY = new Quantity<>(
            DiagnosticCode.error("money-not-understood"), "an amount of money", Money::parse, Quantities::mendMoney);
    static final Quantity<Price> PRICE = new Quantity<>(
            DiagnosticCode.error("money-not-understood"), "a price", Price::parse, Quantities::mendMoney);
    static final Quantity<Currency> CURRENCY = new Quantity<>(
            DiagnosticCode.error("money-not-understood"),
            "a currency",
            Money::currency,
            text -> "Write an ISO 4217 code such as EUR.");
    static final Quantity<Percentage> PERCENTAGE = new Quantity<>(
            DiagnosticCode.error("percentage-not-understood"),
            "a share of a hundred",
            Percentage::parse,
            text -> "Write it like \"99.5%\", at most \"100%\".");
    static final Quantity<LocalDate> DATE = new Quantity<>(
            DiagnosticCode.error("date-not-understood"),
            "a day of the calendar",
            text -> orEmpty(text, LocalDate::parse),
            text -> "Write year, month and day like 2026-12-24.");
    static final Quantity<LocalTime> TIME = new Quantity<>(
            DiagnosticCode.error("time-not-understood"),
            "a time of day",
            text -> orEmpty(text, LocalTime::parse),
            text -> "Write it like 13:00.");
    static final Quantity<List<TimeRange>> TIME_RANGES = new Quantity<>(
            DiagnosticCode.error("time-range-not-understood"),
            "a list of opening hours",
            TimeRange::parseAll,
            text -> "Write it like \"09:00-17:00\" or \"08:00-12:00, 13:00-18:00\", in order and not overlapping.");
    static final Quantity<ZoneId> ZONE = new Quantity<>(
            DiagnosticCode.error("unknown-zone"),
            "a time zone",
            text -> ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty(),
            text -> "Write an IANA name such as Europe/Warsaw or UTC.");
    static final Quantity<Integer> MONTH_COUNT = new Quantity<>(
            DiagnosticCode.error("period-not-understood"),
            "a number of months",
            Quantities::months,
            text -> "Write it like \"36 months\".");

    static final Quantity<LocalDateTime> DATE_TIME = new Quantity<>(
            DiagnosticCode.error("date-not-understood"),
            "a day and time of day",
            text -> orEmpty(text, t -> LocalDateTime.parse(t, DAY_AND_TIME)),
            text -> "Write year, month, day and time of day like \"2026-12-24 09:00\".");
    static final Quantity<PercentageChange> PERCENTAGE_CHANGE = new Quantity<>(
            DiagnosticCode.error("percentage-not-understood"),
            "growth or decline in percent",
            PercentageChange::parse,
            text -> "Write it with its sign, like \"-40%\" or \"+15%\".");
    static final Quantity<Share> SHARE = new Quantity<>(
            DiagnosticCode.error("share-not-understood"),
            "a part of a whole",
            Share::parse,
            text -> "Write a fraction or a percentage, like \"1/3\" or \"20%\".");
    static final Quantity<Rating> RATING = new Quantity<>(
            DiagnosticCode.error("rating-not-understood"),
            "a rating on a scale",
            Rating::parse,
            text -> "Write the rating and the best one there is, like \"4.2 of 5\".");
    static final Quantity<Integer> COUNT = new Quantity<>(
            DiagnosticCode.error("number-not-understood"),
            "a whole number that can be counted",
            text -> matching(WHOLE, text).map(Integer::valueOf),
            text -> "Write digits only, at most nine, like 1250.");
    static final Quantity<BigDecimal> AMOUNT = new Quantity<>(
            DiagnosticCode.error("number-not-understood"),
            "a number of 0 or more",
            text -> matching(DECIMAL, text).map(BigDecimal::new).filter(number -> number.signum() >= 0),
            text -> "Write digits and at most one point, like 320.5.");
    static final Quantity<BigDecimal> NUMBER = new Quantity<>(
            DiagnosticCode.error("number-not-understood"),
            "a number",
            text -> matching(DECIMAL, text).map(BigDecimal::new),
            text -> "Write digits and at most one point, like 6300000 or -2.5.");

    private Quantities() {}

    private static Optional<String> matching(Pattern form, String text) {
        return Optional.of(text).filter(form.asMatchPredicate());
    }

    private static Optional<Integer> months(String text) {
        Matcher form = MONTHS.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(form.group(1)) * (form.group(2).startsWith("year") ? 12 : 1);
        return Optional.of(count).filter(months -> months > 0);
    }

    private static String mendMoney(String text) {
        Matcher code = CURRENCY_CODE.matcher(text);
        if (code.find()) {
            Optional<Currency> currency = Money.currency(code.group());
            if (currency.isEmpty()) {
                return "Write an ISO 4217 code such as EUR instead of " + code.group() + ".";
            }
            int digits = currency.get().getDefaultFractionDigits();
            return "Write at most " + digits + " decimals for " + code.group() + ", with a point, like \"1150"
                    + (digits == 0 ? "" : "." + "0".repeat(digits)) + " " + code.group() + "\".";
        }
        return "Write amount, space and currency, like \"1150.00 EUR\".";
    }

    private static <T> Optional<T> orEmpty(String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * One sort of quantity.
     *
     * @param noun what the user's text is not, in an error, with its article
     * @param mend the remedy for a text that is not understood
     */
    record Quantity<T>(
            DiagnosticCode code, String noun, Function<String, Optional<T>> parse, Function<String, String> mend) {}
}
