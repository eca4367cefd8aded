package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.util.Set;

/**
 * An offering is found only by those who know its title. That it stands under a heading of the menu is asked for by the schema, under
 * a code of its own.
 */
final class NotFindable implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("not-findable");
    }

    @Override
    public Set<String> missedKeys() {
        return Set.of("keywords");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().offerings().values().stream()
                .filter(offering -> Life.isLive(offering.status()))
                .filter(offering -> offering.keywords().isEmpty())
                .forEach(
                        offering -> report.add(
                                offering.id(),
                                "nobody finds \"" + offering.title() + "\" by another word than its title",
                                "Add `keywords: [...]` with the words that people use for it, for example those of recent requests."));
    }
}
