package dev.servicecatalog.compiler;

import dev.servicecatalog.evidence.PastChanges;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Profile;
import dev.servicecatalog.model.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was left out of a replay, or taken for granted in it, in sentences.
 *
 * @param withoutCatalog how many changes landed before there was a catalog
 */
record BacktestNotes(
        BacktestRequest request, PastChanges past, String folder, List<BacktestRules> rules, int withoutCatalog) {
    List<String> all() {
        List<String> notes = new ArrayList<>();
        int there = past.count();
        if (there + (past.begins() ? 1 : 0) < request.changes()) {
            notes.add("there are only " + changes(there + (past.begins() ? 1 : 0)) + ", of " + request.changes()
                    + " that were asked for");
        }
        if (past.begins()) {
            notes.add("the first commit of all is left out: nothing was before it to compare it with");
        }
        if (withoutCatalog > 0) {
            notes.add(
                    changes(withoutCatalog) + " landed while there was no folder \"" + folder + "\", and are left out");
        }
        if (!past.isWhole()) {
            notes.add("only the newest " + past.all() + " changes of the history were looked at");
        }
        notes.add(
                "approvals are not known of the past and taken as not given: reviewed means that somebody has to look");
        if (asks(policy ->
                policy.rules().stream().anyMatch(rule -> rule.require().notice().isPresent()))) {
            notes.add("who was told before is not known of the past: changes that need notice count as reviewed");
        }
        if (asks(policy -> policy.standardChanges().stream()
                .anyMatch(standard -> standard.failedInLast90Days().isPresent()))) {
            notes.add("how many standard changes failed is not known of the past, and taken as none");
        }
        rules.forEach(each -> each.unknown()
                .forEach(name -> notes.add(
                        name + ", which the policy \"" + each.name() + "\" names; that decides nothing here")));
        notes.addAll(request.builds() ? ofBuilds() : List.of());
        return List.copyOf(notes);
    }

    private List<String> ofBuilds() {
        List<String> notes = new ArrayList<>();
        for (BacktestRules each : rules) {
            if (each.catalog().components().isEmpty()) {
                notes.add("the policy \"" + each.name()
                        + "\" comes without components, so whom a change would hurt is not known: only likelihood, and freezes"
                        + " of all services, decide");
            } else if (builds(each).noneMatch(build -> !build.contains(":"))) {
                notes.add("no component beside the policy \"" + each.name()
                        + "\" says from which paths it is built, and what was built then is not known");
            }
            if (each.policy().likelihood().profile() == Profile.OFF) {
                notes.add("the policy \"" + each.name() + "\" does not measure the likelihood of a failure");
            }
        }
        return notes;
    }

    private static Stream<String> builds(BacktestRules rules) {
        return rules.catalog().components().values().stream()
                .map(Component::builds)
                .flatMap(List::stream);
    }

    private boolean asks(Predicate<ChangePolicy> question) {
        return rules.stream().map(BacktestRules::policy).anyMatch(question);
    }

    private static String changes(int count) {
        return count + (count == 1 ? " change" : " changes");
    }
}
