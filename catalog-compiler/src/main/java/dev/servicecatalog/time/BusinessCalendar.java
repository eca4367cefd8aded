package dev.servicecatalog.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When somebody works. All hours are wall time of the calendar's own zone; lengths are real time, so a night shift has an hour less
 * when summer time begins.
 *
 * @param zone IANA time zone
 * @param week the usual hours, by weekday from Monday; a missing weekday is closed
 * @param special the hours of single days, in place of the usual ones and of {@code closed}; no hours means closed
 * @param closed days off
 * @param knownUntil last day whose holidays have been entered; empty if the calendar goes on for ever
 */
public record BusinessCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<TimeRange>> week,
        SortedMap<LocalDate, List<TimeRange>> special,
        SortedSet<LocalDate> closed,
        Optional<LocalDate> knownUntil) {

    /** How many days a search goes, about ten years: who opens later than that never opens. */
    private static final int HORIZON = 3653;

    /** Copies and sorts; refuses hours of one day that overlap. */
    public BusinessCalendar {
        Map<DayOfWeek, List<TimeRange>> usual = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, ranges) -> {
            if (!ranges.isEmpty()) {
                usual.put(day, sorted(ranges));
            }
        });
        week = Collections.unmodifiableMap(usual);
        SortedMap<LocalDate, List<TimeRange>> single = new TreeMap<>();
        special.forEach((day, ranges) -> single.put(day, sorted(ranges)));
        special = Collections.unmodifiableSortedMap(single);
        closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
    }

    /** The calendar that is open day and night. */
    public static BusinessCalendar always(ZoneId zone) {
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(TimeRange.ALL_DAY));
        }
        return new BusinessCalendar(zone, week, new TreeMap<>(), new TreeSet<>(), Optional.empty());
    }

    /** The hours of a local day, in order; none if it is closed. */
    public List<TimeRange> rangesOn(LocalDate day) {
        List<TimeRange> ranges = special.get(day);
        if (ranges != null) {
            return ranges;
        }
        return closed.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /**
     * Whether it opens that day; a half day is a business day like any other. A date that the zone skipped, as Samoa skipped 30
     * December 2011, is none.
     */
    public boolean isBusinessDay(LocalDate day) {
        return !openOn(day).isEmpty();
    }

    /** Whether no day has hours. */
    public boolean neverOpens() {
        return week.isEmpty() && special.values().stream().allMatch(List::isEmpty);
    }

    /** Whether the holidays until this instant are known: it is not after the end of {@code knownUntil}. */
    public boolean isKnown(Instant instant) {
        return knownUntil
                .map(day -> !instant.isAfter(clock().startOf(day.plusDays(1))))
                .orElse(true);
    }

    /** Whether it is open; not at the instant of closing. */
    public boolean isOpen(Instant instant) {
        return nextOpening(instant).filter(instant::equals).isPresent();
    }

    /** The first open instant from this one on: itself, if open. Empty if nothing opens within ten years. */
    public Optional<Instant> nextOpening(Instant instant) {
        Duration least = Duration.ofNanos(1);
        return after(instant, least).map(end -> end.minus(least));
    }

    /** When the clock first shows a minute of a local day, 0 to 1440, or a later one. */
    public Instant instant(LocalDate day, int minute) {
        return minute == TimeRange.ALL_DAY.to() ? clock().startOf(day.plusDays(1)) : clock().start(day, minute);
    }

    /** When a day's hours end; empty if it is no business day. */
    public Optional<Instant> closing(LocalDate day) {
        List<OpenInterval> open = openOn(day);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(open.get(open.size() - 1).end());
    }

    /** How long it is open from one instant to another, in real time; zero if {@code to} is not after {@code from}. */
    public Duration open(Instant from, Instant to) {
        Duration total = Duration.ZERO;
        Instant reached = from;
        LocalDate last = clock().date(to).plusDays(1);
        for (LocalDate day = clock().date(from).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpenInterval open : openOn(day)) {
                OpenInterval counted = open.from(reached).until(to);
                if (!counted.isEmpty()) {
                    total = total.plus(counted.length());
                    reached = counted.end();
                }
            }
        }
        return total;
    }

    /** The minutes from one instant to another in which it is open; the first one is bit 0. */
    public BitSet openMinutes(Instant from, Instant to) {
        BitSet minutes = new BitSet();
        LocalDate last = clock().date(to);
        for (LocalDate day = clock().date(from); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpenInterval open : openOn(day)) {
                OpenInterval counted = open.from(from).until(to);
                if (!counted.isEmpty()) {
                    minutes.set((int) ChronoUnit.MINUTES.between(from, counted.start()), (int)
                            ChronoUnit.MINUTES.between(from, counted.end()));
                }
            }
        }
        return minutes;
    }

    /**
     * The first instant by which this much open time has passed. Used up at closing means due at closing, not at the next opening.
     * Empty if ten years do not suffice.
     */
    Optional<Instant> after(Instant from, Duration openTime) {
        if (openTime.isZero()) {
            return Optional.of(from);
        }
        Duration left = openTime;
        Instant reached = from;
        LocalDate today = clock().date(from);
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(HORIZON)); day = day.plusDays(1)) {
            for (OpenInterval open : openOn(day)) {
                OpenInterval rest = open.from(reached);
                if (!rest.isEmpty()) {
                    if (left.compareTo(rest.length()) <= 0) {
                        return Optional.of(rest.start().plus(left));
                    }
                    left = left.minus(rest.length());
                    reached = rest.end();
                }
            }
        }
        return Optional.empty();
    }

    /** The last instant from which at least this much open time passes; the mirror image of {@link #after}. */
    Optional<Instant> before(Instant to, Duration openTime) {
        Duration left = openTime;
        Instant reached = to;
        LocalDate today = clock().date(to);
        for (LocalDate day = today.plusDays(1); !day.isBefore(today.minusDays(HORIZON)); day = day.minusDays(1)) {
            List<OpenInterval> intervals = openOn(day);
            for (int i = intervals.size() - 1; i >= 0; i--) {
                OpenInterval rest = intervals.get(i).until(reached);
                if (!rest.isEmpty()) {
                    if (left.compareTo(rest.length()) <= 0) {
                        return Optional.of(rest.end().minus(left));
                    }
                    left = left.minus(rest.length());
                    reached = rest.start();
                }
            }
        }
        return Optional.empty();
    }

    /** The business day that many business days after this one, or before it if negative; empty if further than ten years. */
    Optional<LocalDate> businessDay(LocalDate from, int count) {
        int step = count < 0 ? -1 : 1;
        int left = Math.abs(count);
        LocalDate day = from;
        for (int days = 0; days < HORIZON && left > 0; days++) {
            day = day.plusDays(step);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return left == 0 ? Optional.of(day) : Optional.empty();
    }

    WallClock clock() {
        return new WallClock(zone);
    }

    /** The day's open time, in order and disjoint: hours apart on the wall may meet when the clock is set back between them. */
    List<OpenInterval> openOn(LocalDate day) {
        List<OpenInterval> intervals = new ArrayList<>(2);
        for (TimeRange range : rangesOn(day)) {
            OpenInterval next = new OpenInterval(clock().start(day, range.from()), clock().end(day, range.to()));
            int last = intervals.size() - 1;
            if (last >= 0 && intervals.get(last).meets(next)) {
                intervals.set(last, intervals.get(last).join(next));
            } else if (!next.isEmpty()) {
                intervals.add(next);
            }
        }
        return intervals;
    }

    private static List<TimeRange> sorted(List<TimeRange> ranges) {
        List<TimeRange> sorted =
                ranges.stream().sorted(Comparator.comparingInt(TimeRange::from)).toList();
        if (!TimeRange.areInOrder(sorted)) {
            throw new IllegalArgumentException("hours overlap: " + ranges);
        }
        return sorted;
    }
}
