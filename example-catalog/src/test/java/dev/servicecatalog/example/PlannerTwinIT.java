package dev.servicecatalog.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LeadTimeChain;
import dev.servicecatalog.analysis.OrderDeadlines;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.WallClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The planner in the reader's browser tells the same moments as the compiler. */
@ExtendWith(Chromium.class)
class PlannerTwinIT {
    private static final Path VECTORS =
            Path.of("../catalog-compiler/src/test/resources/dev/servicecatalog/vectors.json");

    /** For each worked example its name, what the scripts say, and what has to come out. */
    private static final String TELL_VECTORS = """
            text => {
              const {calendars, vectors} = JSON.parse(text);
              const minutes = (time) => time.slice(0, 2) * 60 + +time.slice(3);
              const hours = (days) => Object.fromEntries(Object.entries(days || {}).map(([day, ranges]) =>
                [day, ranges.map((range) => range.split('-').map(minutes))]));
              const promise = (duration, name, customer) => {
                const {timeZone, week, special, closed, cutOff} = calendars[name];
                const [, amount, unit] = /^(\\d+) (.+?)s?$/.exec(duration);
                const terms = [unit.replace(' ', '-') + 's', +amount, customer && cutOff ? minutes(cutOff) : null];
                const time = CatalogTime.calendar({zone: timeZone, week: hours(week), special: hours(special), closed});
                return {due: (ms) => time.due(ms, ...terms), orderBy: (ms) => time.orderBy(ms, ...terms)};
              };
              const iso = (moment) => new Date(moment).toISOString();
              return vectors.flatMap(({id, group, input, expected}) => {
                if (group === 'due' && input.duration) {
                  return [[id, iso(promise(input.duration, input.calendar, true).due(Date.parse(input.start))), iso(expected.due)]];
                }
                if (group === 'orderBy') {
                  return [[id, iso(promise(input.duration, input.calendar, true).orderBy(Date.parse(input.neededBy))), iso(expected.orderBy)]];
                }
                if (group !== 'chain' || !(input.start || input.neededBy)) return [];
                const ids = input.steps.map((step) => step.id);
                const steps = input.steps.map((step) =>
                  ({...promise(step.time, step.calendar), after: step.needs.map((needed) => ids.indexOf(needed))}));
                if (input.neededBy) return [[id, iso(CatalogOrders.orderBy(steps, Date.parse(input.neededBy))), iso(expected.orderBy)]];
                const start = Date.parse(input.start);
                const path = (names) => (expected.criticalPath ? ' ' + names.join(' ') : '');
                return [[id, iso(CatalogOrders.run(steps, start).end) + path(CatalogOrders.criticalPath(steps, start).map((i) => ids[i])),
                  iso(expected.chainDue || expected.chainDueLocal) + path(expected.criticalPath)]];
              });
            }""";

    private static final int CASES = 6000;
    private static final int DAYS = 60;

    @Test
    void forRandomPromisesAndSteps(Browser browser) {
        List<RandomOrders.Case> cases = RandomOrders.cases(47, CASES);
        PlannerQuestions questions = new PlannerQuestions();
        cases.forEach(each -> questions.ask(each.promise(), each.chain(), each.broken(), each.needed()));
        List<String> expected = cases.stream().map(PlannerTwinIT::expected).toList();
        assertThat(expected.stream().filter(answer -> !answer.contains("-")).count())
                .as("cases with a moment")
                .isGreaterThan(CASES * 3 / 4);
        try (Visit visit = Visit.fromDisk(browser)) {
            List<String> answers = questions.answers(open(visit));
            for (int i = 0; i < CASES; i++) {
                assertThat(answers.get(i)).as("%s", cases.get(i)).isEqualTo(expected.get(i));
            }
        }
    }

