package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.Age;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Component;
import java.time.LocalDate;

/** The maker of a component no longer supports it, or will not in half a year. */
final class OldComponent implements Rule {
    private static final int MONTHS_TO_REPLACE = 6;

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("old-component");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        LocalDate today = insights.today();
        LocalDate soon = today.plusMonths(MONTHS_TO_REPLACE);
        insights.catalog()
                .components()
                .values()
                .forEach(component -> component
                        .supportedUntil()
                        .filter(last -> last.isBefore(soon))
                        .ifPresent(last -> report.add(
                                component.id(),
                                message(component, last, today),
                                last.isBefore(today)
                                        ? "Replace it, or buy longer support and move `supportedUntil`."
                                        : "Plan now what replaces it, or agree on longer support and move `supportedUntil`.",
                                "spec",
                                "supportedUntil")));
    }

    private static String message(Component component, LocalDate last, LocalDate today) {
        String support = last.isBefore(today) ? "support by its maker ended on " : "support by its maker ends on ";
        String inUse = component
                .since()
                .map(since -> "; it has been in use for " + Age.of(since, today))
                .orElse("");
        return support + last + ", " + Life.distance(today, last) + inUse;
    }
}
