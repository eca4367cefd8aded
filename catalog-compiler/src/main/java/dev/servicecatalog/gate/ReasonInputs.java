package dev.servicecatalog.gate;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.gate.Explanation.Explained;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.ChangeRule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds what a reason was made from: the words of the policy, and the fields of the change. */
final class ReasonInputs {
    /** More fields than this are counted, not listed. */
    private static final int MOST_FIELDS = 5;

    private final GateCase gateCase;
    private final ChangePolicy policy;
    private final Optional<LikelihoodScore> measured;
    private final PolicyPlaces places;

    ReasonInputs(GateCase gateCase, Optional<LikelihoodScore> measured, PolicyPlaces places) {
        this.gateCase = gateCase;
        this.policy = gateCase.policy();
        this.measured = measured;
        this.places = places;
    }

    Explained explain(Reason reason) {
        Optional<Integer> rule = IntStream.range(0, policy.rules().size())
                .boxed()
                .filter(i -> policy.rules().get(i).id().equals(reason.rule()))
                .findFirst();
        if (rule.isPresent()) {
            ChangeRule stated = policy.rules().get(rule.get());
            List<String> inputs = new ArrayList<>();
            inputs.add("applies when " + words(stated.when()));
            inputs.addAll(touched(reason, stated.when().change()));
            return new Explained(reason, Optional.of(places.of("spec", "rules", rule.get(), "id")), inputs);
        }
        return switch (reason.rule()) {
            case EvidenceNeeded.RULE -> evidence(reason);
            case Frozen.RULE -> freeze(reason);
            case BudgetSpent.RULE, "budget-low", "budget-unknown" -> budget(reason);
            case "risk" -> risk(reason);
            case "control-touched" -> at(reason, List.of("every commit counts, also one that is taken back"), "owners");
            case "emergency" -> at(reason, List.of(), "emergency");
            default -> new Explained(reason, Optional.empty(), touched(reason, Optional.empty()));
        };
    }

    private Explained evidence(Reason reason) {
        return new Explained(
                reason,
                gateCase.evidenceStatedFor().map(stated -> places.of("spec", "evidence", word(stated))),
                List.of("the most important service touched is " + word(gateCase.importance()) + ": "
                        + gateCase.titles(gateCase.services())));
    }

    private Explained freeze(Reason reason) {
        Optional<Integer> stated = IntStream.range(0, policy.freezes().size())
                .boxed()
                .filter(i -> reason.sentence()
                        .contains("\"" + policy.freezes().get(i).name() + "\""))
                .findFirst();
        String now = "decided at " + gateCase.situation().now();
        return stated.isPresent()
                ? new Explained(reason, Optional.of(places.of("spec", "freezes", stated.get(), "name")), List.of(now))
                : at(reason, List.of(now), "freezeCalendars");
    }

    private Explained budget(Reason reason) {
        List<String> limits = new ArrayList<>();
        policy.errorBudget().automaticAbove().ifPresent(above -> limits.add("goes by itself above " + above));
        policy.errorBudget().stopAt().ifPresent(stop -> limits.add("stops at " + stop));
        return at(reason, limits, "errorBudget");
    }

    private Explained risk(Reason reason) {
        Risk risk = gateCase.risk();
        List<String> inputs = new ArrayList<>();
        inputs.add("impact " + risk.impact() + " of 4: " + risk.because());
        inputs.add(measured.map(LikelihoodScore::sentence)
                .orElse("likelihood of failure " + word(risk.likelihood())
                        + (risk.measured() ? "" : ", not measured")));
        measured.stream()
                .flatMap(score -> score.factors().stream())
                .filter(factor -> factor.points() != 0)
                .forEach(factor -> inputs.add(factor.sentence()));
        return policy.matrix().isEmpty()
                ? new Explained(reason, Optional.empty(), inputs)
                : at(reason, inputs, "matrix");
    }

    private Explained at(Reason reason, List<String> inputs, String key) {
        return new Explained(reason, Optional.of(places.of("spec", key)), inputs);
    }

    private List<String> touched(Reason reason, Optional<BusinessChange> sort) {
        List<String> fields = gateCase.touches().stream()
                .filter(touch -> sort.isEmpty() || touch.sort().equals(sort))
                .filter(touch ->
                        reason.services().isEmpty() || reason.services().containsAll(touch.services()))
                .flatMap(touch -> touch.change().stream())
                .map(ReasonInputs::words)
                .distinct()
                .toList();
        List<String> shown = new ArrayList<>(fields.subList(0, Math.min(MOST_FIELDS, fields.size())));
        if (fields.size() > shown.size()) {
            shown.add("and " + (fields.size() - shown.size()) + " more");
        }
        return shown;
    }

    private static String words(Change change) {
        String field = change.path().isEmpty() ? "" : ", " + change.path();
        String values = change.before().isEmpty() && change.after().isEmpty()
                ? ""
                : ": " + change.before().orElse("not stated") + " → "
                        + change.after().orElse("not stated");
        return change.subject() + field + values + " (" + change.type().word() + ")";
    }

    private static String words(Condition when) {
        List<String> all = new ArrayList<>();
        when.change().ifPresent(change -> all.add("the sort of change is " + word(change)));
        when.importance().ifPresent(least -> all.add("a service is " + word(least) + " or more"));
        when.consumers().ifPresent(least -> all.add("at least " + least + " services and units depend on it"));
        if (!when.services().isEmpty()) {
            all.add("it touches " + String.join(" or ", when.services()));
        }
        when.likelihood().ifPresent(least -> all.add("the likelihood of failure is " + word(least) + " or more"));
        when.risk().ifPresent(least -> all.add("the risk is " + word(least) + " or more"));
        return String.join(" and ", all);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
