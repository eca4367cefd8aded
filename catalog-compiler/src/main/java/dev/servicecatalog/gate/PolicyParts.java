package dev.servicecatalog.gate;

import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.StandardChange;
import dev.servicecatalog.model.ChangeRule;
import dev.servicecatalog.model.Importance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of a policy can apply to a change, by names that people read, so that it can be told what no case has tried. */
public final class PolicyParts {
    private PolicyParts() {}

    /** All of them, in the order stated, without doubles. */
    public static List<String> of(ChangePolicy policy) {
        Set<String> parts = new LinkedHashSet<>();
        policy.rules().forEach(rule -> parts.add(rule(rule)));
        policy.standardChanges().forEach(standard -> parts.add(standardChange(standard)));
        policy.freezes().forEach(freeze -> parts.add(freeze(freeze)));
        policy.evidence().keySet().forEach(importance -> parts.add(evidence(importance)));
        return List.copyOf(parts);
    }

    static String rule(ChangeRule rule) {
        return "rule " + rule.id();
    }

    static String standardChange(StandardChange standard) {
        return "standard change " + standard.id();
    }

    static String freeze(Freeze freeze) {
        return "freeze " + freeze.name();
    }

    static String evidence(Importance importance) {
        return "evidence " + importance.name().toLowerCase(Locale.ROOT);
    }
}
