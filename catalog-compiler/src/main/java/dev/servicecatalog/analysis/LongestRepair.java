package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The failure that costs the most service hours although it is repaired in time.
 *
 * @param failed when it happens, as the clock of the service hours shows it
 * @param restored when it is repaired, at the last moment that was promised, on the same clock
 * @param down the service hours in between, in real time
 */
public record LongestRepair(ZonedDateTime failed, ZonedDateTime restored, Duration down) {

    /**
     * Tries the failures that can be the longest: at each opening and closing of both calendars, a minute later, and so that the repair
     * ends there. Of equally long ones the first.
     *
     * @param restore how soon it works again
     * @param hours the service hours
     * @return empty if there are no service hours in [from, to), or nobody who repairs
     */
    public static Optional<LongestRepair> of(Promise restore, BusinessCalendar hours, LocalDate from, LocalDate to) {
        LongestRepair longest = null;
        for (Instant failed : failures(restore, hours, from, to)) {
            Optional<Instant> restored = restore.due(failed);
            if (restored.isEmpty()) {
                return Optional.empty();
            }
            Duration down = hours.open(failed, restored.get());
            if (longest == null || down.compareTo(longest.down) > 0) {
                longest = new LongestRepair(
                        failed.atZone(hours.zone()), restored.get().atZone(hours.zone()), down);
            }
        }
        return Optional.ofNullable(longest).filter(repair -> !repair.down.isZero());
    }

    private static SortedSet<Instant> failures(Promise restore, BusinessCalendar hours, LocalDate from, LocalDate to) {
        SortedSet<Instant> failures = new TreeSet<>();
        for (BusinessCalendar calendar : List.of(hours, restore.calendar())) {
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                for (TimeRange range : calendar.rangesOn(day)) {
                    for (int edge : new int[] {range.from(), range.to()}) {
                        Instant instant = calendar.instant(day, edge);
                        failures.add(instant);
                        failures.add(instant.plusSeconds(60));
                        restore.orderBy(instant).ifPresent(failures::add);
                    }
                }
            }
        }
        return failures.tailSet(hours.instant(from, 0));
    }
}
