package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Party;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A supplier promises nothing in writing. */
final class SupplierWithoutAgreement implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.info("supplier-without-agreement");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        Set<String> providers = insights.catalog().agreements().values().stream()
                .map(Agreement::provider)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        insights.catalog().parties().values().stream()
                .filter(party -> party.type().equals(Optional.of(Party.Type.SUPPLIER)))
                .filter(party -> party.activeUntil()
                        .filter(last -> last.isBefore(insights.today()))
                        .isEmpty())
                .filter(party -> !providers.contains(party.name()))
                .forEach(party -> report.add(
                        party.id(),
                        "no agreement says what supplier \"" + party.name() + "\" promises",
                        "Add a document of kind Agreement with `type: supplier-contract` and `provider: " + party.name()
                                + "`."));
    }
}
