package dev.servicecatalog.time;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as a promise states it, with the clock it runs on.
 *
 * <p>There is no bare "day": eight hours, twenty-four hours and "until tomorrow evening" all go by that name.
 *
 * @param amount at least 1; 0 only for business days, meaning "same business day"
 * @param unit the clock
 */
public record BusinessDuration(int amount, Unit unit) {
    private static final Pattern WORDS = Pattern.compile("(0|[1-9]\\d{0,9}) ([a-z ]+?)s?");
    private static final Pattern ISO_TIME = Pattern.compile("PT(?=\\d)(?:(\\d{1,10})H)?(?:(\\d{1,10})M)?");
    private static final String SAME_DAY = "same business day";

    /** Refuses amounts that promise nothing. */
    public BusinessDuration {
        if (!isAmount(amount, unit)) {
            throw new IllegalArgumentException("not a duration: " + amount + " " + unit.word());
        }
    }

    /**
     * Reads {@code 2 business days}, {@code 15 minutes}, {@code same business day} or the time-only ISO 8601 forms {@code PT15M},
     * {@code PT4H} and {@code PT1H30M}, which are clock time. Empty if not understood: {@code 2 days} and {@code P2D} do not say
     * which days, and fractions do not say how they are rounded.
     */
    public static Optional<BusinessDuration> parse(String text) {
        if (text.equals(SAME_DAY)) {
            return Optional.of(new BusinessDuration(0, Unit.BUSINESS_DAYS));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            long amount = Long.parseLong(words.group(1));
            return Unit.ofSingular(words.group(2)).flatMap(unit -> of(amount, unit));
        }
        Matcher time = ISO_TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        long hours = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
        return time.group(2) == null
                ? of(hours, Unit.HOURS)
                : of(hours * 60 + Long.parseLong(time.group(2)), Unit.MINUTES);
    }

    private static Optional<BusinessDuration> of(long amount, Unit unit) {
        return isAmount(amount, unit) ? Optional.of(new BusinessDuration((int) amount, unit)) : Optional.empty();
    }

    private static boolean isAmount(long amount, Unit unit) {
        long least = unit == Unit.BUSINESS_DAYS ? 0 : 1;
        return least <= amount && amount <= Integer.MAX_VALUE;
    }

    /** The length on its clock; only for minutes and hours, a day has no fixed length. */
    Duration length() {
        return Duration.of(amount, unit.counted);
    }

    /** How many minutes of work it is; empty for days, whose length nobody knows without a calendar. */
    public Optional<Long> workingMinutes() {
        return unit.counted == ChronoUnit.DAYS ? Optional.empty() : Optional.of(length().toMinutes());
    }

    /** As people write it: {@code 2 business days}, {@code 1 business day}, {@code same business day}. */
    @Override
    public String toString() {
        if (amount == 0) {
            return SAME_DAY;
        }
        return amount + " " + unit.singular + (amount == 1 ? "" : "s");
    }

    /** The clocks a promise can run on: the wall clock round the clock, or the opening hours of a calendar. */
    public enum Unit {
        /** Real minutes. */
        MINUTES(ChronoUnit.MINUTES),
        /** Real hours. */
        HOURS(ChronoUnit.HOURS),
        /** Minutes within opening hours. */
        BUSINESS_MINUTES(ChronoUnit.MINUTES),
        /** Hours within opening hours. */
        BUSINESS_HOURS(ChronoUnit.HOURS),
        /** Days with opening hours, until closing. */
        BUSINESS_DAYS(ChronoUnit.DAYS),
        /** All days, until the same wall time. */
        CALENDAR_DAYS(ChronoUnit.DAYS);

        private final ChronoUnit counted;
        private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
        private final String singular = word.substring(0, word.length() - 1).replace('-', ' ');

        Unit(ChronoUnit counted) {
            this.counted = counted;
        }

        /** The word for machines: {@code business-days}. */
        public String word() {
            return word;
        }

        /** Whether only opening hours count, so that the result depends on the closed days of the calendar. */
        public boolean isBusiness() {
            return this == BUSINESS_MINUTES || this == BUSINESS_HOURS || this == BUSINESS_DAYS;
        }

        private static Optional<Unit> ofSingular(String singular) {
            return Arrays.stream(values())
                    .filter(unit -> unit.singular.equals(singular))
                    .findFirst();
        }
    }
}
