package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Decision.Open;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.gate.Reason.Need;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to do after a decision: who has to approve, what has to be mended, and the command that asks again. */
final class NextSteps {
    /** Begins the step that is a command. */
    static final String RUN = "Then run: ";

    private static final int SHOWN = 4;

    private NextSteps() {}

    /** Imperative sentences in order; the last one is the command where asking again makes sense. */
    static List<String> of(GateReport report) {
        Decision decision = report.decision();
        if (decision.outcome().isApproved()) {
            return List.of(approved(decision));
        }
        Set<String> steps = new LinkedHashSet<>();
        if (decision.open().isEmpty()) {
            decision.reasons().stream()
                    .filter(reason -> GateFinding.blocks(reason, report))
                    .map(Reason::remedy)
                    .forEach(steps::add);
        }
        decision.open().forEach(open -> steps.add(step(open)));
        List<String> shown = new ArrayList<>(Plain.lines(List.copyOf(steps), SHOWN, step -> step));
        boolean approvals = decision.open().stream().anyMatch(open -> open.missing() > 0);
        if (approvals && !report.asked().approvalsGiven()) {
            shown.add("Hand approvals over with -Dcatalog.approvals.review, -Dcatalog.approvals.repository and"
                    + " -Dcatalog.approvals.branch, or as signed tags with -Dcatalog.approvals.tags.");
        }
        decision.until()
                .filter(until -> !decision.open().isEmpty())
                .ifPresent(until -> shown.add("Or wait until " + DecisionSummary.moment(until, report) + "."));
        shown.add(RUN + report.asked().command());
        return shown;
    }

    private static String approved(Decision decision) {
        if (decision.outcome() == Outcome.APPROVED_EMERGENCY) {
            return "Let it go, and hold its review in time.";
        }
        Optional<String> standard = decision.standardChange();
        return standard.isPresent()
                ? "Let it go: changes of the sort \"" + standard.get() + "\" are approved beforehand."
                : "Let it go.";
    }

    private static String step(Open open) {
        Optional<Need> need = open.reason().need();
        if (open.missing() == 0 || need.isEmpty()) {
            return open.reason().remedy();
        }
        int given = need.get().approvals() - open.missing();
        String who = open.missing() == 1 ? "one person" : open.missing() + " people";
        String more = given > 0
                ? "Have " + who.replace("person", "more person").replace("people", "more people")
                : "Have " + who;
        String from = need.get().from().isEmpty()
                ? ""
                : " of " + String.join(" or ", need.get().from());
        return more + from + " approve it" + eligible(open) + " ["
                + open.reason().rule() + "]";
    }

    private static String eligible(Open open) {
        if (open.eligible().size() < open.missing()) {
            return open.eligible().isEmpty()
                    ? "; the policy knows nobody who can, so add people to it first."
                    : "; only " + Plain.some(open.eligible(), 6) + " can, so add people to the policy first.";
        }
        return ": " + Plain.some(open.eligible(), 6) + " can.";
    }
}
