package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ServiceAvailability.Gap;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;

/** In some of its service hours nobody looks after something that a service needs. */
final class HoursNotCovered implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("hours-not-covered");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.availabilities().byService().forEach((name, figures) -> {
            for (Gap gap : figures.gaps()) {
                String hours = String.join(" and ", gap.hours());
                report.add(
                        new EntityId(Kind.SERVICE, name),
                        "%s belongs to the service hours, but nobody looks after %s then (%d minutes a week)"
                                .formatted(hours, Shares.names(gap.of(), "and"), gap.minutes()),
                        "Have %s looked after %s, or promise availability without these hours."
                                .formatted(Shares.names(gap.of(), "or"), hours),
                        "spec",
                        "needs",
                        gap.need());
            }
        });
    }
}
