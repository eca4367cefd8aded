package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.Compilation;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.testing.Vectors;
import dev.servicecatalog.time.Promise;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AgreementPromisesTest {
    private static final String TODAY = "2026-03-02";

    @TempDir
    Path folder;

    @Test
    void everyNeedHasToBeBackWhenWeHaveToBe() {
        for (String id : List.of("CR-01", "CR-02")) {
            JsonNode input = Vectors.vector(id).get("input");
            JsonNode expected = Vectors.vector(id).get("expected");
            AvailabilityCatalog catalog = new AvailabilityCatalog();
            List<String> needs = new ArrayList<>();
            for (JsonNode each : input.get("dependsOn")) {
                String name = each.get("agreement").asString();
                catalog.agreement(name, "2028-12-31", "{restore: " + within(each) + "}");
                needs.add("{agreement: " + name + "}");
            }
            catalog.service("shop", "{restore: " + within(input.get("sla")) + "}", needs.toString());
            Compilation compiled = catalog.compile(folder, TODAY);
            List<String> broken = compiled.insights().agreementPromises().byService().get("shop").stream()
                    .filter(comparison -> comparison.verdict() instanceof PromiseProof.Broken)
                    .map(comparison -> comparison.need().name())
                    .toList();
            List<String> wanted = expected.has("on")
                    ? expected.get("on").valueStream().map(JsonNode::asString).toList()
                    : List.of("uc-hosting");
            assertThat(broken).isEqualTo(wanted);
            assertThat(AvailabilityCatalog.codes(compiled))
                    .containsExactly(expected.get("finding").asString().toLowerCase(Locale.ROOT));
        }
    }

    private static String within(JsonNode stated) {
        String hours = stated.path("hours").asString("always");
        return "{target: " + stated.get("restore").asString() + ", hours: " + hours + "}";
    }

    @Test
    void theSameNumberOnAnotherClockIsLateAfterTheWeekend() {
        JsonNode vector = Vectors.vector("CR-02");
        Promise ours = Vectors.promise("4 hours", "always");
        Promise theirs = Vectors.promise("4 business hours", "office-pl");
        var incident = Vectors.instant(vector.get("input").get("incident"));
        assertThat(ours.due(incident))
                .contains(Vectors.instant(vector.get("expected").get("slaDue")));
        assertThat(theirs.due(incident))
                .contains(Vectors.instant(vector.get("expected").get("ucDue")));
        EntityId need = new EntityId(Kind.AGREEMENT, "uc-hosting");
        LocalDate friday = LocalDate.parse("2026-03-06");
        assertThat(AgreementPromises.prove(ours, need, theirs, friday, friday.plusDays(1)))
                .isInstanceOfSatisfying(PromiseProof.Broken.class, broken -> {
                    assertThat(broken.lateStep()).isEqualTo("uc-hosting");
                    assertThat(broken.smallest()).isPresent();
                });
        assertThat(AgreementPromises.prove(theirs, need, ours, friday, friday.plusDays(7)))
                .isInstanceOf(PromiseProof.Holds.class);
    }

    @Test
    void alternativesNeedNotBeBackInTime() {
        Compilation compiled = new AvailabilityCatalog()
                .agreement("a", "2028-12-31", "{restore: {target: 8 hours, hours: always}}")
                .agreement("b", "2028-12-31", "{restore: {target: 8 hours, hours: always}}")
                .service("shop", "{restore: {target: 4 hours, hours: always}}", "[{anyOf: [a, b], of: agreement}]")
                .compile(folder, TODAY);
        assertThat(compiled.insights().agreementPromises().byService()).isEmpty();
        assertThat(AvailabilityCatalog.codes(compiled)).isEmpty();
    }

    @Test
    void servicesThatPromiseNothingAreLookedThrough() {
        Compilation compiled = new AvailabilityCatalog()
                .agreement("hosting", "2028-12-31", "{restore: {target: 400 hours, hours: always}}")
                .service("lower", "{}", "[{agreement: hosting}, {service: middle}]")
                .service("middle", "{respond: {target: 60 minutes, hours: always}}", "[{service: lower}]")
                .service("shop", "{restore: {target: 4 hours, hours: always}}", "[{service: middle}]")
                .compile(folder, TODAY);
        assertThat(compiled.insights().agreementPromises().byService().get("shop"))
                .singleElement()
                .satisfies(comparison -> {
                    assertThat(comparison.need()).hasToString("Agreement/hosting");
                    assertThat(comparison.verdict()).isInstanceOf(PromiseProof.Broken.class);
                });
        assertThat(AvailabilityCatalog.codes(compiled)).containsExactly("promise-exceeds-agreement");
    }

    @Test
    void aServiceAnswersForWhatIsBelowIt() {
        Compilation compiled = new AvailabilityCatalog()
                .agreement("hosting", "2028-12-31", "{restore: {target: 3 hours, hours: always}}")
                .service("middle", "{restore: {target: 4 hours, hours: always}}", "[{agreement: hosting}]")
                .service("shop", "{restore: {target: 4 hours, hours: always}}", "[{service: middle}]")
                .compile(folder, TODAY);
        assertThat(compiled.insights().agreementPromises().byService().get("shop"))
                .singleElement()
                .satisfies(comparison -> assertThat(comparison.need()).hasToString("Service/middle"));
        assertThat(AvailabilityCatalog.codes(compiled)).isEmpty();
    }

    @Test
    void repairThatNobodyPromisesIsMissed() {
        AvailabilityCatalog catalog = new AvailabilityCatalog()
                .component("engine", "availability: 99%, hours: always")
                .agreement("hosting", "2028-12-31", "{availability: {target: 99%, hours: always}}")
                .agreement("spare", "2028-12-31", "{availability: {target: 99%, hours: always}}")
                .service("directory", "{}", "[]")
                .service("middle", "{}", "[{agreement: hosting}, {component: engine}, {service: directory}]")
                .service(
                        "shop",
                        "{restore: {target: 4 hours, hours: always}}",
                        "[{service: middle}, {anyOf: [hosting, spare], of: agreement}]");
        Compilation compiled = catalog.compile(folder, TODAY);
        assertThat(compiled.insights().agreementPromises().withoutRestore())
                .hasToString("{shop=[Service/directory, Agreement/hosting]}");
        assertThat(AvailabilityCatalog.codes(compiled)).containsExactly("no-agreement");
    }

    @Test
    void agreementsGiveWarningBeforeTheyEnd() {
        JsonNode input = Vectors.vector("CR-03").get("input");
        JsonNode expected = Vectors.vector("CR-03").get("expected");
        String name = input.get("agreement").get("name").asString();
        AvailabilityCatalog catalog = new AvailabilityCatalog()
                .agreement(name, input.get("agreement").get("validTo").asString(), "{}")
                .service("shop", "{}", "[{agreement: " + name + "}]");
        Compilation compiled = catalog.compile(folder, input.get("today").asString());
        assertThat(compiled.insights().agreementTerms().byAgreement().get(name).daysLeft())
                .contains(expected.get("daysLeft").asLong());
        assertThat(AvailabilityCatalog.codes(compiled))
                .containsExactly(expected.get("finding").asString().toLowerCase(Locale.ROOT));
        assertThat(AvailabilityCatalog.codes(catalog.compile(folder, "2026-03-31")))
                .isEmpty();
        assertThat(AvailabilityCatalog.codes(catalog.compile(folder, "2026-06-30")))
                .containsExactly("agreement-expires-soon");
        assertThat(AvailabilityCatalog.codes(catalog.compile(folder, "2026-07-01")))
                .containsExactly("agreement-expired");
    }
}
