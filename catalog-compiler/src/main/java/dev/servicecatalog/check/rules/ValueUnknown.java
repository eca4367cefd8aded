package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Value;
import dev.servicecatalog.model.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The business depends on a service, but nobody says what it is worth, so only its cost is seen. */
final class ValueUnknown implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("value-unknown");
    }

    @Override
    public Set<String> missedKeys() {
        return Set.of("value", "perYear");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().services().values().stream()
                .filter(ValueUnknown::matters)
                .filter(service -> service.value().flatMap(Value::perYear).isEmpty())
                .forEach(service -> report.add(
                        service.id(),
                        "the business depends on this service (%s), but nobody says what it is worth"
                                .formatted(service.importance()
                                        .orElseThrow()
                                        .name()
                                        .toLowerCase(Locale.ROOT)),
                        "Ask its business owner%s for a figure and where it comes from, and add `value: {perYear: ..., basis: ...}`."
                                .formatted(service.businessOwner()
                                        .map(unit -> " \"" + unit + "\"")
                                        .orElse("")),
                        "spec",
                        "value"));
    }

    private static boolean matters(Service service) {
        return service.status().equals(Optional.of(Status.LIVE))
                && service.audience() == Audience.BUSINESS
                && service.importance()
                        .filter(importance -> importance != Importance.NORMAL)
                        .isPresent();
    }
}
