package dev.servicecatalog.example;

import com.microsoft.playwright.Page;
import dev.servicecatalog.analysis.LeadTimeChain;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Questions to the scripts of the planner, in the form in which the site gives them promises and steps. */
final class PlannerQuestions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ASK = """
            questions => JSON.stringify(JSON.parse(questions).map(({data, on, ordered}) => {
              const {why, at, byPromise, ready, path} = CatalogOrders.of(data).by('it', on);
              return why || [at, byPromise, ready, ...path.flatMap(({what, done}) => [what, done])].join(' ');
            }))""";

    private final List<Map<String, Object>> questions = new ArrayList<>();

    void ask(Promise promise, LeadTimeChain chain, boolean broken, LocalDateTime needed) {
        Map<BusinessCalendar, String> names = new IdentityHashMap<>();
        Map<String, Object> calendars = new LinkedHashMap<>();
        Map<String, Object> it = new LinkedHashMap<>();
        it.put("title", "It");
        it.put("promise", code(promise, names, calendars));
        it.put("broken", broken);
        List<String> ids = chain.links().stream().map(LeadTimeChain.Link::id).toList();
        it.put(
                "steps",
                chain.links().stream()
                        .map(link -> List.of(
                                link.id(),
                                code(link.time(), names, calendars),
                                link.after().stream().map(ids::indexOf).toList()))
                        .toList());
        questions.add(
                Map.of("data", Map.of("calendars", calendars, "offerings", Map.of("it", it)), "on", minute(needed)));
    }

    /** What the browser says: a reason, or order by, order by promise, ready, and the critical path with the end of each step. */
    List<String> answers(Page page) {
        String told = (String) page.evaluate(ASK, JSON.writeValueAsString(questions));
        List<String> answers = new ArrayList<>();
        JSON.readTree(told).forEach(answer -> answers.add(answer.asString()));
        return answers;
    }

    static String minute(LocalDateTime moment) {
        return moment.toString().substring(0, 16);
    }

    /** The same answer from the compiler. */
    static String answer(Instant at, Instant byPromise, Instant ready, LeadTimeChain chain) {
        List<String> words = new ArrayList<>(List.of(ms(at), ms(byPromise), ms(ready)));
        chain.run(at)
                .ifPresent(run -> chain.criticalPath(at)
                        .forEach(
                                step -> words.addAll(List.of(step, ms(run.done().get(step))))));
        return String.join(" ", words);
    }

    private static String ms(Instant instant) {
        return String.valueOf(instant.toEpochMilli());
    }

    private static String code(Promise promise, Map<BusinessCalendar, String> names, Map<String, Object> calendars) {
        String name = names.computeIfAbsent(promise.calendar(), calendar -> "calendar-" + names.size());
        calendars.putIfAbsent(name, data(promise.calendar()));
        String cutOff = promise.orderBefore()
                .map(time -> String.valueOf(time.toSecondOfDay() / 60))
                .orElse("-");
        return String.join(
                " ",
                name,
                promise.duration().unit().word(),
                String.valueOf(promise.duration().amount()),
                cutOff);
    }

    private static Map<String, Object> data(BusinessCalendar calendar) {
        Map<String, Object> week = new LinkedHashMap<>();
        calendar.week()
                .forEach((day, ranges) ->
                        week.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), minutes(ranges)));
        Map<String, Object> special = new LinkedHashMap<>();
        calendar.special().forEach((day, ranges) -> special.put(day.toString(), minutes(ranges)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("zone", calendar.zone().getId());
        data.put("week", week);
        data.put("special", special);
        data.put("closed", calendar.closed().stream().map(Object::toString).toList());
        calendar.knownUntil().ifPresent(day -> data.put("knownUntil", day.toString()));
        return data;
    }

    private static List<List<Integer>> minutes(List<TimeRange> ranges) {
        return ranges.stream().map(range -> List.of(range.from(), range.to())).toList();
    }
}
