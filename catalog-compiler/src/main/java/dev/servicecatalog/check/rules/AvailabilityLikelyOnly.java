package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ServiceAvailability;
import dev.servicecatalog.analysis.ServiceAvailability.Footing;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Service;

/** A promise of availability holds only while what the service needs fails independently. */
final class AvailabilityLikelyOnly implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("availability-likely-only");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.availabilities().byService().forEach((name, figures) -> {
            if (figures.footing().filter(Footing.LIKELY_ONLY::equals).isPresent()) {
                report(report, insights.catalog().services().get(name), figures);
            }
        });
    }

    private static void report(Report report, Service service, ServiceAvailability figures) {
        Percentage target = service.promises().availability().orElseThrow().target();
        String certain = Shares.text(figures.guaranteed().orElseThrow(), target);
        report.add(
                service.id(),
                "%s is promised, but only %s is certain; what the service needs reaches %s as long as failures are independent"
                        .formatted(
                                target, certain, Shares.nearest(figures.likely().orElseThrow(), target)),
                "Promise at most %s%s.".formatted(certain, orImprove(service, figures)),
                "spec",
                "promises",
                "availability",
                "target");
    }

    private static String orImprove(Service service, ServiceAvailability figures) {
        boolean alternatives = service.needs().stream()
                .anyMatch(need -> need.atLeast() < need.of().size());
        return alternatives
                ? ", or improve one of the alternatives, so that it carries more by itself"
                : Shares.orImprove(figures);
    }
}