    @Test
    void forEverythingOnTheMenu(Browser browser) {
        CatalogInsights insights = ExampleCatalog.insights();
        OrderDeadlines deadlines = new OrderDeadlines(insights.catalog(), insights.today(), insights.leadTimes());
        Random random = new Random(11);
        List<List<String>> asked = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (Offering offering : insights.catalog().offerings().values()) {
            for (Optional<String> choice : choices(offering)) {
                for (int i = 0; i < DAYS; i++) {
                    LocalDateTime needed = insights.today().atStartOfDay().plusMinutes(random.nextInt(500 * 24 * 60));
                    Plan.Needs needs = new Plan.Needs(offering.name(), choice, 1);
                    asked.add(List.of(
                            offering.name() + choice.map(name -> "." + name).orElse(""),
                            PlannerQuestions.minute(needed)));
                    expected.add(told(deadlines.of(offering, new Plan.Task("t", "t", needs, needed))));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(2000);
        try (Visit visit = Visit.fromDisk(browser)) {
            Page page = open(visit);
            String script =
                    page.locator("#planner").getAttribute("data-scripts").split(" ")[1];
            String data = new String(PublishedSite.bytes(script), StandardCharsets.UTF_8);
            Object answers = page.evaluate("""
                    ([data, asked]) => {
                      const orders = CatalogOrders.of(JSON.parse(data.slice(data.indexOf('(') + 1, data.lastIndexOf(')'))));
                      return asked.map(([id, on]) => orders.by(id, on)).map(({why, at, kept}) => why || at + ' ' + kept);
                    }""", List.of(data, asked));
            assertThat((List<?>) answers).isEqualTo(expected);
        }
    }

    @Test
    void forEveryVector(Browser browser) throws IOException {
        String vectors = Files.readString(VECTORS);
        try (Visit visit = Visit.fromDisk(browser)) {
            List<?> told = (List<?>) open(visit).evaluate(TELL_VECTORS, vectors);
            assertThat(told).as("due, order by, chains with an order or a need").hasSize(38 + 8 + 5);
            for (Object each : told) {
                List<?> vector = (List<?>) each;
                assertThat(vector.get(1)).as("%s", vector.get(0)).isEqualTo(vector.get(2));
            }
        }
    }

    /** A planner with everything loaded. */
    private static Page open(Visit visit) {
        Page page = visit.open("planner.html");
        page.locator("input[value='new-employee.office']").check();
        page.locator("#orders").waitFor();
        return page;
    }

    private static String expected(RandomOrders.Case each) {
        Promise promise = each.promise();
        LeadTimeChain chain = each.chain();
        Instant needed = new WallClock(promise.calendar().zone()).first(each.needed());
        Optional<Instant> byPromise = promise.orderBy(needed);
        boolean known = promise.isKnown(needed)
                && (!each.broken()
                        || chain.links().stream().allMatch(link -> link.time().isKnown(needed)));
        Optional<Instant> bySteps = each.broken() ? chain.orderBy(needed) : byPromise;
        if (!promise.isKnown(needed) || byPromise.isPresent() && !known) {
            return "holidays-not-known";
        }
        if (byPromise.isEmpty() || bySteps.isEmpty()) {
            return "never-in-time";
        }
        boolean kept = !bySteps.get().isBefore(byPromise.get());
        Instant at = kept ? byPromise.get() : bySteps.get();
        Instant ready = kept
                ? promise.due(at).orElseThrow()
                : chain.run(at).orElseThrow().end();
        return PlannerQuestions.answer(at, byPromise.get(), ready, chain);
    }

    private static String told(OrderBy orderBy) {
        return orderBy instanceof OrderBy.By by
                ? by.latest().toEpochMilli() + " " + by.byPromise().isEmpty()
                : ((OrderBy.Unknown) orderBy)
                        .reason()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }

    private static List<Optional<String>> choices(Offering offering) {
        List<Optional<String>> choices = new ArrayList<>(List.of(Optional.empty()));
        if (offering.pricing() instanceof Pricing.Packages packages) {
            packages.packages().forEach(each -> choices.add(Optional.of(each.name())));
        }
        return choices;
    }
}
