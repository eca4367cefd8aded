package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ServiceAvailability.Gap;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.List;

/** In some of its service hours nobody looks after something that a service needs. */
final class HoursNotCovered implements Rule {
    private static final int MOST_DAYS = 3;

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("hours-not-covered");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.availabilities().byService().forEach((name, figures) -> {
            for (Gap gap : figures.gaps()) {
                report(report, new EntityId(Kind.SERVICE, name), gap);
            }
        });
    }

    private static void report(Report report, EntityId service, Gap gap) {
        boolean usual = gap.minutes() > 0;
        String hours = usual ? String.join(" and ", gap.hours()) : days(gap.days());
        report.add(
                service,
                "the service hours include %s, when nobody looks after %s%s%s"
                        .formatted(
                                hours,
                                Shares.names(gap.of(), "and"),
                                usual ? further(gap) : "",
                                assumed(gap.assumed())),
                "Have %s looked after %s, or promise availability without these hours."
                        .formatted(Shares.names(gap.of(), "or"), hours),
                "spec",
                "needs",
                gap.need());
    }

    /** {@code Fri 1 May 2026 09:00-17:00 and Mon 4 May 2026 09:00-17:00}; the first few of many. */
    private static String days(List<String> days) {
        List<String> parts = new ArrayList<>(days.subList(0, Math.min(MOST_DAYS, days.size())));
        int more = days.size() - parts.size();
        if (more > 0) {
            parts.add(more + (more == 1 ? " more day" : " more days"));
        }
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static String further(Gap gap) {
        String week = " (" + gap.minutes() + " minutes a week";
        return switch (gap.days().size()) {
            case 0 -> week + ")";
            case 1 -> week + ", and " + gap.days().get(0) + ")";
            default ->
                week + ", and more on " + gap.days().size() + " days, first "
                        + gap.days().get(0) + ")";
        };
    }

    private static String assumed(List<EntityId> assumed) {
        return assumed.isEmpty()
                ? ""
                : "; hours assumed, since " + Shares.names(assumed, "and")
                        + (assumed.size() == 1 ? " states none" : " state none");
    }
}
