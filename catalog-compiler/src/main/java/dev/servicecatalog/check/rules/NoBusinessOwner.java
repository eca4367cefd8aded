package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Audience;
import java.util.Set;

/** Nobody in the business answers for demand and value of a service that is live. */
final class NoBusinessOwner implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("no-business-owner");
    }

    @Override
    public Set<String> missedKeys() {
        return Set.of("businessOwner");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().services().values().stream()
                .filter(service -> Life.isLive(service.status()))
                .filter(service -> service.audience() != Audience.IT)
                .filter(service -> service.businessOwner().isEmpty())
                .forEach(service -> report.add(
                        service.id(),
                        "the service is live, but no business unit answers for its demand and value",
                        "Add `businessOwner: ...` with the unit that decides how much of it is needed."));
    }
}
