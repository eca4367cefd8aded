package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.time.LocalDate;

/** The holidays of a calendar are known for less than the next three months, so dates that readers are shown may be wrong. */
final class CalendarEnds implements Rule {
    private static final int MONTHS_AHEAD = 3;

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("calendar-ends");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        LocalDate needed = insights.today().plusMonths(MONTHS_AHEAD);
        insights.catalog()
                .calendars()
                .values()
                .forEach(calendar -> calendar.hours()
                        .flatMap(hours -> hours.knownUntil())
                        .filter(known -> known.isBefore(needed))
                        .ifPresent(known -> report.add(
                                calendar.id(),
                                "holidays are known until %s, but orders of the next three months fall due after that"
                                        .formatted(known),
                                "Add the holidays of the year to come and move `knownUntil`.",
                                "spec",
                                "knownUntil")));
    }
}
