package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.util.Map;

/** Something can be ordered of a service that is not there yet, or no longer. */
final class OfferingOfDeadService implements Rule {
    private static final Map<Status, String> DEAD =
            Map.of(Status.PROPOSED, "is only proposed", Status.RETIRED, "is retired");

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("offering-of-dead-service");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().offerings().values().stream()
                .filter(offering -> Life.isOffered(offering.status()))
                .forEach(offering -> offering.service()
                        .map(insights.catalog().services()::get)
                        .ifPresent(service -> check(offering, service, report)));
    }

    private static void check(Offering offering, Service service, Report report) {
        service.status()
                .map(DEAD::get)
                .ifPresent(state -> report.add(
                        offering.id(),
                        "it can be ordered, but its service \"%s\" %s".formatted(service.name(), state),
                        Life.isRetired(service.status())
                                ? "Retire the offering as well, or move it to the service that took over."
                                : "Set the offering's status to proposed until the service is being built.",
                        "spec",
                        "status"));
    }
}
