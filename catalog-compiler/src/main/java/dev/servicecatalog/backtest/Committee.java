package dev.servicecatalog.backtest;

import dev.servicecatalog.time.WallClock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a committee meets that would have to look at every change: each so many days, at a time on the clock of its zone. Meetings are
 * counted from the first one in 1970, or from a stated day; holidays do not move them.
 *
 * @param words as stated
 * @param days from one meeting to the next
 * @param first the day of some meeting
 */
public record Committee(String words, int days, LocalDate first, LocalTime time, ZoneId zone) {
    /** Where nobody states a rhythm. */
    public static final String USUAL = "every second Thursday at 10:00";

    /** What can be stated. */
    public static final String FORMS =
            "\"every Thursday at 10:00\", \"every second Thursday at 10:00\" (or third, fourth) or \"every 14 days from 2026-01-08 at 10:00\"";

    private static final List<String> WEEKS = List.of("", "second", "third", "fourth");
    private static final Pattern WEEKLY =
            Pattern.compile("every (?:(second|third|fourth) )?([A-Z][a-z]+) at (\\d\\d:\\d\\d)");
    private static final Pattern DAILY =
            Pattern.compile("every (\\d{1,3}) days? from (\\d{4}-\\d\\d-\\d\\d) at (\\d\\d:\\d\\d)");
    private static final LocalDate BEGIN = LocalDate.EPOCH;

    /** Refuses meetings without end. */
    public Committee {
        if (days < 1) {
            throw new IllegalArgumentException("a committee cannot meet every " + days + " days");
        }
    }

    /** Understands one of {@link #FORMS}; empty for anything else. */
    public static Optional<Committee> parse(String words, ZoneId zone) {
        try {
            Matcher weekly = WEEKLY.matcher(words);
            if (weekly.matches()) {
                return weekday(weekly.group(2))
                        .map(day -> new Committee(
                                words,
                                7 * (1 + WEEKS.indexOf(weekly.group(1) == null ? "" : weekly.group(1))),
                                BEGIN.with(TemporalAdjusters.nextOrSame(day)),
                                LocalTime.parse(weekly.group(3)),
                                zone));
            }
            Matcher daily = DAILY.matcher(words);
            return daily.matches() && Integer.parseInt(daily.group(1)) > 0
                    ? Optional.of(new Committee(
                            words,
                            Integer.parseInt(daily.group(1)),
                            LocalDate.parse(daily.group(2)),
                            LocalTime.parse(daily.group(3)),
                            zone))
                    : Optional.empty();
        } catch (DateTimeException noSuchDayOrTime) {
            return Optional.empty();
        }
    }

    private static Optional<DayOfWeek> weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The first meeting at or after a moment. */
    public Instant next(Instant moment) {
        long gone = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(moment, zone));
        LocalDate day = first.plusDays(Math.floorDiv(gone, days) * (long) days);
        while (meeting(day).isBefore(moment)) {
            day = day.plusDays(days);
        }
        return meeting(day);
    }

    private Instant meeting(LocalDate day) {
        return new WallClock(zone).first(day.atTime(time));
    }

    /** How long what is ready at a moment waits for the next meeting. */
    public Duration wait(Instant ready) {
        return Duration.between(ready, next(ready));
    }
}
