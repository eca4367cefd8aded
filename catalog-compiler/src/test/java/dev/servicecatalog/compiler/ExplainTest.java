package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.gate.Assessor;
import dev.servicecatalog.gate.Counterfactuals;
import dev.servicecatalog.gate.Counterfactuals.Way;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.gate.Step;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Golden;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    private static final Instant SUMMER = Instant.parse("2026-07-01T10:00:00Z");
    private static final Path EXPECTED = Path.of("src/test/resources/dev/servicecatalog/compiler/explain");

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
    void aWeakerPromiseNamesWhoCanApprove() {
        promiseLess();
        check("weaker-promise", request(GateRepository.NOW), ExplainRequest.WhatIf.NOTHING);
    }

    @Test
    void ofTwoWhoCouldApproveOnlyOneIsAsked() {
        promiseLess();
        List<Way> ways = counterfactuals(request(GateRepository.NOW)).ways();
        assertThat(ways).isNotEmpty().allSatisfy(way -> {
            assertThat(way.steps()).hasSize(2);
            assertThat(way.outcome().isApproved()).isTrue();
        });
    }

    @Test
    void noStepOfAWayCanBeLeftOut() {
        promiseLess();
        Situation situation = situation(request(GateRepository.NOW));
        for (Way way : Counterfactuals.of(situation).ways()) {
            for (Step left : way.steps()) {
                Situation taken = situation;
                for (Step step : way.steps()) {
                    taken = step == left ? taken : step.taken().apply(taken);
                }
                assertThat(Assessor.decide(taken).outcome().isApproved())
                        .as(left.words())
                        .isFalse();
            }
        }
    }

    @Test
    void aFreezeEndsOrIsAnEmergency() {
        repository.replace("catalog/services.yaml", "restore: {target: 4 hours", "restore: {target: 3 hours");
        repository.commit("Repair sooner", "author@northwind.example");
        check(
                "freeze",
                request(SUMMER),
                new ExplainRequest.WhatIf(Optional.of(GateRepository.NOW), List.of("astrid", "dag"), true));
    }

    @Test
    void whatIsRejectedIsNotApprovedAway() {
        repository.replace("catalog/services.yaml", "name: workplace, title", "name: workplaces, title");
        repository.replace("catalog/offerings.yaml", "service: workplace", "service: workplaces");
        repository.commit("Rename", "author@northwind.example");
        check("rejected", request(GateRepository.NOW), ExplainRequest.WhatIf.NOTHING);
    }

    @Test
    void aHigherPriceIsToldThenWaitedFor() {
        repository.replace("catalog/offerings.yaml", "oneTime: 1000.00 EUR", "oneTime: 1200.00 EUR");
        repository.commit("Dearer", "author@northwind.example");
        check("dearer", request(GateRepository.NOW), ExplainRequest.WhatIf.NOTHING);
    }

    @Test
    void aBuildIsToldWhichEvidenceIsMissing() {
        repository.write("booking/src/Main.java", "class Main {}\n");
        repository.commit("Code", "author@northwind.example");
        check("build", build(), ExplainRequest.WhatIf.NOTHING);
    }

    @Test
    void approvedNeedsNothing() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", "author@northwind.example");
        check("approved", request(GateRepository.NOW), ExplainRequest.WhatIf.NOTHING);
    }

    @Test
    void nobodyUnknownIsImagined() {
        promiseLess();
        ExplainRequest asked = new ExplainRequest(
                request(GateRepository.NOW),
                Optional.empty(),
                new ExplainRequest.WhatIf(Optional.empty(), List.of("astrit"), false));
        assertThatThrownBy(() -> Explain.explain(asked))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("Did you mean \"astrid\"?");
    }

    @Test
    void whatCannotBeToldOfAnotherMomentIsNotAnsweredForThisOne() {
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", "timeZone: Europe/Oslo, services", "timeZone: Europe/Olso, services");
        repository.commit("Misspell", "author@northwind.example");
        repository.branchAt("change", "main");
        promiseLess();
        check(
                "not-to-be-told",
                request(GateRepository.NOW),
                new ExplainRequest.WhatIf(Optional.of(SUMMER), List.of(), false));
    }

    @Test
    void whatCannotBeEvaluatedIsToldAsSuch() {
        GateRequest request = new GateRequest(
                folder,
                "nowhere",
                "change",
                new CatalogLocation(folder, Optional.empty(), Optional.empty()),
                Optional.empty(),
                GateRepository.NOW,
                Optional.empty(),
                GateRequest.EvidenceFiles.NONE,
                GateRequest.ApprovalFiles.NONE,
                Optional.empty(),
                Optional.empty());
        Outcome outcome = Explain.explain(new ExplainRequest(request, Optional.empty(), ExplainRequest.WhatIf.NOTHING));
        assertThat(outcome.summary()).isEqualTo("The gate says: could not evaluate.");
    }

    private void promiseLess() {
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.commit("Promise less", "author@northwind.example");
    }

    private static Situation situation(GateRequest request) {
        return ChangeGate.decide(request).situation().orElseThrow();
    }

    private static Counterfactuals counterfactuals(GateRequest request) {
        return Counterfactuals.of(situation(request));
    }

    private static void check(String name, GateRequest request, ExplainRequest.WhatIf whatIf) {
        Outcome outcome = Explain.explain(new ExplainRequest(request, Optional.empty(), whatIf));
        Golden.check(EXPECTED.resolve(name + ".txt"), outcome.report() + outcome.summary() + "\n");
    }

    private GateRequest build() {
        return request(GateRepository.NOW, Optional.of(new GateRequest.Deployment(List.of())));
    }

    private GateRequest request(Instant now) {
        return request(now, Optional.empty());
    }

    private GateRequest request(Instant now, Optional<GateRequest.Deployment> deployment) {
        return new GateRequest(
                folder,
                "main",
                "change",
                new CatalogLocation(folder, Optional.empty(), deployment.map(any -> "main")),
                Optional.empty(),
                now,
                deployment,
                GateRequest.EvidenceFiles.NONE,
                GateRequest.ApprovalFiles.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
