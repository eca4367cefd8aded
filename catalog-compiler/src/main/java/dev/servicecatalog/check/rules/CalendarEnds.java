package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.PromiseProof.Cause;
import dev.servicecatalog.analysis.PromiseProof.Unknown;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
        for (Calendar calendar : insights.catalog().calendars().values()) {
            calendar.hours()
                    .flatMap(BusinessCalendar::knownUntil)
                    .filter(known -> known.isBefore(needed))
                    .ifPresent(known -> report.add(
                            calendar.id(),
                            "holidays are known until %s, %s".formatted(known, consequence(insights, calendar, known)),
                            "Add the holidays of the year to come and move `knownUntil`.",
                            "spec",
                            "knownUntil"));
        }
    }

    private static String consequence(CatalogInsights insights, Calendar calendar, LocalDate known) {
        List<String> unproven = insights.leadTimes().byOffering().entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(proof -> isUnproven(proof, calendar)))
                .map(Map.Entry::getKey)
                .toList();
        if (unproven.isEmpty() || known.isAfter(insights.today())) {
            return "but orders of the next three months fall due after that";
        }
        return unproven.size() == 1
                ? "so the lead time of offering \"%s\" cannot be proven".formatted(unproven.get(0))
                : "so the lead times of %s offerings, such as \"%s\", cannot be proven"
                        .formatted(unproven.size(), unproven.get(0));
    }

    private static boolean isUnproven(Proof proof, Calendar calendar) {
        return proof.verdict() instanceof Unknown unknown
                && unknown.cause() == Cause.HOLIDAYS
                && calendar.hours().filter(proof::counts).isPresent();
    }
}
