package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads documents of kind Calendar. */
final class CalendarReader {
    private static final DiagnosticCode NEVER_OPEN = DiagnosticCode.error("never-open");
    private static final DiagnosticCode DAY_STATED_TWICE = DiagnosticCode.error("day-stated-twice");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private CalendarReader() {}

    static Calendar read(EntityId id, String title, Fields spec) {
        SortedMap<LocalDate, String> reasons = new TreeMap<>();
        TreeSet<LocalDate> closed = new TreeSet<>();
        for (Fields day : spec.objects("closed")) {
            day.quantity("date", Quantities.DATE).ifPresent(date -> {
                closed.add(date);
                day.text("why").ifPresent(why -> reasons.put(date, why));
            });
        }
        SortedMap<LocalDate, List<TimeRange>> special = new TreeMap<>();
        for (Fields day : spec.objects("special")) {
            day.quantity("date", Quantities.DATE).ifPresent(date -> {
                day.quantity("open", Quantities.TIME_RANGES).ifPresent(ranges -> special.put(date, ranges));
                day.text("why").ifPresent(why -> reasons.put(date, why));
                if (closed.contains(date)) {
                    day.report(
                            DAY_STATED_TWICE,
                            "date",
                            date + " is listed as closed and as special",
                            "Keep one of the two.");
                }
            });
        }
        Map<DayOfWeek, List<TimeRange>> week = week(spec.object("open"));
        if (spec.has("open") && spec.object("open").isEmpty() && special.isEmpty()) {
            spec.report(NEVER_OPEN, "open", "the calendar is never open", "Add hours, such as `mon-fri: 09:00-17:00`.");
        }
        return new Calendar(
                id,
                title,
                spec.quantity("timeZone", Quantities.ZONE)
                        .map(zone -> new BusinessCalendar(
                                zone, week, special, closed, spec.quantity("knownUntil", Quantities.DATE))),
                reasons);
    }

    private static Map<DayOfWeek, List<TimeRange>> week(Fields open) {
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        open.entries(key -> open.quantity(key, Quantities.TIME_RANGES)).forEach((days, ranges) -> {
            for (int day = first(days); day >= 0 && day <= last(days); day++) {
                DayOfWeek name = DayOfWeek.of(day + 1);
                if (week.putIfAbsent(name, ranges) != null) {
                    open.report(
                            DAY_STATED_TWICE,
                            days,
                            "the hours of " + DAYS.get(day) + " are given twice",
                            "Name each day once.");
                }
            }
        });
        return week;
    }

    private static int first(String days) {
        return DAYS.indexOf(days.substring(0, Math.min(3, days.length())));
    }

    private static int last(String days) {
        return DAYS.indexOf(days.substring(Math.max(0, days.length() - 3)));
    }
}
