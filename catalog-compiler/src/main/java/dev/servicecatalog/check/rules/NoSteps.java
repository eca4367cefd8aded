package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.util.Set;

/** An offering says when it is ready, but not what happens until then. */
final class NoSteps implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.info("no-steps");
    }

    @Override
    public Set<String> missedKeys() {
        return Set.of("steps");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().offerings().values().stream()
                .filter(offering -> Life.isLive(offering.status()))
                .filter(offering -> offering.steps().isEmpty())
                .forEach(offering -> offering.leadTime()
                        .promise()
                        .ifPresent(promise -> report.add(
                                offering.id(),
                                "\"" + promise + "\" is promised, but nobody says what happens after the order",
                                "Add `steps: [...]` with who does what in which time, so that the promise can be checked.",
                                "spec",
                                "leadTime",
                                "promise")));
    }
}
