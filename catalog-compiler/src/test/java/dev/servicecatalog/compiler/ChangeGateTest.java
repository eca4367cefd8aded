package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.LikelihoodScore;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Reach;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.testing.GateRepository;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeGateTest {
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

    @Test
    void betterWordsAreAStandardChange() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", "author@northwind.example");
        Decision decision = decide();
        assertThat(decision.outcome()).as(sentences(decision)).isEqualTo(Outcome.APPROVED_STANDARD);
        assertThat(decision.standardChange()).contains("wording");
    }

    @Test
    void aChangeOfNothingIsApproved() {
        repository.replace("catalog/services.yaml", "kind: Service", "kind: Service # a remark");
        repository.commit("Remark", "author@northwind.example");
        Decision decision = decide();
        assertThat(decision.outcome()).as(sentences(decision)).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void anHourWithoutServicesThatStateNoValueCostsAtLeastThatOfTheOthers() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.replace("catalog/services.yaml", "Passengers buy", "All passengers buy");
        repository.commit("Say it better", "author@northwind.example");
        Reach both = decide().reach();
        assertThat(both.atLeast()).isFalse();
        repository.checkout("main");
        repository.replace("catalog/services.yaml", "perYear: 50000.00 EUR, ", "");
        repository.commit("Nobody knows", "author@northwind.example");
        repository.checkout("change");
        Reach one = decide().reach();
        assertThat(one.atLeast()).isTrue();
        assertThat(one.hourWithout().orElseThrow().amount())
                .isLessThan(both.hourWithout().orElseThrow().amount());
    }

    @Test
    void aWeakerPromiseNeedsTheOwners() {
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.commit("Promise less", "author@northwind.example");
        Decision decision = decide();
        assertThat(decision.outcome()).as(sentences(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(decision.reasons()).extracting(Reason::rule).contains("weaker-promise", "target-lowered");
        assertThat(decideReviewedBy("astrid-nw", "cecilie-nw").outcome())
                .as(sentences(decideReviewedBy("astrid-nw", "cecilie-nw")))
                .isEqualTo(Outcome.APPROVED);
    }

    @Test
    void aPromiseThatDoesNotHoldIsRejected() {
        repository.replace("catalog/offerings.yaml", "promise: 2 business days", "promise: 1 business day");
        repository.replace("catalog/offerings.yaml", "time: 1 business day", "time: 14 business hours");
        repository.commit("Promise too much", "author@northwind.example");
        Decision decision = decide();
        assertThat(decision.outcome()).as(sentences(decision)).isEqualTo(Outcome.REJECTED);
        assertThat(sentences(decision)).contains("promise-shorter-than-chain", "2026");
    }

    @Test
    void aServiceThatIsUsedIsNotTakenAway() {
        repository.replace("catalog/services.yaml", "name: workplace, title", "name: workplaces, title");
        repository.replace("catalog/offerings.yaml", "service: workplace", "service: workplaces");
        repository.commit("Rename", "author@northwind.example");
        Decision decision = decide();
        assertThat(decision.outcome()).as(sentences(decision)).isEqualTo(Outcome.REJECTED);
        assertThat(sentences(decision)).contains("still-used");
    }

    @Test
    void duringAFreezeOnlyEmergenciesGo() {
        repository.replace("catalog/services.yaml", "restore: {target: 4 hours", "restore: {target: 3 hours");
        repository.commit("Repair sooner", "author@northwind.example");
        Instant summer = Instant.parse("2026-07-01T10:00:00Z");
        Decision held = decide(summer, Optional.empty());
        assertThat(held.outcome()).as(sentences(held)).isEqualTo(Outcome.HOLD);
        assertThat(held.until()).contains(Instant.parse("2026-08-14T22:00:00Z"));
        Decision unnamed = decide(summer, Optional.of(new GateRequest.Emergency(Optional.empty())));
        assertThat(unnamed.outcome()).as(sentences(unnamed)).isEqualTo(Outcome.HOLD);
        Decision urgent = decide(summer, Optional.of(new GateRequest.Emergency(Optional.of("INC-1"))), "astrid-nw");
        assertThat(urgent.outcome()).as(sentences(urgent)).isEqualTo(Outcome.APPROVED_EMERGENCY);
        assertThat(urgent.reviewDue()).isPresent();
    }

    @Test
    void whatWasTakenBackJustNowNeedsMoreEyes() {
        repository.checkout("main").replace("catalog/services.yaml", "A ready desk", "A tidy desk");
        String broken = repository.commit("Say it worse", "author@northwind.example");
        repository.replace("catalog/services.yaml", "A tidy desk", "A ready desk");
        repository.commit("Take it back\n\nThis reverts commit " + broken + ".", "astrid@northwind.example");
        repository.branch("next").replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", "author@northwind.example");
        Decision decision = ChangeGate.decide(request("main", "next", GateRepository.NOW, Optional.empty()))
                .decision();
        LikelihoodScore score = decision.likelihood().orElseThrow();
        assertThat(score.level()).as(score.toString()).isEqualTo(Level.HIGH);
        assertThat(decision.risk().likelihood()).isEqualTo(Level.HIGH);
        assertThat(decision.outcome()).as(sentences(decision)).isNotEqualTo(Outcome.APPROVED_STANDARD);
        assertThat(score.factors())
                .filteredOn(factor -> factor.points() > 0)
                .isNotEmpty()
                .allSatisfy(factor -> assertThat(factor.commits()).isNotEmpty());
        assertThat(score.notes()).containsExactly("no history of its maker counts: the policy knows no team of theirs");
    }

    @Test
    void aLikelihoodThatIsOffIsNotMeasured() {
        repository
                .checkout("main")
                .replace(
                        "catalog/policy.yaml",
                        "  maxDecisionAge: 4 hours",
                        "  maxDecisionAge: 4 hours\n  likelihood: {profile: off}");
        repository.commit("Do not measure", "astrid@northwind.example");
        repository.branch("next").replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", "author@northwind.example");
        Decision decision = ChangeGate.decide(request("main", "next", GateRepository.NOW, Optional.empty()))
                .decision();
        assertThat(decision.likelihood()).isEmpty();
        assertThat(decision.risk().measured()).isFalse();
        assertThat(decision.outcome()).as(sentences(decision)).isEqualTo(Outcome.APPROVED_STANDARD);
    }

    private Decision decide() {
        return decide(GateRepository.NOW, Optional.empty());
    }

    private Decision decideReviewedBy(String... logins) {
        return decide(GateRepository.NOW, Optional.empty(), logins);
    }

    private Decision decide(Instant now, Optional<GateRequest.Emergency> emergency, String... logins) {
        return ChangeGate.decide(request("main", "change", now, emergency, logins))
                .decision();
    }

    private GateRequest request(
            String base, String head, Instant now, Optional<GateRequest.Emergency> emergency, String... logins) {
        return new GateRequest(
                folder,
                base,
                head,
                new CatalogLocation(folder, Optional.empty(), Optional.empty()),
                Optional.empty(),
                now,
                Optional.empty(),
                GateRequest.EvidenceFiles.NONE,
                new GateRequest.ApprovalFiles(
                        logins.length == 0 ? Optional.empty() : Optional.of(repository.reviewedBy(logins)),
                        Optional.of("northwind/catalog"),
                        Optional.of("main"),
                        List.of()),
                emergency,
                Optional.empty());
    }

    private static String sentences(Decision decision) {
        StringBuilder all = new StringBuilder(decision.outcome().words());
        decision.reasons().forEach(reason -> all.append('\n').append(reason));
        decision.uncounted().forEach(each -> all.append('\n').append(each));
        return all.toString();
    }
}
