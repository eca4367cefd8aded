package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** The minutes of a usual week in which something is open, as the clock of one place shows them; holidays do not show. */
public final class WeeklyHours {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    private final BitSet open;

    private WeeklyHours(BitSet open) {
        this.open = open;
    }

    /**
     * The usual week of a calendar.
     *
     * @param seenFrom the zone whose clock counts
     * @param at when the difference between the two zones is taken
     */
    public static WeeklyHours of(BusinessCalendar calendar, ZoneId seenFrom, Instant at) {
        int ahead = (seconds(seenFrom, at) - seconds(calendar.zone(), at)) / 60;
        BitSet open = new BitSet(WEEK);
        calendar.week().forEach((day, ranges) -> {
            int start = day.ordinal() * DAY + ahead;
            for (TimeRange range : ranges) {
                for (int minute = range.from(); minute < range.to(); minute++) {
                    open.set(Math.floorMod(start + minute, WEEK));
                }
            }
        });
        return new WeeklyHours(open);
    }

    /** When at least so many of several are open. */
    static WeeklyHours atLeast(int count, List<WeeklyHours> several) {
        BitSet enough = new BitSet(WEEK);
        for (int minute = 0; minute < WEEK; minute++) {
            int at = minute;
            if (several.stream().filter(one -> one.open.get(at)).count() >= count) {
                enough.set(minute);
            }
        }
        return new WeeklyHours(enough);
    }

    /** What is left without the hours of another. */
    public WeeklyHours without(WeeklyHours other) {
        BitSet left = (BitSet) open.clone();
        left.andNot(other.open);
        return new WeeklyHours(left);
    }

    /** The minutes of one day, from its midnight on. */
    BitSet on(DayOfWeek day) {
        return open.get(day.ordinal() * DAY, (day.ordinal() + 1) * DAY);
    }

    /** How many minutes a week. */
    public int minutes() {
        return open.cardinality();
    }

    /** As calendars say it, {@code mon-fri 18:00-20:00} and {@code sat 08:00-20:00}: days in a row with the same hours as one. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        int first = 0;
        for (int day = 1; day <= 7; day++) {
            if (day == 7 || !hours(day).equals(hours(first))) {
                if (!hours(first).isEmpty()) {
                    String days = day - first == 1 ? name(first) : name(first) + "-" + name(day - 1);
                    words.add(days + " " + hours(first));
                }
                first = day;
            }
        }
        return List.copyOf(words);
    }

    private String hours(int day) {
        return words(on(DayOfWeek.of(day + 1)));
    }

    /** Minutes of a day as calendars say it: {@code 00:00-09:00, 17:00-24:00}; nothing if there are none. */
    static String words(BitSet minutes) {
        List<String> ranges = new ArrayList<>();
        for (int from = minutes.nextSetBit(0); from >= 0; ) {
            int to = minutes.nextClearBit(from);
            ranges.add(new TimeRange(from, to).toString());
            from = minutes.nextSetBit(to);
        }
        return String.join(", ", ranges);
    }

    private static String name(int day) {
        return DayOfWeek.of(day + 1).name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static int seconds(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds();
    }
}
