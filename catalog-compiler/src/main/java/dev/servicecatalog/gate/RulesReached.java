package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.ChangeRule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds rules that no change can meet, and rules whose demands never count since another rule rejects first. */
final class RulesReached {
    static final DiagnosticCode UNREACHABLE = DiagnosticCode.warning("policy-unreachable");

    private final ChangePolicy policy;
    private final PossibleChanges possible;
    private final PolicyPlaces places;

    RulesReached(ChangePolicy policy, PossibleChanges possible, PolicyPlaces places) {
        this.policy = policy;
        this.possible = possible;
        this.places = places;
    }

    List<Diagnostic> findings() {
        List<Diagnostic> findings = new ArrayList<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            ChangeRule rule = policy.rules().get(i);
            if (possible.meet(rule.when())) {
                masked(rule, i).ifPresent(findings::add);
            } else {
                findings.add(finding(
                        i,
                        "the rule \"" + rule.id() + "\" never applies: " + why(rule.when()),
                        "Loosen its condition, or take the rule out."));
            }
        }
        return findings;
    }

    /** The first condition that nothing meets by itself; otherwise they do not go together. */
    private String why(Condition when) {
        if (when.importance().isPresent() && possible.touching(importance(when)).isEmpty()) {
            return "no service is " + word(when.importance().get()) + " or more";
        }
        int most = possible.touches().stream()
                .mapToInt(touch -> touch.consumers().size())
                .max()
                .orElse(0);
        if (when.consumers().filter(least -> least > most).isPresent()) {
            return "of all in the catalog, what is used most has " + most
                    + " services and units that depend on it, not "
                    + when.consumers().get();
        }
        if (possible.touching(when).isEmpty()) {
            return "nothing in the catalog meets all its conditions at once";
        }
        if (when.likelihood()
                .filter(least -> !PossibleChanges.reaches(possible.likelihoods(), least))
                .isPresent()) {
            return "the likelihood of failure is not measured, as `profile` is off";
        }
        return "by weights and matrix no change has a risk that is "
                + when.risk().map(RulesReached::word).orElse("");
    }

    private static Condition importance(Condition when) {
        return new Condition(
                Optional.empty(), when.importance(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Diagnostic> masked(ChangeRule rule, int index) {
        if (rule.decision().equals(Optional.of(ChangeRule.Decision.REJECT))) {
            return Optional.empty();
        }
        for (int i = 0; i < policy.rules().size(); i++) {
            ChangeRule other = policy.rules().get(i);
            boolean rejects = other.decision().equals(Optional.of(ChangeRule.Decision.REJECT));
            if (rejects && isWider(other.when(), rule.when())) {
                Diagnostic finding = finding(
                        index,
                        "what the rule \"" + rule.id() + "\" asks for never counts: \"" + other.id()
                                + "\" rejects all it is about",
                        "Narrow \"" + other.id() + "\", or take this rule out.");
                return Optional.of(finding.with(List.of(
                        new Diagnostic.Related(places.of("spec", "rules", i, "when"), "this rule rejects first"))));
            }
        }
        return Optional.empty();
    }

    /** Whether every change that meets one condition meets the other as well. */
    private static boolean isWider(Condition wide, Condition narrow) {
        return wide.change().stream().allMatch(sort -> narrow.change().equals(Optional.of(sort)))
                && wide.importance().stream()
                        .allMatch(least -> narrow.importance()
                                .filter(own -> own.compareTo(least) <= 0)
                                .isPresent())
                && wide.consumers().stream()
                        .allMatch(least ->
                                narrow.consumers().filter(own -> own >= least).isPresent())
                && (wide.services().isEmpty()
                        || !narrow.services().isEmpty() && wide.services().containsAll(narrow.services()))
                && isWider(wide.likelihood(), narrow.likelihood())
                && isWider(wide.risk(), narrow.risk());
    }

    private static boolean isWider(Optional<Level> wide, Optional<Level> narrow) {
        return wide.stream()
                .allMatch(
                        least -> narrow.filter(own -> own.compareTo(least) >= 0).isPresent());
    }

    private Diagnostic finding(int index, String message, String remedy) {
        return Diagnostic.of(
                UNREACHABLE,
                places.of("spec", "rules", index, "id"),
                message,
                remedy,
                policy.id().toString());
    }
}
