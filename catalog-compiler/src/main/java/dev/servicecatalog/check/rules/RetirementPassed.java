package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Service;
import java.time.LocalDate;

/** The day on which a service was to be retired has passed, and it is still in use. */
final class RetirementPassed implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("retirement-passed");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().services().values().stream()
                .filter(service -> Life.isOffered(service.status()))
                .forEach(service -> service.until()
                        .filter(until -> until.isBefore(insights.today()) && !isBeforeStart(until, service))
                        .ifPresent(until -> report.add(
                                service.id(),
                                "it was to be retired on %s, %s, but its status still is %s"
                                        .formatted(
                                                until,
                                                Life.distance(insights.today(), until),
                                                Life.isLive(service.status()) ? "live" : "retiring"),
                                "Set `status: retired`, or agree on a later day with its users and move `until`.",
                                "spec",
                                "until")));
    }

    /** That is a mistake in one of the dates, and said elsewhere. */
    private static boolean isBeforeStart(LocalDate until, Service service) {
        return service.since().filter(until::isBefore).isPresent();
    }
}
