package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Party;
import java.util.Optional;
import java.util.Set;

/** Nobody speaks with a business unit about what it needs. */
final class NoRelationshipOwner implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.info("no-relationship-owner");
    }

    @Override
    public Set<String> missedKeys() {
        return Set.of("relationshipOwner");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().parties().values().stream()
                .filter(party -> party.type().equals(Optional.of(Party.Type.BUSINESS_UNIT)))
                .filter(party -> party.activeUntil()
                        .filter(last -> last.isBefore(insights.today()))
                        .isEmpty())
                .filter(party -> party.relationshipOwner().isEmpty())
                .forEach(party -> report.add(
                        party.id(),
                        "no team speaks with business unit \"" + party.name() + "\" about what it needs",
                        "Add `relationshipOwner: ...` with the team that meets the unit regularly."));
    }
}
