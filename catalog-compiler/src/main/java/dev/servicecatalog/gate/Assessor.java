package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Decision.Open;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.gate.Reason.Need;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangePolicy.StandardChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides about a change. All rules look, whatever the first one says; the strictest wins, top-down: what could not be evaluated, what is
 * rejected, what has to wait, an emergency, a change approved beforehand, what is approved, and for all the rest somebody has to look.
 */
public final class Assessor {
    private static final List<GateRule> RULES = List.of(
            new NotEvaluable(),
            new NewErrors(),
            new ForgedApproval(),
            new ControlTouched(),
            new OwnerAgrees(),
            new Frozen(),
            new BudgetSpent(),
            new PolicyRules(),
            new UnknownBuild(),
            new EvidenceNeeded(),
            new RiskNeedsEyes(),
            new OtherFields(),
            new OtherFiles(),
            new MeasuredFigures(),
            new ChangesRequested(),
            new Weakened());

    private final Situation situation;
    private final GateCase gateCase;
    private final List<Reason> reasons;

    private Assessor(Situation situation) {
        this.situation = situation;
        this.gateCase = GateCase.of(situation);
        List<Reason> all =
                RULES.stream().flatMap(rule -> rule.look(gateCase).stream()).toList();
        this.reasons = WaivedReasons.apply(all, gateCase);
    }

    /** The decision; the same for the same situation. */
    public static Decision decide(Situation situation) {
        return new Assessor(situation).decide();
    }

    private Decision decide() {
        if (has(Effect.ERROR)) {
            return decision(Outcome.ERROR, List.of());
        }
        if (has(Effect.REJECT)) {
            return decision(Outcome.REJECTED, List.of());
        }
        if (situation.emergency().isPresent()) {
            return emergency();
        }
        if (has(Effect.HOLD)) {
            return decision(Outcome.HOLD, List.of());
        }
        Optional<StandardChange> standard = StandardChanges.matching(gateCase);
        if (standard.isPresent() && isQuiet()) {
            String id = standard.get().id();
            return decision(Outcome.APPROVED_STANDARD, List.of()).under(id).with(approvedBefore(id));
        }
        List<Open> open = open(reasons);
        return decision(open.isEmpty() ? Outcome.APPROVED : Outcome.REVIEW_REQUIRED, open);
    }

    /** An emergency passes by freezes, budgets, evidence and risk, but never by rejections or the owners of the rules. */
    private Decision emergency() {
        List<Reason> missing = EmergencyLane.missing(gateCase);
        List<Reason> stays = new ArrayList<>(missing);
        reasons.stream()
                .filter(reason -> reason.rule().equals("control-touched"))
                .forEach(stays::add);
        List<Open> open = open(stays);
        if (open.isEmpty()) {
            return decision(Outcome.APPROVED_EMERGENCY, open);
        }
        Decision refused = decision(has(Effect.HOLD) ? Outcome.HOLD : Outcome.REVIEW_REQUIRED, open);
        return refused.with(sorted(missing, reasons));
    }

    /** Whether nothing but the usual eyes for its importance, risk and fields is asked for, and no high likelihood of failure. */
    private boolean isQuiet() {
        return gateCase.risk().likelihood() != Level.HIGH
                && reasons.stream()
                        .filter(reason -> reason.effect() == Effect.REVIEW)
                        .allMatch(reason -> !gateCase.isOfPolicy(reason)
                                && (reason.rule().equals(EvidenceNeeded.RULE)
                                        || reason.rule().equals(OtherFields.RULE)
                                        || reason.rule().equals("risk")));
    }

    /** What is asked of others is only told here. */
    private List<Reason> approvedBefore(String standard) {
        List<Reason> told = new ArrayList<>();
        told.add(Reason.note(
                "standard-change", "nothing changes but what the standard change \"" + standard + "\" allows"));
        reasons.stream()
                .map(reason -> reason.effect() == Effect.REVIEW ? reason.notAsked() : reason)
                .forEach(told::add);
        return told;
    }

    private List<Open> open(List<Reason> asked) {
        return asked.stream()
                .filter(reason -> reason.effect() == Effect.REVIEW)
                .map(this::open)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Open> open(Reason reason) {
        if (reason.need().isEmpty()) {
            return Optional.of(new Open(reason, 0, List.of()));
        }
        Need need = reason.need().get();
        List<String> given = gateCase.approvals().from(need.from());
        int missing = need.approvals() - given.size();
        List<String> eligible = gateCase.approvals().eligible(need.from()).stream()
                .filter(name -> !given.contains(name))
                .toList();
        return missing > 0 ? Optional.of(new Open(reason, missing, eligible)) : Optional.empty();
    }

    private boolean has(Effect effect) {
        return reasons.stream().anyMatch(reason -> reason.effect() == effect);
    }

    private Decision decision(Outcome outcome, List<Open> open) {
        Optional<Instant> until = outcome == Outcome.HOLD
                ? reasons.stream()
                        .filter(reason -> reason.effect() == Effect.HOLD)
                        .flatMap(reason -> reason.until().stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
        return new Decision(
                outcome,
                sorted(List.of(), reasons),
                open,
                gateCase.risk(),
                Reach.of(gateCase),
                gateCase.approvals().counted(),
                gateCase.approvals().uncounted(),
                Optional.empty(),
                until,
                outcome == Outcome.APPROVED_EMERGENCY ? EmergencyLane.reviewDue(gateCase) : Optional.empty(),
                outcome.isApproved() ? validUntil() : Optional.empty(),
                Optional.empty());
    }

    private Optional<Instant> validUntil() {
        return gateCase.policy().maxDecisionAge().flatMap(age -> BaseHours.after(situation, situation.now(), age));
    }

    /** The strictest first; otherwise in the order of rules. */
    private static List<Reason> sorted(List<Reason> first, List<Reason> rest) {
        List<Reason> all = new ArrayList<>(first);
        all.addAll(rest);
        all.sort(Comparator.comparing(Reason::effect).reversed());
        return all;
    }
}
