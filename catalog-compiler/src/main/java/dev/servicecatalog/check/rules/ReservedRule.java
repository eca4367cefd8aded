package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.KnownCodes;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.ChangePolicy;

/** A rule or a standard change of a policy has the name of a rule of the change gate, so a decision could mean either. */
final class ReservedRule implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("reserved-rule");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        for (ChangePolicy policy : insights.catalog().changePolicies().values()) {
            for (int i = 0; i < policy.rules().size(); i++) {
                check(policy, "rule", policy.rules().get(i).id(), report, "spec", "rules", i, "id");
            }
            for (int i = 0; i < policy.standardChanges().size(); i++) {
                String id = policy.standardChanges().get(i).id();
                check(policy, "standard change", id, report, "spec", "standardChanges", i, "id");
            }
        }
    }

    private static void check(ChangePolicy policy, String noun, String id, Report report, Object... path) {
        if (KnownCodes.rulesOfTheGate().contains(id)) {
            report.add(
                    policy.id(),
                    "the " + noun + " \"" + id + "\" has the name of a rule that the change gate has by itself",
                    "Give it a name of its own that says what it asks.",
                    path);
        }
    }
}
