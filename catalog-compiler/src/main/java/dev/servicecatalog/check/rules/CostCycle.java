package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.EntityId;
import java.util.List;
import java.util.stream.Collectors;

/** Services pass their cost on to each other in a circle, so that nobody can tell what one of them costs. */
final class CostCycle implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("cost-cycle");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        for (List<EntityId> circle : insights.costs().rollup().circles()) {
            EntityId first = circle.get(0);
            String words = circle.stream().map(EntityId::name).collect(Collectors.joining(" -> "));
            report.add(
                    first,
                    "cost is passed on in a circle: %s -> %s; what these services cost cannot be known"
                            .formatted(words, first.name()),
                    "Remove one of these shares, the smallest first.",
                    "spec",
                    "passesCostOn",
                    "to",
                    circle.get(1 % circle.size()).name());
        }
    }
}
