package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ReviewSchedule;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Service;
import java.time.LocalDate;
import java.util.Set;

/** Nobody has looked at a live service together with its customers for too long. */
final class ReviewOverdue implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("review-overdue");
    }

    @Override
    public Set<String> missedKeys() {
        return Set.of("reviews");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.reviews().forEach((name, schedule) -> {
            if (schedule.isOverdue(insights.today())) {
                report(report, insights.catalog().services().get(name), schedule, insights.today());
            }
        });
    }

    private static void report(Report report, Service service, ReviewSchedule schedule, LocalDate today) {
        String soFar = schedule.last()
                .map(last -> "it was last reviewed on " + last)
                .orElseGet(() -> "it was never reviewed, although it is live since "
                        + service.since().orElseThrow());
        String message = "%s; with a review every %s months the next one was due on %s, %s"
                .formatted(soFar, schedule.months(), schedule.due(), Life.distance(today, schedule.due()));
        String customer =
                service.businessOwner().map(unit -> "\"" + unit + "\"").orElse("its users");
        report.add(
                service.id(),
                message,
                "Review the service with " + customer + " and add the day and the result to `reviews`.",
                "spec",
                schedule.last().isPresent() ? "reviews" : "since");
    }
}
