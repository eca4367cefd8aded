package dev.servicecatalog.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/** When somebody works. */
public record BusinessCalendar(
        ZoneId zone,
        Map<DayOfWeek, List<TimeRange>> week,
        SortedMap<LocalDate, List<TimeRange>> special,
        SortedSet<LocalDate> closed,
        Optional<LocalDate> knownUntil) {}
