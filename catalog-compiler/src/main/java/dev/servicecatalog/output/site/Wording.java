package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Rating;
import dev.servicecatalog.time.BusinessDuration;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Money, dates and durations as people read them, in the language of the catalog. */
final class Wording {
    /** Languages that write {@code 25. November}, by the Unicode CLDR. */
    private static final Set<String> DAY_WITH_DOT =
            Set.of("cs", "da", "de", "et", "fi", "hr", "is", "nb", "nn", "no", "sk", "sl", "sr");

    private static final char NO_BREAK = '\u00a0';

    /** Languages that write {@code czwartek, 24 grudnia}. */
    private static final Set<String> COMMA_AFTER_WEEKDAY = Set.of("de", "pl");

    private final Words words;
    private final Locale locale;
    /** Cloned for each use, since formats are not safe where pages are made side by side; to look one up costs far more. */
    private final NumberFormat amounts;

    private final NumberFormat numbers;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter shortDayAndYear;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter shortMonth;
    private final DateTimeFormatter time;

    Wording(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
        String day = DAY_WITH_DOT.contains(locale.getLanguage()) ? "d." : "d";
        shortDay = DateTimeFormatter.ofPattern("EEE " + day + " MMM", locale);
        shortDayAndYear = DateTimeFormatter.ofPattern("EEE " + day + " MMM uuuu", locale);
        longDay = DateTimeFormatter.ofPattern(day + " MMMM uuuu", locale);
        month = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
        shortMonth = DateTimeFormatter.ofPattern("LLL", locale);
        time = DateTimeFormatter.ofPattern("HH:mm", locale);
        amounts = NumberFormat.getCurrencyInstance(locale);
        numbers = NumberFormat.getInstance(locale);
    }

