package dev.servicecatalog.document;

import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes what a document of kind Calendar says; days in a row with the same hours as one line. */
final class CalendarWriter {
    private CalendarWriter() {}

    static void write(Calendar calendar, StatedFields spec) {
        Optional<BusinessCalendar> hours = calendar.hours();
        SortedMap<LocalDate, List<TimeRange>> special =
                hours.map(BusinessCalendar::special).orElse(Collections.emptySortedMap());
        SortedSet<LocalDate> closed = hours.map(BusinessCalendar::closed).orElse(Collections.emptySortedSet());
        SortedSet<LocalDate> withoutClosed = new TreeSet<>(special.keySet());
        calendar.reasons().keySet().stream()
                .filter(day -> !closed.contains(day))
                .forEach(withoutClosed::add);
        spec.text("timeZone", hours.map(BusinessCalendar::zone));
        spec.object("open", hours, known -> open(known.week(), spec));
        spec.objects("closed", closed, day -> day(day, Optional.empty(), calendar, spec));
        spec.objects("special", withoutClosed, day -> day(day, Optional.ofNullable(special.get(day)), calendar, spec));
        spec.text("knownUntil", hours.flatMap(BusinessCalendar::knownUntil));
    }

    private static void open(Map<DayOfWeek, List<TimeRange>> week, StatedFields open) {
        List<DayOfWeek> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<TimeRange> ranges = week.getOrDefault(day, List.of());
            if (!days.isEmpty() && !ranges.equals(week.get(days.get(0)))) {
                open.text(words(days), text(week.get(days.get(0))));
                days.clear();
            }
            if (!ranges.isEmpty()) {
                days.add(day);
            }
        }
        if (!days.isEmpty()) {
            open.text(words(days), text(week.get(days.get(0))));
        }
    }

    private static void day(LocalDate day, Optional<List<TimeRange>> ranges, Calendar calendar, StatedFields fields) {
        fields.text("date", Optional.of(day));
        fields.text("open", ranges.map(CalendarWriter::text));
        fields.text("why", Optional.ofNullable(calendar.reasons().get(day)));
    }

    private static String words(List<DayOfWeek> days) {
        String first = word(days.get(0));
        return days.size() == 1 ? first : first + "-" + word(days.get(days.size() - 1));
    }

    private static String word(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static String text(List<TimeRange> ranges) {
        return String.join(", ", ranges.stream().map(TimeRange::toString).toList());
    }
}
