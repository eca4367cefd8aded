package dev.servicecatalog.output.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a service had left of the downtime it may have, what an hour without it costs, and how much of it is said. */
class ServiceFiguresTest {
    private static final String CATALOG = """
            apiVersion: servicecatalog.dev/v1
            kind: Calendar
            metadata: {name: always}
            spec: {timeZone: Europe/Oslo, open: {mon-sun: 00:00-24:00}, knownUntil: 9999-12-31}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Service
            metadata: {name: tickets}
            spec:
              status: live
              value: {perYear: 876000.00 NOK}
              promises: {availability: {target: %s, per: month, hours: %s}}
            ---
            apiVersion: servicecatalog.dev/v1
            kind: Measurement
            metadata: {name: m-2026-02}
            spec:
              from: 2026-02-01
              to: 2026-03-01
              services: {tickets: {availability: %s}}
            """;

    @TempDir
    Path scratch;

    @Test
    void whatIsLeftIsOfTheMeasuredPeriod() {
        assertThat(budget("99.5%", "always", "99.62%"))
                .containsExactly("201.6 minutes", "48.384 minutes", "24 %", "0.76 times as fast as allowed");
        JsonNode allowed = tickets("99.5%", "always", "99.62%").at("/errorBudget/allowed");
        assertThat(allowed.get("over")).hasToString("{\"from\":\"2026-02-01\",\"to\":\"2026-03-01\"}");
        assertThat(tickets("99.5%", "always", "99.62%").at("/errorBudget/shareLeft"))
                .hasToString("""
                        {"value":24,"unit":"%","part":48.3840,"of":201.600,\
                        "from":["Service/tickets figures.errorBudget.allowed","Measurement/m-2026-02 spec.services.tickets"]}""");
    }

    @Test
    void whatIsOverspentIsNegative() {
        assertThat(budget("99.5%", "always", "99%"))
                .containsExactly("201.6 minutes", "-201.6 minutes", "-100 %", "2 times as fast as allowed");
    }

    @Test
    void noShareIsLeftOfNothing() {
        assertThat(budget("100%", "always", "99%"))
                .containsExactly(
                        "0 minutes",
                        "-403.2 minutes",
                        "notApplicable: no downtime is allowed",
                        "notApplicable: no downtime is allowed");
    }

    @Test
    void nobodyKnowsWhatIsLeftWithoutAMeasurementOrHours() {
        assertThat(budget("99.5%", "always", "unclear")).containsOnly("unknown: its availability was not measured");
        assertThat(budget("99.5%", "nowhere", "99%")).containsOnly("unknown: the service hours are not known");
        assertThat(budget("unclear", "always", "99%")).containsOnly("notApplicable: no availability is promised");
    }

    @Test
    void anHourWithoutItIsItsValueOverItsHours() {
        assertThat(tickets("99.5%", "always", "99%").at("/value/hourWithout")).hasToString("""
                {"value":100.00,"unit":"NOK per hour",\
                "from":["Service/tickets spec.value.perYear","Service/tickets spec.promises.availability.hours",\
                "Calendar/always spec.timeZone","Calendar/always spec.open","Calendar/always spec.knownUntil"]}""");
        assertThat(Published.said(tickets("99.5%", "nowhere", "99%").at("/value/hourWithout")))
                .isEqualTo("unknown: the service hours are not known, or there are none");
        assertThat(Published.said(Published.ferry("2026-03-02").at("/services/deck/value/hourWithout")))
                .isEqualTo("notStated: Service/deck spec.value.perYear");
    }

    @Test
    void completenessHasItsNAndWhatIsSaid() {
        JsonNode figures = figures("99.5%", "always", "99%");
        assertThat(figures.at("/services/tickets/completeness")).hasToString("""
                {"value":27.27,"unit":"%","part":3,"of":11,\
                "from":["Service/tickets spec.audience","Service/tickets spec.status","Service/tickets spec.value",\
                "Service/tickets spec.promises.availability"]}""");
        assertThat(figures.get("completeness")).as("it has no owner").hasToString("""
                [{"made":{"value":27.27,"unit":"%","part":3,"of":11,"from":["Service/tickets figures.completeness"]}}]""");
    }

    @Test
    void anOwnerAnswersForServicesAndWhatTheyOffer() {
        JsonNode figures = Published.ferry("2026-03-02");
        JsonNode desk = figures.get("completeness").get(0);
        assertThat(desk.get("owner").asString()).isEqualTo("desk");
        assertThat(desk.at("/made/part").asInt() + " of " + desk.at("/made/of").asInt())
                .isEqualTo("69 of 85");
        assertThat(desk.at("/made/from").values())
                .extracting(JsonNode::asString)
                .contains("Service/booking figures.completeness", "Offering/handheld figures.completeness")
                .doesNotContain("Service/hover figures.completeness");
        assertThat(Published.said(figures.at("/services/hover/completeness")))
                .isEqualTo("notApplicable: only what is in use counts");
    }

    private List<String> budget(String target, String hours, String measured) {
        return tickets(target, hours, measured).get("errorBudget").values().stream()
                .map(Published::said)
                .toList();
    }

    private JsonNode tickets(String target, String hours, String measured) {
        return figures(target, hours, measured).at("/services/tickets");
    }

    private JsonNode figures(String target, String hours, String measured) {
        return Published.of(scratch, CATALOG.formatted(target, hours, measured), "2026-03-02");
    }
}
