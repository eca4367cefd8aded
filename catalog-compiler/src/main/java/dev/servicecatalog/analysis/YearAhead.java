package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The year from a day on, minute by minute, in which calendars are laid on each other: holidays and changes of the clock show. */
final class YearAhead {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
    private static final int WEEKS = 52;

    private final LocalDate today;
    private final Instant start;
    private final Instant end;
    private final Map<String, BitSet> minutes = new ConcurrentHashMap<>();

    YearAhead(LocalDate today) {
        this.today = today;
        this.start = today.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
        this.end = today.plusDays(368).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The minutes in which a calendar is open; not to be changed. */
    BitSet open(String name, BusinessCalendar calendar) {
        return minutes.computeIfAbsent(name, any -> calendar.openMinutes(start, end));
    }

    /** The minutes in which at least so many of several are open. */
    static BitSet atLeast(int count, List<BitSet> several) {
        List<BitSet> enough = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            enough.add(new BitSet());
        }
        for (BitSet one : several) {
            for (int i = count - 1; i >= 0; i--) {
                BitSet more = (BitSet) one.clone();
                if (i > 0) {
                    more.and(enough.get(i - 1));
                }
                enough.get(i).or(more);
            }
        }
        return enough.get(count - 1);
    }

    /** An instant at which clocks stand to each other as they do in most weeks of the year. */
    Instant usual(ZoneId zone, Collection<ZoneId> others) {
        Map<List<Integer>, Instant> first = new LinkedHashMap<>();
        Map<List<Integer>, Integer> weeks = new LinkedHashMap<>();
        for (int week = 0; week < WEEKS; week++) {
            Instant at = today.plusWeeks(week).atStartOfDay(zone).toInstant();
            int here = zone.getRules().getOffset(at).getTotalSeconds();
            List<Integer> behind = others.stream()
                    .map(other -> here - other.getRules().getOffset(at).getTotalSeconds())
                    .toList();
            first.putIfAbsent(behind, at);
            weeks.merge(behind, 1, Integer::sum);
        }
        int most = weeks.values().stream().max(Integer::compare).orElseThrow();
        return first.get(weeks.keySet().stream()
                .filter(behind -> weeks.get(behind) == most)
                .findFirst()
                .orElseThrow());
    }

    /**
     * The days on which a place has minutes that it does not have in a usual week, with these, in order.
     *
     * @param until the day after the last one to look at
     */
    List<String> besides(WeeklyHours usual, BitSet minutes, ZoneId zone, LocalDate until) {
        List<String> days = new ArrayList<>();
        for (LocalDate day = today; day.isBefore(until); day = day.plusDays(1)) {
            BitSet further = onTheWall(minutes, day, zone);
            further.andNot(usual.on(day.getDayOfWeek()));
            if (!further.isEmpty()) {
                days.add(DAY.format(day) + " " + WeeklyHours.words(further));
            }
        }
        return days;
    }

    /** The minutes of a day as its clock shows them; an hour that it shows twice counts once. */
    private BitSet onTheWall(BitSet minutes, LocalDate day, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Instant next = day.plusDays(1).atStartOfDay(zone).toInstant();
        int from = minute(midnight);
        if (rules.getOffset(midnight).equals(rules.getOffset(next))) {
            return minutes.get(from, minute(next));
        }
        BitSet shown = new BitSet();
        for (int at = minutes.nextSetBit(from); at >= 0 && at < minute(next); at = minutes.nextSetBit(at + 1)) {
            Instant instant = start.plus(at, ChronoUnit.MINUTES);
            shown.set(instant.atZone(zone).toLocalTime().toSecondOfDay() / 60);
        }
        return shown;
    }

    private int minute(Instant instant) {
        return (int) ChronoUnit.MINUTES.between(start, instant);
    }
}
