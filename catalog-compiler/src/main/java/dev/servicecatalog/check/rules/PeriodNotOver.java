package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Measurement;
import java.time.LocalDate;

/** Figures of days that are still to come; nobody can have measured them, so they count nowhere. */
final class PeriodNotOver implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("period-not-over");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog()
                .measurements()
                .values()
                .forEach(measurement -> measurement
                        .to()
                        .map(to -> to.minusDays(1))
                        .filter(last -> last.isAfter(insights.today()))
                        .ifPresent(last -> report(measurement, last, insights.today(), report)));
    }

    private static void report(Measurement measurement, LocalDate last, LocalDate today, Report report) {
        report.add(
                measurement.id(),
                "the last day of this period is %s, and today is %s; its figures do not count before it is over"
                        .formatted(last, today),
                "Correct the dates, or end the period with the last day that was measured.",
                "spec",
                "to");
    }
}
