package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.AgreementPromises.Comparison;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Promises.Name;
import java.time.ZoneId;
import java.util.Locale;

/** A service promises to answer or to work again sooner than something it needs does. */
final class PromiseExceedsAgreement implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("promise-exceeds-agreement");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.agreementPromises().byService().forEach((name, comparisons) -> {
            for (Comparison comparison : comparisons) {
                if (comparison.verdict() instanceof Broken broken) {
                    report(report, new EntityId(Kind.SERVICE, name), comparison, broken);
                }
            }
        });
    }

    private static void report(Report report, EntityId service, Comparison comparison, Broken broken) {
        boolean restore = comparison.promise() == Name.RESTORE;
        ZoneId zone = comparison.ours().calendar().zone();
        String message = "a failure on %s is promised to be %s by %s (\"%s\"), but %s has until %s (%s)"
                .formatted(
                        Moments.text(broken.ordered(), zone),
                        restore ? "repaired" : "answered",
                        Moments.text(broken.promised(), zone),
                        comparison.ours().duration(),
                        Shares.name(comparison.need()),
                        Moments.text(broken.ready(), zone),
                        zone);
        report.add(
                service,
                message,
                remedy(comparison, broken),
                "spec",
                "promises",
                comparison.promise().name().toLowerCase(Locale.ROOT),
                "target");
    }

    private static String remedy(Comparison comparison, Broken broken) {
        return broken.smallest()
                        .map(promise -> "Promise \"" + promise + "\", the smallest promise that holds")
                        .orElse("Promise what can be kept")
                + ", or agree on \"%s\" in the same hours with the provider of %s."
                        .formatted(comparison.ours().duration(), Shares.name(comparison.need()));
    }
}
