package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.LeadTimeChain.Link;
import dev.servicecatalog.testing.Vectors;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class LeadTimeChainTest {
    @TestFactory
    Stream<DynamicTest> everyChainVectorComesOut() {
        return Vectors.tests("chain", LeadTimeChainTest::check);
    }

    private static void check(JsonNode vector) {
        JsonNode input = vector.get("input");
        JsonNode expected = vector.get("expected");
        Optional<LeadTimeChain> chain = chain(input.get("steps"));
        if (expected.has("finding") && expected.get("finding").asString().equals("CYCLE")) {
            assertThat(chain).isEmpty();
            return;
        }
        if (input.has("start")) {
            checkRun(chain.orElseThrow(), input, expected);
        }
        if (input.has("horizon")) {
            checkProof(chain.orElseThrow(), input, expected);
        }
        if (input.has("cases")) {
            checkCases(chain.orElseThrow(), input, expected);
        }
        if (input.has("neededBy")) {
            assertThat(chain.orElseThrow().orderBy(instant(input.get("neededBy"))))
                    .contains(instant(expected.get("orderBy")));
        }
    }

    private static void checkRun(LeadTimeChain chain, JsonNode input, JsonNode expected) {
        Instant start = instant(input.get("start"));
        LeadTimeChain.Run run = chain.run(start).orElseThrow();
        expected.path("stepDone")
                .properties()
                .forEach(step -> assertThat(run.done()).containsEntry(step.getKey(), instant(step.getValue())));
        for (String key : List.of("chainDue", "chainDueLocal")) {
            if (expected.has(key)) {
                assertThat(run.end()).isEqualTo(instant(expected.get(key)));
            }
        }
        if (expected.has("criticalPath")) {
            assertThat(chain.criticalPath(start)).isEqualTo(strings(expected.get("criticalPath")));
        }
        if (expected.has("promisedDue")) {
            Promise promise = Vectors.promise(input, input.get("promise").asString());
            Instant due = promise.due(start).orElseThrow();
            assertThat(due).isEqualTo(instant(expected.get("promisedDue")));
            assertThat(promise.calendar().open(run.end(), due).toMinutes())
                    .isEqualTo(expected.get("slackOpenMinutes").asInt());
        }
    }

    private static void checkProof(LeadTimeChain chain, JsonNode input, JsonNode expected) {
        Promise promise = Vectors.promise(input, input.get("promise").asString());
        PromiseProof.Verdict verdict = PromiseProof.of(
                promise,
                chain,
                date(input.get("horizon").get(0)),
                date(input.get("horizon").get(1)));
        assertThat(verdict instanceof PromiseProof.Holds)
                .isEqualTo(expected.get("holds").asBoolean());
        if (verdict instanceof PromiseProof.Broken broken) {
            Instant late = instant(expected.get("firstViolationOnMon2March"));
            assertThat(chain.run(late).orElseThrow().end()).isEqualTo(instant(expected.get("chainDue")));
            assertThat(promise.due(late)).contains(instant(expected.get("promisedDue")));
            Instant minuteBefore = late.minusSeconds(60);
            assertThat(chain.run(minuteBefore).orElseThrow().end())
                    .isBeforeOrEqualTo(promise.due(minuteBefore).orElseThrow());
            assertThat(broken.smallest()).contains(new BusinessDuration(3, BusinessDuration.Unit.BUSINESS_DAYS));
            assertThat(broken.cutOff()).contains(LocalTime.of(13, 0));
            assertThat(broken.lateStep()).isEqualTo("setup");
        }
    }

    private static void checkCases(LeadTimeChain chain, JsonNode input, JsonNode expected) {
        List<Integer> violating = new ArrayList<>();
        for (JsonNode each : input.get("cases")) {
            Promise promise = promise(each.get(0).asString(), each.get(1).asString());
            LocalDate from = LocalDate.of(input.get("year").asInt(), 1, 1);
            PromiseProof.Verdict verdict = PromiseProof.of(promise, chain, from, from.plusYears(1));
            int orders = verdict instanceof PromiseProof.Broken broken
                    ? broken.orders()
                    : ((PromiseProof.Holds) verdict).orders();
            assertThat(orders).isEqualTo(expected.get("businessDays").asInt());
            violating.add(verdict instanceof PromiseProof.Broken broken ? broken.late() : 0);
        }
        assertThat(violating)
                .isEqualTo(expected.get("violatingDays")
                        .valueStream()
                        .map(JsonNode::asInt)
                        .toList());
    }

    @Test
    void clockPromiseWithPeopleInItIsBrokenAtNight() {
        JsonNode expected = Vectors.vector("CR-05").get("expected").get("counterExample");
        Promise promise = promise("15 minutes", "always");
        LeadTimeChain chain = LeadTimeChain.of(
                        List.of(new Link("verify", promise("15 business minutes", "desk-pl"), List.of())))
                .orElseThrow();
        Instant ordered = instant(expected.get("ordered"));
        assertThat(promise.due(ordered)).contains(instant(expected.get("promised")));
        assertThat(chain.run(ordered).orElseThrow().end()).isEqualTo(instant(expected.get("possible")));
        LocalDate monday = LocalDate.parse("2026-03-02");
        assertThat(PromiseProof.of(promise, chain, monday, monday.plusDays(7)))
                .isInstanceOfSatisfying(PromiseProof.Broken.class, broken -> {
                    assertThat(broken.ordered()).isEqualTo("2026-03-02T00:00:00Z");
                    assertThat(broken.lateStep()).isEqualTo("verify");
                });
    }

    private static Optional<LeadTimeChain> chain(JsonNode steps) {
        List<Link> links = new ArrayList<>();
        for (JsonNode step : steps) {
            Promise time = step.has("time")
                    ? promise(step.get("time").asString(), step.get("calendar").asString())
                    : promise("1 hours", "always");
            links.add(new Link(step.get("id").asString(), time, strings(step.get("needs"))));
        }
        return LeadTimeChain.of(links);
    }

    private static Promise promise(String duration, String calendar) {
        return Vectors.promise(duration, calendar);
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asString()).toInstant();
    }

    private static LocalDate date(JsonNode text) {
        return LocalDate.parse(text.asString());
    }
}
