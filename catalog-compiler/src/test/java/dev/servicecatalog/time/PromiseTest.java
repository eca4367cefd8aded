package dev.servicecatalog.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Vectors;
import dev.servicecatalog.time.BusinessDuration.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class PromiseTest {
    private static final BusinessCalendar OFFICE = Vectors.calendar("office-pl");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TestFactory
    Stream<DynamicTest> fallsDue() {
        return Vectors.tests("due", vector -> {
            JsonNode input = vector.get("input");
            JsonNode expected = vector.get("expected");
            if (input.has("chain")) {
                handsOver(input, expected);
                return;
            }
            Promise promise = Vectors.promise(input, input.get("duration").asString());
            assertThat(promise.due(Vectors.instant(input.get("start"))))
                    .contains(Vectors.instant(expected.get("due")))
                    .contains(Vectors.instant(expected.get("dueUtc")));
        });
    }

    private static void handsOver(JsonNode input, JsonNode expected) {
        Instant reached = Vectors.instant(input.get("start"));
        for (int i = 0; i < input.get("chain").size(); i++) {
            Promise step = Vectors.promise(input, input.get("chain").get(i).asString());
            reached = step.due(reached).orElseThrow();
            assertThat(reached).isEqualTo(Vectors.instant(expected.get("after").get(i)));
        }
        Promise single = Vectors.promise(input, expected.get("equalsSingle").asString());
        assertThat(single.due(Vectors.instant(input.get("start")))).contains(reached);
    }

    @TestFactory
    Stream<DynamicTest> mustBeOrderedBy() {
        return Vectors.tests("orderBy", vector -> {
            JsonNode input = vector.get("input");
            Promise promise = Vectors.promise(input, input.get("duration").asString());
            assertThat(promise.orderBy(Vectors.instant(input.get("neededBy"))))
                    .contains(Vectors.instant(vector.get("expected").get("orderBy")));
        });
    }

    @Test
    void pausesCostTheirOpenTime() {
        JsonNode vector = Vectors.vector("EL-08");
        JsonNode input = vector.get("input");
        Promise promise = Vectors.promise(input, input.get("duration").asString());
        Instant ordered = Vectors.instant(input.get("start"));
        Pause pause = Vectors.pauses(input).get(0);
        Instant middle = pause.from().plus(Duration.ofHours(1));
        Instant due = Vectors.instant(vector.get("expected").get("due"));

        assertThat(promise.due(ordered))
                .contains(Vectors.instant(vector.get("expected").get("dueWithoutPause")));
        assertThat(promise.due(ordered, List.of(pause))).contains(due);
        assertThat(promise.due(ordered, List.of(new Pause(middle, pause.to()), new Pause(pause.from(), middle))))
                .as("in parts, in any order")
                .contains(due);
        assertThat(promise.due(ordered, List.of(pause, pause, new Pause(middle, pause.to()))))
                .as("overlapping")
                .contains(due);
        assertThat(promise.due(ordered, List.of(new Pause(due.minus(MINUTE), due.plus(MINUTE)), pause)))
                .as("a second one within the time won by the first")
                .contains(due.plus(MINUTE).plus(MINUTE));
    }

    @Test
    void pausesBeforeTheOrderOrAfterTheEndCostNothing() {
        Promise promise = promise("4 business hours", OFFICE);
        Instant ordered = Instant.parse("2026-03-02T09:00:00Z");
        Instant due = Instant.parse("2026-03-02T13:00:00Z");
        List<Pause> pauses = List.of(
                new Pause(ordered.minus(Duration.ofDays(3)), ordered), new Pause(due, due.plus(Duration.ofDays(1))));
        assertThat(promise.due(ordered, pauses)).contains(due);
    }

    /** Counting minutes that are open and not paused: the definition of a pause. */
    @Test
    void businessTimeWithPausesIsOpenTimeWithoutThem() {
        RandomPromises.cases(21, 1000)
                .filter(each -> each.promise().duration().unit() == Unit.BUSINESS_MINUTES)
                .filter(each -> each.promise().due(each.moment()).isPresent())
                .forEach(each -> {
                    Instant p = each.moment().plus(Duration.ofMinutes(100));
                    Instant q = p.plus(Duration.ofHours(20));
                    Instant due = each.promise()
                            .due(each.moment(), List.of(new Pause(p, q)))
                            .orElseThrow();
                    BusinessCalendar calendar = each.promise().calendar();
                    Duration counted = calendar.open(each.moment(), due.isBefore(p) ? due : p)
                            .plus(calendar.open(q, due));
                    assertThat(counted)
                            .as("%s", each)
                            .hasMinutes(each.promise().duration().amount());
                });
    }

    @Test
    void clockTimeMovesOnByTheOpenTimeOfAPause() {
        Instant saturdayNoon = Instant.parse("2026-03-07T11:00:00Z");
        List<Pause> pauses = List.of(new Pause(saturdayNoon, saturdayNoon.plus(Duration.ofHours(2))));
        assertThat(promise("4 hours", BusinessCalendar.always(OFFICE.zone())).due(saturdayNoon, pauses))
                .contains(saturdayNoon.plus(Duration.ofHours(6)));
        assertThat(promise("4 hours", OFFICE).due(saturdayNoon, pauses))
                .contains(saturdayNoon.plus(Duration.ofHours(4)));
    }

    @Test
    void theCutOffIsTheEarlierOfOrderTimeAndClosing() {
        BusinessCalendar office = Vectors.calendar("office-de");
        Promise promise = new Promise(BusinessDuration.parse("1 business day").orElseThrow(), office, time("15:00"));
        assertThat(promise.cutOff(LocalDate.parse("2026-12-23"))).contains(Instant.parse("2026-12-23T14:00:00Z"));
        assertThat(promise.cutOff(LocalDate.parse("2026-12-24"))).contains(Instant.parse("2026-12-24T12:00:00Z"));
        assertThat(promise.cutOff(LocalDate.parse("2026-12-25"))).isEmpty();
    }

    @Test
    void handingOverAtMidnightIsHandingOverAtClosing() {
        BusinessCalendar always = BusinessCalendar.always(ZoneId.of("Pacific/Apia"));
        Instant noon = Instant.parse("2011-12-28T22:00:00Z");
        Instant firstDay = promise("1 business day", always).due(noon).orElseThrow();
        assertThat(firstDay).as("the 29th ends").isEqualTo("2011-12-30T10:00:00Z");
        assertThat(promise("1 business day", always).due(noon.minus(Duration.ofDays(1))))
                .contains(Instant.parse("2011-12-29T10:00:00Z"));
        assertThat(promise("1 business day", always).due(firstDay))
                .as("the 31st follows")
                .isEqualTo(promise("2 business days", always).due(noon))
                .contains(Instant.parse("2011-12-31T10:00:00Z"));
    }

    @Test
    void nothingIsDueOnACalendarThatNeverOpens() {
        BusinessCalendar never =
                new BusinessCalendar(OFFICE.zone(), Map.of(), new TreeMap<>(), new TreeSet<>(), Optional.empty());
        for (String duration : List.of("1 business minute", "same business day", "2 business days")) {
            assertThat(promise(duration, never).due(Instant.EPOCH)).isEmpty();
            assertThat(promise(duration, never).orderBy(Instant.EPOCH)).isEmpty();
        }
        assertThat(promise("1 hour", never).due(Instant.EPOCH)).contains(Instant.EPOCH.plusSeconds(3600));
    }

    @Test
    void whatTakesMoreThanTenYearsIsNotKnown() {
        for (String duration : List.of("2147483647 business hours", "2147483647 business days")) {
            assertThat(promise(duration, OFFICE).due(Instant.EPOCH)).isEmpty();
            assertThat(promise(duration, OFFICE).orderBy(Instant.EPOCH)).isEmpty();
        }
        assertThat(promise("2500 business days", OFFICE).due(Instant.EPOCH)).isPresent();
    }

    @Test
    void onlyBusinessTimeDependsOnTheHolidaysKnown() {
        BusinessCalendar calendar = new BusinessCalendar(
                OFFICE.zone(),
                OFFICE.week(),
                OFFICE.special(),
                OFFICE.closed(),
                Optional.of(LocalDate.parse("2026-12-31")));
        Instant later = Instant.parse("2027-01-04T16:00:00Z");
        assertThat(promise("2 business days", calendar).isKnown(later)).isFalse();
        assertThat(promise("2 business days", calendar).isKnown(later.minus(Duration.ofDays(7))))
                .isTrue();
        assertThat(promise("2 calendar days", calendar).isKnown(later)).isTrue();
    }

    @Test
    void secondsCountForTheDueInstantAndRoundDownForTheOrder() {
        Promise promise = promise("4 business hours", OFFICE);
        assertThat(promise.due(Instant.parse("2026-03-02T09:00:30Z"))).contains(Instant.parse("2026-03-02T13:00:30Z"));
        assertThat(promise.orderBy(Instant.parse("2026-03-02T13:00:30Z")))
                .contains(Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void isNeverDueBeforeTheOrder() {
        RandomPromises.cases(1, 5000)
                .forEach(each -> each.promise()
                        .due(each.moment())
                        .ifPresent(due -> assertThat(due).as("%s", each).isAfterOrEqualTo(each.moment())));
    }

    @Test
    void isNeverDueEarlierForALaterOrder() {
        RandomPromises.cases(2, 2000)
                .filter(each -> each.promise().duration().unit() != Unit.CALENDAR_DAYS)
                .forEach(each -> {
                    Instant previous = Instant.MIN;
                    for (int minutes = -150; minutes <= 1500; minutes += minutes < 150 ? 1 : 45) {
                        Instant due = each.promise()
                                .due(each.moment().plus(Duration.ofMinutes(minutes)))
                                .orElse(Instant.MAX);
                        assertThat(due).as("%s %+d", each, minutes).isAfterOrEqualTo(previous);
                        previous = due;
                    }
                });
    }

    @Test
    void isNeverDueEarlierForALongerDuration() {
        RandomPromises.cases(3, 3000).forEach(each -> {
            BusinessDuration duration = each.promise().duration();
            Promise longer = new Promise(
                    new BusinessDuration(duration.amount() + 1, duration.unit()),
                    each.promise().calendar(),
                    each.promise().orderBefore());
            assertThat(longer.due(each.moment()).orElse(Instant.MAX))
                    .as("%s", each)
                    .isAfterOrEqualTo(each.promise().due(each.moment()).orElse(Instant.MAX));
        });
    }

    @Test
    void businessDaysAddUpOverHandOvers() {
        RandomPromises.cases(4, 5000).forEach(each -> {
            BusinessCalendar calendar = each.promise().calendar();
            int first = each.promise().duration().amount() % 4;
            int second = each.promise().duration().amount() % 3;
            assertThat(businessDays(first, calendar).due(each.moment()).flatMap(businessDays(second, calendar)::due))
                    .as("%s: %d + %d", each, first, second)
                    .isEqualTo(businessDays(first + second, calendar).due(each.moment()));
        });
    }

    @Test
    void theOrderByIsTheLastMinuteThatIsInTime() {
        RandomPromises.cases(5, 20_000)
                .forEach(each -> each.promise().orderBy(each.moment()).ifPresent(order -> {
                    assertThat(each.promise().due(order))
                            .as("%s ordered %s", each, order)
                            .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(each.moment()));
                    assertThat(each.promise().due(order.plus(MINUTE)).orElse(Instant.MAX))
                            .as("%s ordered a minute after %s", each, order)
                            .isAfter(each.moment());
                }));
    }

    @Test
    void agreesWithAWalkMinuteByMinute() {
        RandomPromises.cases(6, 120).forEach(each -> {
            MinuteWalk walk = new MinuteWalk(each.promise(), each.moment());
            Instant later = each.moment().plus(Duration.ofHours(50));
            assertThat(each.promise().calendar().open(each.moment(), later))
                    .as("open in %s", each)
                    .hasMinutes(walk.openMinutes(each.moment(), later));
            walk.due(each.moment())
                    .ifPresent(due -> assertThat(each.promise().due(each.moment()))
                            .as("due of %s", each)
                            .contains(due));
            walk.orderBy(each.moment())
                    .ifPresent(order -> assertThat(each.promise().orderBy(each.moment()))
                            .as("order-by of %s", each)
                            .contains(order));
        });
    }

    private static Promise promise(String duration, BusinessCalendar calendar) {
        return new Promise(BusinessDuration.parse(duration).orElseThrow(), calendar, Optional.empty());
    }

    private static Promise businessDays(int count, BusinessCalendar calendar) {
        return new Promise(new BusinessDuration(count, Unit.BUSINESS_DAYS), calendar, Optional.empty());
    }

    private static Optional<LocalTime> time(String text) {
        return Optional.of(LocalTime.parse(text));
    }
}
