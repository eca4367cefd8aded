package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.util.Optional;

/** A service in use needs one that is retired, or that will be within a year and before it. */
final class NeedsRetired implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("needs-retired");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        for (NeededService need : NeededService.of(insights.catalog())) {
            if (Life.isRetired(need.needed().status())) {
                reportRetired(need, report);
            } else if (need.needed().status().equals(Optional.of(Status.RETIRING))) {
                need.needed()
                        .until()
                        .filter(until -> isWithinAYear(until, insights.today()) && isTooEarly(until, need))
                        .ifPresent(until -> reportRetiring(need, until, insights.today(), report));
            }
        }
    }

    private static void reportRetired(NeededService need, Report report) {
        String name = need.needed().name();
        String retired = "\"" + name + "\" is retired"
                + need.needed().until().map(until -> " since " + until).orElse("");
        if (need.hasSubstitutes()) {
            report.add(
                    Severity.WARNING,
                    need.by().id(),
                    retired + " and can no longer stand in for the others",
                    "Remove \"" + name + "\" from the choice, or name a service that is live.",
                    need.path());
            return;
        }
        report.add(
                need.by().id(),
                retired + ", but this service is in use and needs it",
                "Name the service that took over from \"%s\", or retire \"%s\" as well."
                        .formatted(name, need.by().name()),
                need.path());
    }

    private static boolean isWithinAYear(LocalDate until, LocalDate today) {
        return !until.isBefore(today) && !until.isAfter(today.plusYears(1));
    }

    private static boolean isTooEarly(LocalDate until, NeededService need) {
        return need.by().until().filter(end -> !end.isAfter(until)).isEmpty();
    }

    private static void reportRetiring(NeededService need, LocalDate until, LocalDate today, Report report) {
        report.add(
                Severity.WARNING,
                need.by().id(),
                "\"%s\" retires on %s, %s, and this service needs it for longer"
                        .formatted(need.needed().name(), until, Life.distance(today, until)),
                "Move to another service before %s, or move the end of \"%s\"."
                        .formatted(until, need.needed().name()),
                need.path());
    }
}
