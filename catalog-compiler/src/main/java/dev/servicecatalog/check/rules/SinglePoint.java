package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ServiceAvailability.Footing;
import dev.servicecatalog.analysis.ServiceAvailability.WeakestPart;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The promise of a vital service holds, but one part without alternative may use up more than half of the downtime that it allows.
 */
final class SinglePoint implements Rule {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.info("single-point");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.availabilities().byService().forEach((name, figures) -> {
            Service service = insights.catalog().services().get(name);
            boolean vital =
                    service.importance().filter(Importance.VITAL::equals).isPresent();
            if (vital && figures.footing().filter(Footing.GUARANTEED::equals).isPresent()) {
                figures.weakest().ifPresent(weakest -> check(service, weakest, report));
            }
        });
    }

    private static void check(Service service, WeakestPart weakest, Report report) {
        Percentage target = service.promises().availability().orElseThrow().target();
        BigDecimal allowed = BigDecimal.valueOf(100).subtract(target.value()).movePointLeft(2);
        BigDecimal used = BigDecimal.ONE.subtract(weakest.availability());
        if (used.compareTo(allowed.multiply(HALF)) <= 0) {
            return;
        }
        BigDecimal percent = used.movePointRight(2).divide(allowed, 0, RoundingMode.DOWN);
        String part = Shares.name(weakest.part());
        report.add(
                service.id(),
                "everything stands on %s, which has no alternative: with %s it may use up %s%% of the downtime that %s allows"
                        .formatted(part, Shares.text(weakest.availability(), target), percent, target),
                "Add another one that can stand in for %s (`anyOf`), or accept the risk and waive this finding."
                        .formatted(part),
                "spec",
                "promises",
                "availability",
                "target");
    }
}
