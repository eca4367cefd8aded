package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/** What the scripts on a page need to know, as JSON that can stand inside a page. */
final class ScriptData {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WORDS = List.of(
            "today",
            "tomorrow",
            "plan-order-by",
            "plan-too-late",
            "plan-beyond-calendar",
            "time-in-city",
            "search-hits",
            "search-found-one",
            "search-found-few",
            "search-found-many",
            "search-found-none",
            "search-letters",
            "search-missing",
            "search-not-loaded");

    private ScriptData() {}

    /** Calendars by name, without the days before {@code from}. */
    static String calendars(SortedMap<String, Calendar> calendars, LocalDate from) {
        Map<String, Object> data = new LinkedHashMap<>();
        calendars.forEach((name, calendar) ->
                calendar.hours().ifPresent(hours -> data.put(name, calendar(hours, from))));
        return json(data);
    }

    /** The words that scripts put together. */
    static String words(Words words) {
        Map<String, Object> data = new LinkedHashMap<>();
        // only some languages have a word for few
        WORDS.stream()
                .filter(words.all()::containsKey)
                .forEach(key -> data.put(key, words.all().get(key)));
        return json(data);
    }

    private static Map<String, Object> calendar(BusinessCalendar hours, LocalDate from) {
        Map<String, Object> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<TimeRange> ranges = hours.week().getOrDefault(day, List.of());
            if (!ranges.isEmpty()) {
                week.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), minutes(ranges));
            }
        }
        Map<String, Object> special = new LinkedHashMap<>();
        hours.special()
                .tailMap(from.minusDays(1))
                .forEach((day, ranges) -> special.put(day.toString(), minutes(ranges)));
        List<String> closed = hours.closed().tailSet(from.minusDays(1)).stream()
                .map(LocalDate::toString)
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("zone", hours.zone().getId());
        data.put("week", week);
        data.put("closed", closed);
        data.put("special", special);
        hours.knownUntil().ifPresent(day -> data.put("knownUntil", day.toString()));
        return data;
    }

    private static List<List<Integer>> minutes(List<TimeRange> ranges) {
        return ranges.stream().map(range -> List.of(range.from(), range.to())).toList();
    }

    static String json(Object data) {
        // inside a page, "<" could end the script element; to older readers of scripts, the others end a line
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
