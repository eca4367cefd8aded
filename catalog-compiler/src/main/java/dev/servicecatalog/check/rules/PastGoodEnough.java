package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.GoodEnough;
import dev.servicecatalog.analysis.MeasuredPromises.Figure;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Status;
import java.util.EnumSet;
import java.util.Set;

/** Work is spent on a promise that is good enough already. */
final class PastGoodEnough implements Rule {
    private static final Set<Status> AHEAD = EnumSet.of(Status.APPROVED, Status.DOING);

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("past-good-enough");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().improvements().values().stream()
                .filter(improvement ->
                        improvement.status().filter(AHEAD::contains).isPresent())
                .forEach(improvement -> improvement
                        .improves()
                        .flatMap(promise -> improvement
                                .service()
                                .flatMap(service -> insights.measured().of(service, promise)))
                        .filter(figure -> figure.status()
                                .filter(status -> status != GoodEnough.BELOW)
                                .isPresent())
                        .ifPresent(figure -> report(improvement, figure, report)));
    }

    private static void report(Improvement improvement, Figure figure, Report report) {
        report.add(
                improvement.id(),
                "%s of \"%s\" was %s from %s, and %s is good enough; this improvement adds to it"
                        .formatted(
                                PromiseWords.of(improvement.improves().orElseThrow()),
                                improvement.service().orElseThrow(),
                                figure.measured(),
                                figure.period(),
                                figure.goodEnough().orElseThrow()),
                "Put the effort where a promise is below what is good enough, or agree on a higher `goodEnough` with the business first.",
                "spec",
                "improves",
                "promise");
    }
}
