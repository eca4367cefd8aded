package dev.servicecatalog.output.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The plans of the ferry company. */
class PlanFiguresTest {
    private static final JsonNode PLANS = Published.ferry("2026-11-23").get("plans");

    @Test
    void whatMustBeOrderedFirstStandsFirst() {
        assertThat(orders("winter"))
                .extracting(order -> order.get("task").asString() + " " + Published.said(order.get("orderBy")))
                .containsExactly(
                        "W2 2026-11-19T15:00+01:00",
                        "W6 2026-11-23T13:00+01:00",
                        "W1 unknown: the packages differ, and the plan does not say which one",
                        "W3 unknown: no lead time is promised",
                        "W4 unknown: it cannot be ordered today",
                        "W7 unknown: there is no such offering",
                        "W8 unknown: the offering has no such package",
                        "W5 unknown: the holidays until then are not known yet");
    }

    @Test
    void theLatestOrderSaysForWhenAndHowUrgentItIs() {
        assertThat(orders("winter").get(1)).hasToString("""
                {"task":"W6","offering":"handheld","package":"rugged",\
                "orderBy":{"value":"2026-11-23T13:00+01:00","needed":"2026-11-30T17:00+01:00",\
                "zone":"Europe/Warsaw","urgency":"today",\
                "from":["Plan/winter spec.tasks[5].neededBy","Offering/handheld spec.packages[1].leadTime",\
                "Offering/handheld spec.leadTime.orderBefore","Offering/handheld spec.leadTime.hours",\
                "Calendar/office spec.timeZone","Calendar/office spec.open",\
                "Calendar/office spec.closed","Calendar/office spec.knownUntil"]},\
                "cost":{"how":{"value":"one price","from":["Offering/handheld spec.packages[1]"]},\
                "oneTime":{"value":1890.00,"unit":"EUR",\
                "from":["Offering/handheld spec.packages[1].oneTime","Plan/winter spec.tasks[5].needs.quantity"]},\
                "recurring":{"value":"44.00 EUR per month",\
                "from":["Offering/handheld spec.packages[1].recurring","Plan/winter spec.tasks[5].needs.quantity"]},\
                "perYear":{"value":528.00,"unit":"EUR per year",\
                "from":["Offering/handheld spec.packages[1].recurring","Plan/winter spec.tasks[5].needs.quantity"]}}}""");
        assertThat(orders("winter").get(0).at("/orderBy/urgency").asString()).isEqualTo("passed");
        assertThat(Published.ferry("2026-09-01")
                        .at("/plans/night-ferry/orders/0/orderBy/urgency")
                        .asString())
                .isEqualTo("ahead");
    }

    @Test
    void costsAreForTheWholeQuantity() {
        assertThat(cost(order("night-ferry", "N20")))
                .containsExactly("one price", "2300.00 EUR", "77.00 EUR per month", "924.00 EUR per year");
        assertThat(cost(order("winter", "W2")))
                .containsExactly(
                        "one price",
                        "notApplicable: nothing is paid once",
                        "42.00 EUR per month",
                        "504.00 EUR per year");
        assertThat(cost(order("winter", "W3"))).containsExactly("funded centrally");
        assertThat(cost(order("winter", "W4"))).containsExactly("free of charge");
        assertThat(cost(order("winter", "W1")))
                .containsExactly("unknown: the packages differ, and the plan does not say which one");
        assertThat(cost(order("winter", "W7"))).containsExactly("unknown: there is no such offering");
    }

    private static List<JsonNode> orders(String plan) {
        return List.copyOf(PLANS.get(plan).get("orders").values());
    }

    private static JsonNode order(String plan, String task) {
        return orders(plan).stream()
                .filter(order -> order.get("task").asString().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cost(JsonNode order) {
        return order.get("cost").values().stream().map(Published::said).toList();
    }
}
