package dev.servicecatalog.compiler;

import static dev.servicecatalog.compiler.GateTrial.rules;
import static dev.servicecatalog.compiler.GateTrial.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.testing.GateRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to use clocks, emergencies and standard changes for something else, and the guard against each. */
class RuleTrapsTest {
    @TempDir
    Path folder;

    private GateRepository repository;

    @BeforeEach
    void begin() {
        repository = GateRepository.in(folder);
    }

    @AfterEach
    void end() {
        repository.close();
    }

    private static final String AUTHOR = "author@northwind.example";

    private void promiseSooner() {
        repository.replace("catalog/services.yaml", "restore: {target: 4 hours", "restore: {target: 3 hours");
    }

    private void before(String old, String now) {
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", old, now);
        repository.commit("Other rules", AUTHOR);
        repository.branchAt("change", "main");
    }

    @ParameterizedTest
    @CsvSource({
        // the clock leaves 02:00 to 03:00 out: both are the moment of the change
        "2026-03-29 02:30, 2026-03-29 04:00, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
        // the clock shows 02:00 to 03:00 twice: from the first, to the second
        "2026-10-25 02:30, 2026-10-25 02:45, 2026-10-25T00:29:59Z, 2026-10-25T00:30:00Z, 2026-10-25T01:45:00Z"
    })
    void trap10FreezesKeepTheClockOfTheirZone(String from, String to, String open, String begin, String end) {
        before("from: 2026-06-15 00:00, to: 2026-08-15 00:00", "from: " + from + ", to: " + to);
        promiseSooner();
        repository.commit("Repair sooner", AUTHOR);
        TimeZone usual = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(rules(new GateTrial(repository).at(open).decide())).doesNotContain("freeze");
                Decision held = new GateTrial(repository).at(begin).decide();
                assertThat(held.outcome()).as(told(held)).isEqualTo(Outcome.HOLD);
                assertThat(held.until().orElseThrow()).hasToString(end);
                assertThat(rules(new GateTrial(repository).at(end).decide())).doesNotContain("freeze");
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "Europe/Olso", "\"\"", "CEST"})
    void trap10AnUnknownZoneIsNotUtc(String zone) {
        before("timeZone: Europe/Oslo, services", "timeZone: " + zone + ", services");
        promiseSooner();
        repository.commit("Repair sooner", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
    }

    /** Whoever wants to hear less of misspelt keys does not want fewer rules. */
    @ParameterizedTest
    @CsvSource({
        "off, unknown-zone, timeZone: Europe/Oslo, timeZone: Europe/Olso",
        "warning, unknown-key, emergency: allow}, emergncy: refuse}"
    })
    void trap10NoSeverityMakesHalfAPolicyAWholeOne(String severity, String code, String old, String now) {
        repository.checkout("main");
        repository.replace(
                "catalog/catalog.yaml",
                "  currency: EUR",
                "  currency: EUR\n  severities: {" + code + ": " + severity + "}");
        repository.commit("Hear less", AUTHOR);
        before(old, now);
        promiseSooner();
        repository.commit("Repair sooner", AUTHOR);
        Decision decision = new GateTrial(repository)
                .at("2026-07-01T10:00:00Z")
                .reviewedBy("astrid-nw", "eva-nw")
                .decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
        assertThat(rules(decision)).contains(code);
    }

    /** The ticket shop is frozen, and the payments that it needs through the booking are no safer to touch. */
    @Test
    void trap10WhatAFrozenServiceNeedsIsFrozenToo() {
        repository.checkout("main");
        String shop = "needs: [{component: booking-database}";
        repository.replace("catalog/services.yaml", shop, shop + ", {service: booking}");
        String text = repository.read("catalog/services.yaml");
        String workplace = text.substring(
                text.indexOf("---\n") + 4, text.indexOf("---\napiVersion: servicecatalog.dev/v1\nkind: Component"));
        String booking = workplace.replace("name: workplace, title: Your workplace", "name: booking, title: Booking");
        repository.write(
                "catalog/booking.yaml",
                booking.replace("  charging: chargeback\n", "  needs: [{service: payments}]\n"));
        repository.write(
                "catalog/payments.yaml",
                booking.replace("name: booking, title: Booking", "name: payments, title: Payments")
                        .replace("  charging: chargeback\n", ""));
        repository.commit("Book and pay", AUTHOR);
        repository.branchAt("change", "main");
        repository.replace("catalog/payments.yaml", "A ready desk", "Every card");
        repository.commit("Say it better", AUTHOR);
        Decision decision = new GateTrial(repository).at("2026-07-01T10:00:00Z").decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.HOLD);
        assertThat(told(decision)).contains("; Ticket shop, which needs what changes, is frozen");
        repository.branchAt("change", "main");
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", AUTHOR);
        Decision other = new GateTrial(repository).at("2026-07-01T10:00:00Z").decide();
        assertThat(other.outcome()).as(told(other)).isEqualTo(Outcome.APPROVED_STANDARD);
    }

    @Test
    void trap10AFreezeTakenOutByTheChangeStillHolds() {
        promiseSooner();
        repository.replace("catalog/policy.yaml", "from: 2026-06-15", "from: 2026-08-14");
        repository.commit("Repair sooner, and do not freeze", AUTHOR);
        Decision decision = new GateTrial(repository).at("2026-07-01T10:00:00Z").decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.HOLD);
    }

    @Test
    void trap10ADecisionGetsOld() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", AUTHOR);
        assertThat(new GateTrial(repository).decide().validUntil().orElseThrow())
                .isEqualTo(GateRepository.NOW.plusSeconds(4 * 3600));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', eva-nw, HOLD, names the incident",
        "'  ', '', eva-nw, HOLD, names the incident",
        "INC-1, '', bjarne-nw, HOLD, nobody of shop-team",
        "INC-1, astrid@northwind.example, astrid-nw, HOLD, nobody of shop-team",
        "INC-1, '', astrid-nw, APPROVED_EMERGENCY, ''"
    })
    void trap11AnEmergencyNamesItsIncidentAndSomebodyElseApprovesIt(
            String incident, String author, String approver, Outcome outcome, String why) {
        promiseSooner();
        repository.commit("Repair", author.isEmpty() ? AUTHOR : author);
        Decision decision = new GateTrial(repository)
                .at("2026-07-01T10:00:00Z")
                .emergency(incident)
                .reviewedBy(approver)
                .decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(outcome);
        assertThat(told(decision)).contains(why);
        assertThat(decision.reviewDue().isPresent()).isEqualTo(outcome == Outcome.APPROVED_EMERGENCY);
    }

    @Test
    void trap11AnEmergencyChangesNoRulesAndNoBrokenPromises() {
        promiseSooner();
        repository.replace("catalog/policy.yaml", "approvals: 2", "approvals: 1");
        repository.commit("Repair, and the rules too", AUTHOR);
        Decision rules = new GateTrial(repository)
                .emergency("INC-1")
                .reviewedBy("astrid-nw")
                .decide();
        assertThat(rules.outcome()).as(told(rules)).isEqualTo(Outcome.REVIEW_REQUIRED);
        repository.branchAt("change", "main");
        repository.replace("catalog/offerings.yaml", "service: ticket-shop", "service: ticket-shap");
        repository.commit("Repair, and break", AUTHOR);
        Decision broken = new GateTrial(repository)
                .emergency("INC-1")
                .reviewedBy("astrid-nw")
                .decide();
        assertThat(broken.outcome()).as(told(broken)).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void trap11AFreezeCanRefuseEmergencies() {
        before("emergency: allow", "emergency: refuse");
        promiseSooner();
        repository.commit("Repair", AUTHOR);
        Decision decision = new GateTrial(repository)
                .at("2026-07-01T10:00:00Z")
                .emergency("INC-1")
                .reviewedBy("astrid-nw")
                .decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.HOLD);
    }

    @Test
    void trap12WordsAreAStandardChangeWithRemarksAndWithKeysNobodyReads() {
        repository.replace(
                "catalog/services.yaml", "summary: A ready desk", "x-note: mine # a remark\n  summary: A tidy desk");
        repository.commit("Say it better", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.APPROVED_STANDARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "field",
                "later field",
                "document",
                "move",
                "mode",
                "link",
                "submodule",
                "other",
                "comma",
                "unknown",
                "service"
            })
    void trap12AStandardChangeIsNotWidened(String by) throws Exception {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        widen(by);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isNotEqualTo(Outcome.APPROVED_STANDARD);
        assertThat(decision.standardChange()).isEmpty();
    }

    private void widen(String by) throws Exception {
        Path offerings = folder.resolve("catalog/offerings.yaml");
        switch (by) {
            case "field" -> repository.replace("catalog/services.yaml", "charging: chargeback", "charging: showback");
            case "later field" -> repository.replace("catalog/services.yaml", "perYear: 50000.00", "perYear: 60000.00");
            case "document" ->
                repository.replace(
                        "catalog/services.yaml",
                        "kind: Goal",
                        "kind: Goal\nmetadata: {name: second, title: Second}\nspec: {owner: ticket-sales, measure: {name: x, unit: \"%\", from: 1, to: 2}, by: 2027-12-31}\n---\n"
                                + "apiVersion: servicecatalog.dev/v1\nkind: Goal");
            case "move" -> Files.move(offerings, folder.resolve("catalog/menu.yaml"));
            case "mode" -> assertThat(offerings.toFile().setExecutable(true)).isTrue();
            case "link" -> Files.createSymbolicLink(folder.resolve("catalog/more.yaml"), Path.of("services.yaml"));
            case "submodule" -> submodule();
            case "other" -> repository.write("notes.txt", "by the way");
            case "comma" ->
                repository
                        .replace("catalog/offerings.yaml", "A laptop that is", "One laptop that is")
                        .replace("catalog/offerings.yaml", "[laptop, bag, charger]", "[\"laptop, bag\", charger]");
            case "unknown" ->
                repository.replace("catalog/services.yaml", "charging: chargeback", "chargin: chargeback");
            default -> repository.replace("catalog/services.yaml", "name: workplace, title", "name: workplaces, title");
        }
        repository.commit("Say it better, and more", AUTHOR);
    }

    private void submodule() throws Exception {
        try (Git inner = Git.init()
                .setDirectory(folder.resolve("catalog/inner").toFile())
                .call()) {
            inner.commit()
                    .setMessage("Begin")
                    .setSign(false)
                    .setAuthor("a", AUTHOR)
                    .setCommitter("a", AUTHOR)
                    .call();
        }
    }

    /** No rule knows what the users of a service mean; a standard change may. */
    @Test
    void fieldsThatNoRuleKnowsAreLookedAtUnlessTheyAreApprovedBeforehand() {
        String users = "usedBy: [ticket-sales]\n  value: {kind";
        repository.replace("catalog/services.yaml", users, "value: {kind");
        repository.commit("Nobody uses it", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(decision.open()).singleElement().satisfies(open -> {
            assertThat(open.reason().rule()).isEqualTo("other-fields");
            assertThat(open.eligible()).containsExactly("bjarne");
        });
        assertThat(new GateTrial(repository).reviewedBy("bjarne-nw").decide().outcome())
                .isEqualTo(Outcome.APPROVED);
        before("allow: [", "allow: [\"service.usedBy\", ");
        repository.replace("catalog/services.yaml", users, "value: {kind");
        repository.commit("Nobody uses it", AUTHOR);
        Decision standard = new GateTrial(repository).decide();
        assertThat(standard.outcome()).as(told(standard)).isEqualTo(Outcome.APPROVED_STANDARD);
    }

    @Test
    void trap12AnotherOrderIsMoreThanWords() {
        String first = "{level: 1, by: shop-team, does: answers and restarts}";
        String second = "{level: 2, by: workplace-team, does: repairs}";
        repository.checkout("main");
        repository.replace("catalog/services.yaml", "[" + first + "]", "[" + first + ", " + second + "]");
        repository.commit("Repair as well", AUTHOR);
        repository.branchAt("change", "main");
        repository.replace("catalog/services.yaml", "Passengers buy", "All passengers buy");
        repository.commit("Say it better", AUTHOR);
        assertThat(new GateTrial(repository).decide().outcome()).isEqualTo(Outcome.APPROVED_STANDARD);
        repository.replace("catalog/services.yaml", first + ", " + second, second + ", " + first);
        repository.commit("The other way round", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"risk", "missing-evidence"})
    void trap12ARuleWithTheNameOfOneOfTheGateIsARuleOfThePolicy(String name) {
        before("id: dearer, when: {change: priceRaised}", "id: " + name + ", when: {change: textOnly}");
        repository.replace("catalog/services.yaml", "A ready desk", "A tidy desk");
        repository.commit("Say it better", AUTHOR);
        Decision refused = new GateTrial(repository).decide();
        assertThat(refused.outcome()).as(told(refused)).isEqualTo(Outcome.ERROR);
        assertThat(rules(refused)).contains("reserved-rule");
        allowReservedNames();
        repository.replace("catalog/services.yaml", "A ready desk", "A tidy desk");
        repository.commit("Say it better", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
    }

    private void allowReservedNames() {
        repository.checkout("main");
        repository.replace(
                "catalog/catalog.yaml", "  currency: EUR", "  currency: EUR\n  severities: {reserved-rule: off}");
        repository.commit("Do not mind", AUTHOR);
        repository.branchAt("change", "main");
    }

    @Test
    void whatThePolicyRejectsIsNotWaivedUnderTheNameOfAFreeze() {
        before("id: still-used, when: {change: serviceRemoved", "id: freeze, when: {change: serviceRemoved");
        allowReservedNames();
        repository.checkout("main");
        repository.write(
                "catalog/waiver.yaml",
                "apiVersion: servicecatalog.dev/v1\nkind: Waiver\nmetadata: {name: summer, title: Summer}\nspec: {rule: freeze, for: {service: workplace}, reason: nobody is there in summer, approvedBy: {name: Shop manager, date: 2026-01-10}, expires: 2026-12-31}\n");
        repository.commit("Waive", AUTHOR);
        repository.branchAt("change", "main");
        repository.replace(
                "catalog/offerings.yaml", "category: people\n  status: live", "category: people\n  status: retiring");
        repository.commit("Retire", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REJECTED);
    }

    /** 4,294,967,300 percent, which is 4 for those who count in 32 bits. */
    @Test
    void noRiseIsTooLargeToBeSeen() {
        before("owners: [service-desk]", "owners: [service-desk]\n  lookBack: 0");
        repository.checkout("main");
        repository.replace("catalog/offerings.yaml", "1000.00 EUR", "0.01 EUR");
        repository.commit("Nearly for nothing", AUTHOR);
        repository.branchAt("change", "main");
        repository.replace("catalog/offerings.yaml", "0.01 EUR", "429496.74 EUR");
        repository.commit("Dearer", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.risk().impact()).as(told(decision)).isEqualTo(4);
    }

    @Test
    void theOwnerOfOneServiceDoesNotSpeakForAnother() {
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.replace("catalog/offerings.yaml", "promise: 2 business days", "promise: 3 business days");
        repository.commit("Promise less of both", AUTHOR);
        Decision decision =
                new GateTrial(repository).reviewedBy("astrid-nw", "cecilie-nw").decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(decision.open())
                .anySatisfy(open -> assertThat(open.eligible()).containsExactly("bjarne"));
    }

    @Test
    void whereNobodyOwnsAServiceNotJustAnybodyApproves() {
        repository.checkout("main");
        repository.replace(
                "catalog/services.yaml",
                "  businessOwner: ticket-sales\n  usedBy: [ticket-sales]\n  value: {kind",
                "  usedBy: [ticket-sales]\n  value: {kind");
        repository.commit("Nobody answers for the workplace", AUTHOR);
        repository.branchAt("change", "main");
        repository.replace("catalog/offerings.yaml", "oneTime: 1000.00", "oneTime: 1010.00");
        repository.commit("Dearer", AUTHOR);
        Decision decision = new GateTrial(repository)
                .announced("2026-02-01")
                .reviewedBy("bjarne-nw")
                .decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(decision.open().get(0).eligible()).containsExactly("dag", "eva");
    }
}
