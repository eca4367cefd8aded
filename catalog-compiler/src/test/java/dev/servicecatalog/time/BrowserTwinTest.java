package dev.servicecatalog.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.servicecatalog.testing.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reader's browser has to tell the same instants as the compiler: {@code promise.js} runs in Node, question by question. */
class BrowserTwinTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String RUNNER = """
            const fs = require('fs');
            require('vm').runInThisContext(fs.readFileSync(process.argv[2], 'utf8'));
            const questions = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
            fs.writeFileSync(process.argv[4], JSON.stringify(questions.map(({calendar, asked}) => {
              const time = CatalogTime.calendar(calendar);
              return asked.map(([method, ...values]) => time[method](...values));
            })));
            """;

    @TempDir
    Path folder;

    /** What is asked of one calendar, and what the compiler answers. */
    private record Questions(BusinessCalendar calendar, ArrayNode asked, ArrayNode answers) {
        Questions(BusinessCalendar calendar) {
            this(calendar, JSON.createArrayNode(), JSON.createArrayNode());
        }

        void due(Promise promise, Instant ordered) {
            ask("due", promise, ordered);
            answer(promise.due(ordered));
        }

        void orderBy(Promise promise, Instant needed) {
            ask("orderBy", promise, needed);
            answer(promise.orderBy(needed));
        }

        void open(Instant from, Instant to) {
            asked.addArray().add("open").add(from.toEpochMilli()).add(to.toEpochMilli());
            answers.add(calendar.open(from, to).toMillis());
        }

        void known(Instant instant) {
            asked.addArray().add("known").add(instant.toEpochMilli());
            answers.add(calendar.isKnown(instant));
        }

        private void ask(String method, Promise promise, Instant instant) {
            ArrayNode question = asked.addArray();
            question.add(method).add(instant.toEpochMilli());
            question.add(promise.duration().unit().word())
                    .add(promise.duration().amount());
            promise.orderBefore().ifPresentOrElse(time -> question.add(time.toSecondOfDay() / 60), question::addNull);
        }

        private void answer(Optional<Instant> instant) {
            instant.ifPresentOrElse(found -> answers.add(found.toEpochMilli()), answers::addNull);
        }
    }

    @BeforeEach
    void needsNode() {
        assumeTrue(nodeRuns(), "node is not on the PATH: promise.js is not compared with the compiler");
    }

    @Test
    void tellsTheSameInstantsForEveryVector() throws Exception {
        List<Questions> all = new ArrayList<>();
        for (JsonNode vector : Vectors.group("due")) {
            JsonNode input = vector.get("input");
            if (input.has("duration")) {
                Promise promise = Vectors.promise(input, input.get("duration").asString());
                Questions questions = new Questions(promise.calendar());
                questions.due(promise, Vectors.instant(input.get("start")));
                all.add(questions);
            }
        }
        for (JsonNode vector : Vectors.group("orderBy")) {
            JsonNode input = vector.get("input");
            Promise promise = Vectors.promise(input, input.get("duration").asString());
            Questions questions = new Questions(promise.calendar());
            questions.orderBy(promise, Vectors.instant(input.get("neededBy")));
            all.add(questions);
        }
        for (JsonNode vector : Vectors.group("elapsed")) {
            JsonNode input = vector.get("input");
            if (input.has("from")) {
                Questions questions =
                        new Questions(Vectors.calendar(input.get("calendar").asString()));
                questions.open(Vectors.instant(input.get("from")), Vectors.instant(input.get("to")));
                all.add(questions);
            }
        }
        assertThat(all).hasSize(53);
        assertSameAnswers(all);
    }

    @Test
    void tellsTheSameInstantsForRandomPromises() throws Exception {
        List<Questions> all = new ArrayList<>();
        RandomPromises.cases(31, 6000).forEach(each -> {
            Instant odd = each.moment().plusMillis(12_345);
            Questions questions = new Questions(each.promise().calendar());
            questions.due(each.promise(), each.moment());
            questions.due(each.promise(), odd);
            questions.orderBy(each.promise(), each.moment());
            questions.orderBy(each.promise(), odd);
            // the edges: ordered at the last minute, handed over at the first
            each.promise().orderBy(each.moment()).ifPresent(order -> questions.due(each.promise(), order));
            each.promise().due(each.moment()).ifPresent(due -> {
                questions.due(each.promise(), due);
                questions.orderBy(each.promise(), due);
            });
            questions.open(each.moment(), odd.plusSeconds(500_000));
            each.promise()
                    .calendar()
                    .knownUntil()
                    .map(day -> day.plusDays(1)
                            .atStartOfDay(each.promise().calendar().zone())
                            .toInstant())
                    .ifPresent(end -> {
                        questions.known(end);
                        questions.known(end.plusMillis(1));
                    });
            all.add(questions);
        });
        assertSameAnswers(all);
    }

    @Test
    void knowsWhatCannotBeKnown() throws Exception {
        Instant moment = Instant.parse("2026-03-02T09:00:00Z");
        BusinessCalendar office = Vectors.calendar("office-pl");
        BusinessCalendar never = new BusinessCalendar(
                office.zone(), Map.of(), office.special(), office.closed(), Optional.of(LocalDate.parse("2026-03-01")));
        List<Questions> all = new ArrayList<>();
        for (BusinessCalendar calendar : List.of(office, never)) {
            Questions questions = new Questions(calendar);
            for (String text :
                    List.of("1 business minute", "same business day", "2500 business days", "9999 business days")) {
                Promise promise = new Promise(BusinessDuration.parse(text).orElseThrow(), calendar, Optional.empty());
                questions.due(promise, moment);
                questions.orderBy(promise, moment);
            }
            questions.known(moment);
            all.add(questions);
        }
        assertSameAnswers(all);
    }

    private void assertSameAnswers(List<Questions> all) throws IOException, InterruptedException {
        JsonNode told = ask(all);
        for (int i = 0; i < all.size(); i++) {
            Questions questions = all.get(i);
            for (int j = 0; j < questions.asked().size(); j++) {
                assertThat(told.get(i).get(j).toString())
                        .as("%s of %s", questions.asked().get(j), questions.calendar())
                        .isEqualTo(questions.answers().get(j).toString());
            }
        }
    }

    private JsonNode ask(List<Questions> all) throws IOException, InterruptedException {
        ArrayNode questions = JSON.createArrayNode();
        for (Questions each : all) {
            questions
                    .addObject()
                    .<ObjectNode>set("calendar", data(each.calendar()))
                    .set("asked", each.asked());
        }
        Path runner = Files.writeString(folder.resolve("runner.js"), RUNNER);
        Path script = folder.resolve("promise.js");
        try (InputStream asset = getClass().getResourceAsStream("/dev/servicecatalog/site/assets/promise.js")) {
            Files.write(script, asset.readAllBytes());
        }
        Path asked = Files.writeString(folder.resolve("asked.json"), questions.toString());
        Path told = folder.resolve("told.json");
        Process node = new ProcessBuilder(
                        "node", runner.toString(), script.toString(), asked.toString(), told.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(output).isZero();
        return JSON.readTree(Files.readString(told));
    }

    private static ObjectNode data(BusinessCalendar calendar) {
        ObjectNode data = JSON.createObjectNode();
        data.put("zone", calendar.zone().getId());
        ObjectNode week = data.putObject("week");
        calendar.week()
                .forEach((day, ranges) ->
                        week.set(day.name().substring(0, 3).toLowerCase(Locale.ROOT), minutes(ranges)));
        ObjectNode special = data.putObject("special");
        calendar.special().forEach((day, ranges) -> special.set(day.toString(), minutes(ranges)));
        ArrayNode closed = data.putArray("closed");
        calendar.closed().forEach(day -> closed.add(day.toString()));
        calendar.knownUntil().ifPresent(day -> data.put("knownUntil", day.toString()));
        return data;
    }

    private static ArrayNode minutes(List<TimeRange> ranges) {
        ArrayNode minutes = JSON.createArrayNode();
        ranges.forEach(range -> minutes.addArray().add(range.from()).add(range.to()));
        return minutes;
    }

    private static boolean nodeRuns() {
        try {
            Process version = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            return version.waitFor(20, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
