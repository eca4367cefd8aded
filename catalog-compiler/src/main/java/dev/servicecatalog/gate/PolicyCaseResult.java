package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.gate.Decision.Open;
import dev.servicecatalog.gate.PolicyCase.Expected;
import dev.servicecatalog.gate.Reason.Need;
import dev.servicecatalog.model.ChangePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A case, decided as the gate decides.
 *
 * @param wrong what is not as expected, one sentence each, lower-case; empty if all is
 * @param fired what of the policy applied: {@code rule x}, {@code standard change x}, {@code freeze x}, {@code evidence vital}
 */
public record PolicyCaseResult(PolicyCase stated, Decision decision, List<String> wrong, SortedSet<String> fired) {
    /** Decides a case about a catalog as it is. */
    public static PolicyCaseResult of(PolicyCase stated, CatalogInsights base, ChangePolicy policy) {
        Situation situation = ImaginedChange.situation(stated, base, policy);
        Decision decision = Assessor.decide(situation);
        return new PolicyCaseResult(
                stated, decision, wrong(stated.expected(), decision), fired(GateCase.of(situation), decision));
    }

    private static List<String> wrong(Expected expected, Decision decision) {
        List<String> wrong = new ArrayList<>();
        if (decision.outcome() != expected.outcome()) {
            wrong.add("it is " + decision.outcome().words() + ", not "
                    + expected.outcome().words());
        }
        SortedSet<String> rules = new TreeSet<>();
        decision.reasons().forEach(reason -> rules.add(reason.rule()));
        decision.standardChange().ifPresent(rules::add);
        missing(expected.rules(), rules, "does not apply", wrong);
        SortedSet<String> look = new TreeSet<>();
        for (Open open : decision.open()) {
            open.reason().need().map(Need::from).ifPresent(look::addAll);
            look.addAll(open.eligible());
        }
        missing(expected.look(), look, "is not asked", wrong);
        return wrong;
    }

    private static void missing(SortedSet<String> expected, SortedSet<String> found, String what, List<String> wrong) {
        for (String name : expected) {
            if (!found.contains(name)) {
                String instead = found.isEmpty() ? "" : ", but " + String.join(", ", found);
                wrong.add("\"" + name + "\" " + what + instead);
            }
        }
    }

    private static SortedSet<String> fired(GateCase gateCase, Decision decision) {
        ChangePolicy policy = gateCase.policy();
        SortedSet<String> fired = new TreeSet<>();
        SortedSet<String> names = new TreeSet<>();
        decision.reasons().forEach(reason -> names.add(reason.rule()));
        policy.rules().stream()
                .filter(rule -> names.contains(rule.id()))
                .forEach(rule -> fired.add(PolicyParts.rule(rule)));
        policy.standardChanges().stream()
                .filter(standard -> decision.standardChange().equals(Optional.of(standard.id())))
                .forEach(standard -> fired.add(PolicyParts.standardChange(standard)));
        Frozen.holding(gateCase).forEach(freeze -> fired.add(PolicyParts.freeze(freeze)));
        if (names.contains(EvidenceNeeded.RULE)) {
            gateCase.evidenceStatedFor().map(PolicyParts::evidence).ifPresent(fired::add);
        }
        return fired;
    }
}
