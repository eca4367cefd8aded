package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The calendars in the pages give the reader's browser the same instants as the catalog gives the compiler. */
@ExtendWith(Chromium.class)
class BrowserCalendarsIT {
    private static final Map<String, Calendar> CALENDARS = ExampleCatalog.read().calendars();
    private static final int ORDERS = 200;

    /** An order for or by a moment, and what the compiler says. */
    private record Question(String method, Instant moment, Promise promise, Optional<Instant> answer) {
        static Question due(Promise promise, Instant ordered) {
            return new Question("due", ordered, promise, promise.due(ordered));
        }

        static Question orderBy(Promise promise, Instant needed) {
            return new Question("orderBy", needed, promise, promise.orderBy(needed));
        }

        /** As {@code promise.js} wants to be asked. */
        List<Object> call() {
            List<Object> call = new ArrayList<>(List.of(method, (double) moment.toEpochMilli()));
            call.add(promise.duration().unit().word());
            call.add(promise.duration().amount());
            call.add(
                    promise.orderBefore().map(time -> time.toSecondOfDay() / 60).orElse(null));
            return call;
        }
    }

    /** The calendars that pages carry, and a page that does. */
    static List<String[]> carried() {
        Map<String, String> pages = new TreeMap<>();
        for (String page : PublishedSite.pages()) {
            PublishedSite.read(page)
                    .select("script#calendars")
                    .forEach(data -> new JsonMapper()
                            .readTree(data.data())
                            .propertyNames()
                            .forEach(name -> pages.putIfAbsent(name, page)));
        }
        return pages.entrySet().stream()
                .map(entry -> new String[] {entry.getKey(), entry.getValue()})
                .toList();
    }

    @ParameterizedTest
    @MethodSource("carried")
    void tellTheSameInstants(String calendar, String name, Browser browser) {
        List<Question> questions = questions(CALENDARS.get(calendar).hours().orElseThrow());
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = visit.open(name);
            Object answers = page.evaluate(
                    """
                    ([name, questions]) => {
                      const calendar = JSON.parse(document.getElementById('calendars').textContent)[name];
                      const time = CatalogTime.calendar(calendar);
                      return questions.map(([method, ...values]) => time[method](...values) ?? 'never');
                    }""",
                    List.of(calendar, questions.stream().map(Question::call).toList()));
            assertThat(instants((List<?>) answers))
                    .isEqualTo(questions.stream().map(Question::answer).toList());
        }
    }

    /** Moments lie in the year that the pages know: past holidays they leave out. */
    private static List<Question> questions(BusinessCalendar calendar) {
        Random random = new Random(23);
        Instant first = PublishedSite.built().plus(Duration.ofDays(60)).truncatedTo(ChronoUnit.MINUTES);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            Promise promise = promise(calendar, random);
            Instant moment = first.plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
            questions.add(Question.due(promise, moment));
            questions.add(Question.orderBy(promise, moment));
        }
        return questions;
    }

    private static Promise promise(BusinessCalendar calendar, Random random) {
        BusinessDuration.Unit[] units = BusinessDuration.Unit.values();
        BusinessDuration duration = new BusinessDuration(1 + random.nextInt(20), units[random.nextInt(units.length)]);
        Optional<LocalTime> orderBefore = Optional.of(LocalTime.of(7 + random.nextInt(12), 30));
        return new Promise(duration, calendar, orderBefore.filter(time -> random.nextBoolean()));
    }

    private static List<Optional<Instant>> instants(List<?> answers) {
        return answers.stream()
                .map(answer -> answer instanceof Number ms
                        ? Optional.of(Instant.ofEpochMilli(ms.longValue()))
                        : Optional.<Instant>empty())
                .toList();
    }
}
