package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.PlannedOrder.Cost;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.analysis.PlannedOrder.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plans of a small company, read from its files. */
class PlanOrdersTest {
    @Test
    void whatMustBeOrderedFirstStandsFirst() {
        assertThat(orders("night-ferry", "2026-09-01"))
                .extracting(PlanOrdersTest::line)
                .containsExactly(
                        "N12 2026-09-08T17:00+02:00[Europe/Warsaw] AHEAD",
                        "N20 2026-09-09T13:00+02:00[Europe/Warsaw] AHEAD");
        assertThat(orders("winter", "2026-11-23"))
                .extracting(PlanOrdersTest::line)
                .containsExactly(
                        "W2 2026-11-19T15:00+01:00[Europe/Warsaw] PASSED",
                        "W6 2026-11-23T13:00+01:00[Europe/Warsaw] TODAY",
                        "W1 PACKAGE_NOT_CHOSEN",
                        "W3 NO_PROMISE",
                        "W4 NOT_OFFERED",
                        "W7 NO_OFFERING",
                        "W8 NO_PACKAGE",
                        "W5 HOLIDAYS_NOT_KNOWN");
    }

    @Test
    void aDayIsPassedWhenItIsOver() {
        assertThat(urgency("2026-09-07")).isEqualTo(Urgency.AHEAD);
        assertThat(urgency("2026-09-08")).isEqualTo(Urgency.TODAY);
        assertThat(urgency("2026-09-09")).isEqualTo(Urgency.PASSED);
    }

    @Test
    void costsAreForTheWholeQuantity() {
        List<PlannedOrder> ferry = orders("night-ferry", "2026-09-01");
        assertThat(cost(ferry, "N20")).isEqualTo("2300.00 EUR, 77.00 EUR per month");
        assertThat(cost(ferry, "N12")).isEqualTo("300.00 EUR, 95.00 EUR per month");
        List<PlannedOrder> winter = orders("winter", "2026-11-23");
        assertThat(cost(winter, "W2")).as("three persons at 14.00").isEqualTo("-, 42.00 EUR per month");
        assertThat(cost(winter, "W1")).isEqualTo("PACKAGE_NOT_CHOSEN");
        assertThat(cost(winter, "W3")).isEqualTo("centrally");
        assertThat(cost(winter, "W4")).isEqualTo("free");
        assertThat(cost(winter, "W7")).isEqualTo("NO_OFFERING");
        assertThat(cost(winter, "W8")).isEqualTo("NO_PACKAGE");
    }

    @Test
    void packagesOfOneLeadTimeNeedNotBeChosen() {
        String text = """
                apiVersion: servicecatalog.dev/v1
                kind: Calendar
                metadata: {name: office}
                spec: {timeZone: Europe/Warsaw, open: {mon-fri: 09:00-17:00}}
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Offering
                metadata: {name: laptop}
                spec:
                  status: live
                  leadTime: {promise: 1 business day, hours: %s}
                  packages: [{name: a, oneTime: 1.00 EUR}, {name: b, oneTime: 2.00 EUR, leadTime: 1 business day}]
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Plan
                metadata: {name: p}
                spec:
                  tasks: [{id: T1, needs: {offering: laptop}, neededBy: 2026-09-15 17:00}]
                """;
        assertThat(orders(text.formatted("office")))
                .extracting(PlanOrdersTest::line)
                .containsExactly("T1 2026-09-14T17:00+02:00[Europe/Warsaw] AHEAD");
        assertThat(orders(text.formatted("office")).get(0).cost())
                .isEqualTo(new Cost.Unknown(Reason.PACKAGE_NOT_CHOSEN));
        assertThat(orders(text.formatted("nowhere")))
                .extracting(PlanOrdersTest::line)
                .containsExactly("T1 NO_HOURS");
    }

    @Test
    void promiseThatDoesNotHoldGivesNoDate() {
        String text = """
                apiVersion: servicecatalog.dev/v1
                kind: Calendar
                metadata: {name: office}
                spec: {timeZone: Europe/Warsaw, open: {mon-fri: 09:00-17:00}}
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Calendar
                metadata: {name: workshop}
                spec: {timeZone: Europe/Warsaw, open: {mon-fri: 09:00-17:00}, knownUntil: 2026-09-30}
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Calendar
                metadata: {name: rare}
                spec: {timeZone: Europe/Warsaw, open: {}, special: [{date: 2020-01-01, open: 09:00-17:00}]}
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Offering
                metadata: {name: laptop}
                spec:
                  status: live
                  leadTime: {promise: 2 business days, hours: office}
                  steps: [{id: prepare, time: %s, hours: %s}]
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Plan
                metadata: {name: p}
                spec:
                  tasks: [{id: T1, needs: {offering: laptop}, neededBy: %s}]
                """;
        assertThat(line(text, "9 business days", "office", "2026-09-25 17:00"))
                .isEqualTo("T1 2026-09-14T17:00+02:00[Europe/Warsaw] AHEAD, by promise 2026-09-23T15:00:00Z");
        assertThat(line(text, "1 business day", "office", "2026-09-25 17:00"))
                .isEqualTo("T1 2026-09-23T17:00+02:00[Europe/Warsaw] AHEAD");
        assertThat(line(text, "9 business days", "workshop", "2026-10-01 17:00"))
                .isEqualTo("T1 HOLIDAYS_NOT_KNOWN");
        assertThat(line(text, "1 business hour", "rare", "2026-09-25 17:00")).isEqualTo("T1 NEVER_IN_TIME");
    }

    private static String line(String yaml, String time, String hours, String needed) {
        return line(orders(yaml.formatted(time, hours, needed)).get(0));
    }

    private static List<PlannedOrder> orders(String yaml) {
        return CatalogInsights.of(Catalogs.of(yaml), LocalDate.parse("2026-09-01"))
                .plans()
                .byPlan()
                .get("p");
    }

    private static List<PlannedOrder> orders(String plan, String today) {
        return CatalogInsights.of(Catalogs.in("../output/site/ferry"), LocalDate.parse(today))
                .plans()
                .byPlan()
                .get(plan);
    }

    private static Urgency urgency(String today) {
        return ((OrderBy.By) orders("night-ferry", today).get(0).orderBy()).urgency();
    }

    private static String line(PlannedOrder order) {
        String when = order.orderBy() instanceof OrderBy.By by
                ? by.latest().atZone(by.zone()) + " " + by.urgency()
                        + by.byPromise()
                                .map(instant -> ", by promise " + instant)
                                .orElse("")
                : ((OrderBy.Unknown) order.orderBy()).reason().name();
        return order.task().id() + " " + when;
    }

    private static String cost(List<PlannedOrder> orders, String task) {
        Cost cost = orders.stream()
                .filter(order -> order.task().id().equals(task))
                .findFirst()
                .orElseThrow()
                .cost();
        if (cost instanceof Cost.Priced priced) {
            return priced.oneTime().map(Object::toString).orElse("-") + ", "
                    + priced.recurring().map(Object::toString).orElse("-");
        }
        if (cost instanceof Cost.Unknown unknown) {
            return unknown.reason().name();
        }
        return cost instanceof Cost.Free ? "free" : "centrally";
    }
}
