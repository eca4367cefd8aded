package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.AllowedDowntime;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LongestRepair;
import dev.servicecatalog.analysis.ServiceAvailability.Downtime;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Period;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One failure that is repaired in time already breaks the promised availability. */
final class RestoreBreaksAvailability implements Rule {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("restore-breaks-availability");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.availabilities()
                .byService()
                .forEach((name, figures) -> figures.downtime()
                        .ifPresent(downtime -> downtime.longestRepair()
                                .filter(repair -> downtime.shortest().incidents(repair.down()) == 0)
                                .ifPresent(repair -> report(
                                        report, insights.catalog().services().get(name), downtime, repair))));
    }

    private static void report(Report report, Service service, Downtime downtime, LongestRepair repair) {
        Availability promise = service.promises().availability().orElseThrow();
        AllowedDowntime allowed = downtime.shortest();
        String message =
                "a failure on %s that is repaired in time (\"%s\"), on %s, costs %s minutes of service hours (%s), but %s allows %s %s"
                        .formatted(
                                Moments.text(repair.failed()),
                                service.promises().restore().orElseThrow().target(),
                                Moments.text(repair.restored()),
                                repair.down().toMinutes(),
                                repair.failed().getZone(),
                                promise.target(),
                                Shares.minutes(allowed.minutes()),
                                period(promise.per(), allowed.from()));
        report.add(service.id(), message, remedy(service, allowed, repair), "spec", "promises", "restore", "target");
    }

    private static String remedy(Service service, AllowedDowntime allowed, LongestRepair repair) {
        BigDecimal down = BigDecimal.valueOf(repair.down().toMinutes());
        BigDecimal open = BigDecimal.valueOf(allowed.open().toMinutes());
        BigDecimal kept =
                BigDecimal.ONE.subtract(down.divide(open, 10, RoundingMode.UP)).max(BigDecimal.ZERO);
        return "Restore sooner, so that a failure costs at most %s, or promise at most %s%% availability."
                .formatted(Shares.minutes(allowed.minutes()), Shares.plain(kept.movePointRight(2), 2));
    }

    private static String period(Period period, LocalDate from) {
        return switch (period) {
            case WEEK -> "in the week from " + DAY.format(from);
            case MONTH -> "in " + MONTH.format(from);
            case QUARTER -> "in the quarter from " + DAY.format(from);
            case YEAR -> "in " + from.getYear();
        };
    }
}