    /** {@code €1,150}, {@code €38.50}: no decimals where they are zero. */
    String money(Money money) {
        NumberFormat format = (NumberFormat) amounts.clone();
        format.setCurrency(money.currency());
        BigDecimal amount = money.amount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : amount.scale());
        format.setMaximumFractionDigits(amount.scale());
        return format.format(amount);
    }

    /** {@code €100K}: for the scales of pictures. */
    String shortMoney(BigDecimal amount, Currency currency) {
        NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
        String figure = format.format(amount);
        String symbol = currency.getSymbol(locale);
        return locale.getLanguage().equals("en") ? symbol + figure : figure + NO_BREAK + symbol;
    }

    /** {@code €38.50 a month}, {@code €3 per user a month}. */
    String price(Price price) {
        String text = money(price.money());
        if (price.unit().isPresent()) {
            text = words.text("price-per-unit", text, unit(price.unit().get()));
        }
        return price.period().isPresent()
                ? words.text("price-" + price.period().get().word(), text)
                : text;
    }

    /** {@code user}: what a price is for, in the words of the site, if it has one for it. */
    String unit(String unit) {
        return words.byName("unit", unit);
    }

    /** {@code 99.5%}. */
    String percentage(Percentage percentage) {
        return percent(percentage.value());
    }

    /** {@code 99.748%}: all decimals that the figure has, but no zeros at its end. */
    String percent(BigDecimal hundredths) {
        return words.text("percent", number(hundredths, 0));
    }

    /** {@code 4.4 of 5}. */
    String rating(Rating rating) {
        return words.text("rating", number(rating.value()), rating.scale());
    }

    /** {@code 8.04}, {@code 8.00}: with two decimals, rounded half up. */
    String quotient(Ratio ratio) {
        return number(ratio.rounded(2), 2);
    }

    private String number(BigDecimal figure, int leastDecimals) {
        NumberFormat format = (NumberFormat) numbers.clone();
        format.setMinimumFractionDigits(leastDecimals);
        format.setMaximumFractionDigits(Math.max(0, figure.scale()));
        return signed(format.format(figure));
    }

    /** With a minus that is one, as wide as a figure. */
    private static String signed(String figure) {
        return figure.replace('-', '\u2212');
    }

    /** {@code 2 business days}, {@code same business day}. */
    String duration(BusinessDuration duration) {
        if (duration.amount() == 0) {
            return words.text("same-business-day");
        }
        return words.count(unit(duration), duration.amount());
    }

    /** {@code minutes}, {@code business-days}: the unit as keys and scripts write it. */
    static String unit(BusinessDuration duration) {
        return key(duration.unit());
    }

    /** {@code cost-reduction}: a choice as words are keyed. */
    static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code Wed 25 Nov}. */
    String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    /** {@code 25 November 2026}. */
    String day(LocalDate date) {
        return longDay.format(date);
    }

    /** {@code November 2026}. */
    String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + month.getYear();
    }

    /** {@code October 2026}, {@code May 2026 to October 2026}; days where it is no whole number of months. */
    String period(Period period) {
        LocalDate last = period.to().minusDays(1);
        boolean whole = period.from().getDayOfMonth() == 1 && period.to().getDayOfMonth() == 1;
        DateTimeFormatter format = whole ? month : longDay;
        String from = format.format(period.from());
        String to = format.format(last);
        return from.equals(to) ? from : words.text("from-to", from, to);
    }

    /** {@code Oct}. */
    String shortMonth(LocalDate day) {
        return shortMonth.format(day);
    }

    /** A figure in a unit of its own: {@code €21,400,000}, {@code 58%}, {@code 4.4 of 5}. */
    String figure(BigDecimal figure, String unit) {
        if (unit.equals("%")) {
            return percent(figure);
        }
        Optional<Currency> currency = Money.currency(unit);
        if (currency.isPresent()) {
            NumberFormat format = (NumberFormat) amounts.clone();
            format.setCurrency(currency.get());
            boolean round = figure.stripTrailingZeros().scale() <= 0;
            format.setMaximumFractionDigits(round ? 0 : currency.get().getDefaultFractionDigits());
            return signed(format.format(figure));
        }
        return number(figure, 0) + " " + unit;
    }

    /** {@code 1,244}. */
    String number(long figure) {
        return number(BigDecimal.valueOf(figure));
    }

    /** {@code 1,244}, {@code 0.5}. */
    String number(BigDecimal figure) {
        return number(figure, 0);
    }

    /** {@code Thursday 24 December 2026}. */
    String longDay(LocalDate date) {
        return weekday(date.getDayOfWeek())
                + (COMMA_AFTER_WEEKDAY.contains(locale.getLanguage()) ? ", " : " ")
                + day(date);
    }

    /** {@code 13:00}. */
    String time(LocalTime moment) {
        return time.format(moment);
    }

    /** {@code 13:00} for 780; 24:00 stays 24:00. */
    String minute(int minuteOfDay) {
        return minuteOfDay == 24 * 60 ? "24:00" : time(LocalTime.ofSecondOfDay(minuteOfDay * 60L));
    }

    /** {@code Wed 25 Nov, 17:00}, on the clock of the zone; with its city where readers expect another zone. */
    String moment(Instant instant, ZoneId zone, ZoneId expected) {
        ZonedDateTime local = instant.atZone(zone);
        return shortDay(local.toLocalDate()) + ", " + time(local.toLocalTime(), zone, expected);
    }

    /** The same for plans that reach far: {@code Mon 8 Mar 2027, 10:00}, with the year where it is not this one. */
    String moment(LocalDateTime local, ZoneId zone, ZoneId expected, LocalDate today) {
        boolean thisYear = local.getYear() == today.getYear();
        String day = (thisYear ? shortDay : shortDayAndYear).format(local);
        return day + ", " + time(local.toLocalTime(), zone, expected);
    }

    /** {@code 13:00}, or {@code 13:00 (Lisbon)} where readers expect another zone. */
    String time(LocalTime moment, ZoneId zone, ZoneId expected) {
        return zone.equals(expected) ? time(moment) : words.text("time-in-city", time(moment), city(zone));
    }

    /** {@code Lisbon} for {@code Europe/Lisbon}. */
    static String city(ZoneId zone) {
        return zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** {@code 22 November 2026, 05:10}. */
    String longMoment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return day(local.toLocalDate()) + ", " + time(local.toLocalTime());
    }

    /** {@code Monday}. */
    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** {@code 6 years}, {@code 3 months}: how long ago, in the largest whole unit. */
    String age(LocalDate from, LocalDate to) {
        java.time.Period age = java.time.Period.between(from, to);
        if (age.getYears() > 0) {
            return words.count("years", age.getYears());
        }
        return words.count("months", Math.max(0, age.getMonths()));
    }

    /** {@code second}; in figures from eleven on. */
    String ordinal(int number) {
        return number <= 10 ? words.text("ordinal-" + number) : words.text("ordinal", number);
    }
}
