package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.evidence.Collected;
import dev.servicecatalog.evidence.RecordedFacts;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.ledger.DecisionDocument;
import dev.servicecatalog.ledger.Difference;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.Recorded;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recorded decision made again: from Git, from the ledger as it was then, and from the facts that the record states. */
final class Recomputation {
    private static final DiagnosticCode DIFFERS = DiagnosticCode.error("decision-differs");
    private static final DiagnosticCode NOT_RECOMPUTED = DiagnosticCode.error("decision-not-recomputed");
    private static final DiagnosticCode FROZEN_NOW = DiagnosticCode.error("frozen-now");
    private static final int MOST = 20;
    private static final String DECIDE_ANEW =
            "Find out who changed the record; let the gate decide anew before anything goes.";

    private final Path repository;
    private final Recorded record;
    private final DecisionDocument decision;
    private final Ledger ledger;
    private final Optional<String> location;
    private final Collected<RecordedFacts> facts;

    Recomputation(
            Path repository, Recorded record, DecisionDocument decision, Ledger ledger, Optional<String> location) {
        this.repository = repository;
        this.record = record;
        this.decision = decision;
        this.ledger = ledger;
        this.location = location;
        this.facts = RecordedFacts.read(decision.text());
    }

    /** What the record says otherwise than the decision made again. */
    List<Diagnostic> differences() {
        if (then().filter(commit -> !ledger.holds(commit)).isPresent()) {
            return List.of(differs("ledger.commit", decision.ledger().get(), "a ledger that never ended there"));
        }
        if (facts.fact().isEmpty()) {
            return List.of(notRecomputed(facts.problems().get(0).message()));
        }
        if (decision.isDeployment() && decision.location().isPresent() && location.isEmpty()) {
            return List.of(notRecomputed(
                    "the catalog was elsewhere; state where with -Dcatalog.location, as the gate was told: "
                            + decision.location().get()));
        }
        Assessment again = assess(decision.at());
        if (again.situation().isEmpty()) {
            return List.of(notRecomputed(again.decision().reasons().get(0).sentence()));
        }
        GateRun run = new GateRun(
                Path.of(""),
                decision.isEnforced() ? GateMode.ENFORCE : GateMode.REPORT,
                decision.isClockGiven(),
                decision.location(),
                "");
        return found(decision.differences(DecisionDocument.of(GateFiles.json(again, run))));
    }

    private List<Diagnostic> found(List<Difference> differences) {
        List<Diagnostic> found = new ArrayList<>();
        for (Difference each : differences.subList(0, Math.min(MOST, differences.size()))) {
            found.add(differs(each.path(), each.before(), each.after()));
        }
        if (differences.size() > MOST) {
            found.add(problem(DIFFERS, "and in " + (differences.size() - MOST) + " more places", DECIDE_ANEW));
        }
        return found;
    }

    /** The freezes that hold at a moment, by the rules that decided. */
    List<Diagnostic> freezes(Instant now) {
        if (facts.fact().isEmpty()) {
            return List.of();
        }
        Assessment then = assess(now);
        if (then.decision().outcome() == Outcome.APPROVED_EMERGENCY) {
            return List.of();
        }
        return then.decision().reasons().stream()
                .filter(reason -> reason.rule().equals("freeze") && reason.effect() == Reason.Effect.HOLD)
                .map(reason -> problem(
                        FROZEN_NOW,
                        reason.sentence(),
                        reason.until().map(until -> "Wait until " + until + ".").orElse("Wait until it is over.")))
                .toList();
    }

    private Assessment assess(Instant at) {
        RecordedFacts stated = facts.fact().orElseThrow();
        GateFacts.Shown shown =
                (request, range, policy) -> new GateEvidence(stated.evidence(), stated.approvals(), List.of());
        return ChangeGate.assess(request(at), location, new GateFacts(shown, past(at)));
    }

    private PastChanges past(Instant at) {
        if (decision.ledger().isEmpty()
                || then().filter(commit -> !ledger.holds(commit)).isPresent()) {
            return PastChanges.UNKNOWN;
        }
        try (Ledger then = Ledger.at(repository, then())) {
            return PastChanges.of(then, at);
        }
    }

    /** The commit that the ledger ended with then; empty if it had none, or was not asked. */
    private Optional<String> then() {
        return decision.ledger().filter(commit -> !commit.equals("none"));
    }

    private GateRequest request(Instant at) {
        Optional<String> folder = decision.isDeployment() ? decision.directory() : Optional.of(decision.folder());
        return new GateRequest(
                repository,
                decision.base().orElse(""),
                decision.head().orElse(""),
                new CatalogLocation(repository, folder.map(Path::of), Optional.empty()),
                decision.policy(),
                at,
                decision.isDeployment()
                        ? Optional.of(new GateRequest.Deployment(decision.artifacts()))
                        : Optional.empty(),
                GateRequest.EvidenceFiles.NONE,
                GateRequest.ApprovalFiles.NONE,
                decision.isEmergency() ? Optional.of(new GateRequest.Emergency(decision.incident())) : Optional.empty(),
                decision.announced());
    }

    private Diagnostic differs(String path, String before, String after) {
        return problem(DIFFERS, path + " was " + before + ", and recomputing gives " + after, DECIDE_ANEW);
    }

    private Diagnostic notRecomputed(String why) {
        return problem(
                NOT_RECOMPUTED,
                "record " + record.number() + " cannot be recomputed: " + why,
                "Run it in a whole clone that holds the base and the change, or let the gate decide anew.");
    }

    private Diagnostic problem(DiagnosticCode code, String message, String remedy) {
        return Diagnostic.of(code, SourceSpan.startOf(record.path()), message, remedy, "");
    }
}
