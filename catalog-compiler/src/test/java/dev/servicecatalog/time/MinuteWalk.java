package dev.servicecatalog.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Business time the slow way: reads the wall clock at every minute of four weeks before and after a moment, notes at which minutes
 * somebody is there, and counts. Knows nothing of gaps, overlaps and offsets but what the clock shows.
 */
final class MinuteWalk {
    private static final int DAY = 24 * 60;
    private static final int DAYS = 28;
    private static final int MINUTES = 2 * DAYS * DAY;

    private final Promise promise;
    private final long origin;
    private final long[] shown = new long[MINUTES];
    private final BitSet open = new BitSet(MINUTES);
    private final SortedMap<LocalDate, Integer> closings = new TreeMap<>();

    MinuteWalk(Promise promise, Instant moment) {
        this.promise = promise;
        origin = Math.floorDiv(moment.getEpochSecond(), 60) - DAYS * DAY;
        ZoneId zone = promise.calendar().zone();
        for (int i = 0; i < MINUTES; i++) {
            shown[i] = minute(LocalDateTime.ofInstant(Instant.ofEpochSecond((origin + i) * 60), zone));
        }
        LocalDate today = LocalDate.ofInstant(moment, zone);
        for (LocalDate day = today.minusDays(DAYS - 3); day.isBefore(today.plusDays(DAYS - 3)); day = day.plusDays(1)) {
            staff(day);
        }
    }

    private void staff(LocalDate day) {
        BusinessCalendar calendar = promise.calendar();
        var ranges = calendar.closed().contains(day) ? null : calendar.week().get(day.getDayOfWeek());
        if (calendar.special().containsKey(day)) {
            ranges = calendar.special().get(day);
        }
        if (ranges == null) {
            return;
        }
        long midnight = minute(day.atStartOfDay());
        for (TimeRange range : ranges) {
            int from = firstShown(midnight + range.from());
            int to = range.to() == DAY ? firstShown(midnight + DAY) : lastShown(midnight + range.to());
            if (from < to) {
                open.set(from, to);
                closings.merge(day, to, Math::max);
            }
        }
    }

    /** The first minute at which the clock shows this time or a later one. */
    private int firstShown(long time) {
        int i = (int) (time - origin) - 30 * 60;
        while (shown[i] < time) {
            i++;
        }
        return i;
    }

    /** The last minute at which the clock shows this time; if it never does, the first of a later one. */
    private int lastShown(long time) {
        int i = (int) (time - origin) + 30 * 60;
        while (shown[i] > time) {
            i--;
        }
        return shown[i] == time ? i : i + 1;
    }

    /** Empty if beyond the four weeks. */
    Optional<Instant> due(Instant ordered) {
        int amount = promise.duration().amount();
        int start = index(ordered);
        int due =
                switch (promise.duration().unit()) {
                    case MINUTES -> start + amount;
                    case HOURS -> start + 60 * amount;
                    case CALENDAR_DAYS -> sameTime(start, amount);
                    case BUSINESS_MINUTES -> used(start, amount);
                    case BUSINESS_HOURS -> used(start, 60 * amount);
                    case BUSINESS_DAYS -> dayClosed(start, amount);
                };
        return due < 0 || due >= MINUTES ? Optional.empty() : Optional.of(instant(due));
    }

    /** Tries every minute, the last first; empty if beyond the four weeks. */
    Optional<Instant> orderBy(Instant needed) {
        for (int i = index(needed) + 26 * 60; i > 10 * DAY; i--) {
            Optional<Instant> due = due(instant(i));
            if (due.isPresent() && !due.get().isAfter(needed)) {
                return Optional.of(instant(i));
            }
        }
        return Optional.empty();
    }

    int openMinutes(Instant from, Instant to) {
        int count = 0;
        for (int i = index(from); i < index(to); i++) {
            count += open.get(i) ? 1 : 0;
        }
        return count;
    }

    private int used(int start, int minutes) {
        int left = minutes;
        for (int i = open.nextSetBit(start); i >= 0; i = open.nextSetBit(i + 1)) {
            if (--left == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private int dayClosed(int start, int days) {
        int left = -1;
        for (LocalDate day : closings.keySet()) {
            if (left < 0 && start <= cutOff(day)) {
                left = days + 1;
            }
            if (left > 0 && --left == 0) {
                return closings.get(day);
            }
        }
        return -1;
    }

    private int cutOff(LocalDate day) {
        LocalTime limit = promise.orderBefore().orElse(LocalTime.MAX);
        return promise.orderBefore().isEmpty()
                ? closings.get(day)
                : Math.min(closings.get(day), lastShown(minute(day.atTime(limit))));
    }

    private int sameTime(int start, int days) {
        if (days > DAYS - 4) {
            return -1;
        }
        long time = shown[start] + (long) days * DAY;
        int sameOffset = (int) (start + time - shown[start]);
        if (shown[sameOffset] == time) {
            return sameOffset;
        }
        int first = firstShown(time);
        return shown[first] == time ? first : (int) (first + time - shown[first - 1] - 1);
    }

    private int index(Instant instant) {
        return (int) (instant.getEpochSecond() / 60 - origin);
    }

    private Instant instant(int index) {
        return Instant.ofEpochSecond((origin + index) * 60);
    }

    private static long minute(LocalDateTime time) {
        return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60);
    }
}
