package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ServiceAvailability;
import dev.servicecatalog.analysis.ServiceAvailability.Footing;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Service;

/** A service promises more availability than what it needs can reach, even if nothing ever fails at the same time as something else. */
final class AvailabilityImpossible implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("availability-impossible");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.availabilities().byService().forEach((name, figures) -> {
            if (figures.footing().filter(Footing.IMPOSSIBLE::equals).isPresent()) {
                report(report, insights.catalog().services().get(name), figures);
            }
        });
    }

    private static void report(Report report, Service service, ServiceAvailability figures) {
        Percentage target = service.promises().availability().orElseThrow().target();
        String likely = Shares.text(figures.likely().orElseThrow(), target);
        String certain = Shares.text(figures.guaranteed().orElseThrow(), target);
        report.add(
                service.id(),
                "%s is promised, but what the service needs reaches %s if failures are independent, and no more than %s for certain"
                        .formatted(target, likely, certain),
                "Promise at most %s%s.".formatted(certain, Shares.orImprove(figures)),
                "spec",
                "promises",
                "availability",
                "target");
    }
}
