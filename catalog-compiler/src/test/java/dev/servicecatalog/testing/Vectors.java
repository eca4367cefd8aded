package dev.servicecatalog.testing;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Pause;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked examples of the project: given an input, the figure that has to come out, computed by other means. */
public final class Vectors {
    private static final JsonNode ALL = read();

    private Vectors() {}

    public static List<JsonNode> group(String group) {
        List<JsonNode> vectors = new ArrayList<>();
        for (JsonNode vector : ALL.get("vectors")) {
            if (vector.get("group").asString().equals(group)) {
                vectors.add(vector);
            }
        }
        return vectors;
    }

    public static JsonNode vector(String id) {
        for (JsonNode vector : ALL.get("vectors")) {
            if (vector.get("id").asString().equals(id)) {
                return vector;
            }
        }
        throw new IllegalArgumentException("no vector " + id);
    }

    public static Stream<DynamicTest> tests(String group, Consumer<JsonNode> test) {
        return group(group).stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("id").asString() + " "
                                + vector.get("explain").asString(),
                        () -> test.accept(vector)));
    }

    public static Promise promise(JsonNode input, String duration) {
        return promise(duration, input.get("calendar").asString());
    }

    public static Promise promise(String duration, String calendar) {
        JsonNode cutOff = ALL.get("calendars").get(calendar).get("cutOff");
        return new Promise(
                BusinessDuration.parse(duration).orElseThrow(),
                calendar(calendar),
                Optional.ofNullable(cutOff).map(JsonNode::asString).map(LocalTime::parse));
    }

    public static BusinessCalendar calendar(String name) {
        JsonNode calendar = ALL.get("calendars").get(name);
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        calendar.get("week").properties().forEach(day -> week.put(weekday(day.getKey()), ranges(day.getValue())));
        SortedMap<LocalDate, List<TimeRange>> special = new TreeMap<>();
        calendar.path("special")
                .properties()
                .forEach(day -> special.put(LocalDate.parse(day.getKey()), ranges(day.getValue())));
        SortedSet<LocalDate> closed = new TreeSet<>();
        calendar.path("closed").forEach(day -> closed.add(LocalDate.parse(day.asString())));
        return new BusinessCalendar(
                ZoneId.of(calendar.get("timeZone").asString()), week, special, closed, Optional.empty());
    }

    public static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asString()).toInstant();
    }

    public static List<Pause> pauses(JsonNode input) {
        List<Pause> pauses = new ArrayList<>();
        input.path("paused").forEach(pause -> pauses.add(new Pause(instant(pause.get(0)), instant(pause.get(1)))));
        return pauses;
    }

    private static DayOfWeek weekday(String word) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase().startsWith(word))
                .findFirst()
                .orElseThrow();
    }

    private static List<TimeRange> ranges(JsonNode texts) {
        List<TimeRange> ranges = new ArrayList<>();
        texts.forEach(text -> ranges.add(TimeRange.parse(text.asString()).orElseThrow()));
        return ranges;
    }

    private static JsonNode read() {
        try (InputStream json = Vectors.class.getResourceAsStream("/dev/servicecatalog/vectors.json")) {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
