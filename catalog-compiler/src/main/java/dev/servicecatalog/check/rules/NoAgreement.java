package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** A service promises availability or repair, but something it needs has no figure, so nobody knows whether the promise can hold. */
final class NoAgreement implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("no-agreement");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        availability(insights, report);
        restore(insights, report);
    }

    private static void availability(CatalogInsights insights, Report report) {
        insights.availabilities()
                .byService()
                .forEach((name, figures) -> insights.catalog()
                        .services()
                        .get(name)
                        .promises()
                        .availability()
                        .filter(promise -> !figures.unstated().isEmpty())
                        .ifPresent(promise -> report.add(
                                new EntityId(Kind.SERVICE, name),
                                "%s is promised, but nobody says how available %s %s, so it is unknown whether that can hold"
                                        .formatted(
                                                promise.target(),
                                                Shares.names(figures.unstated(), "and"),
                                                figures.unstated().size() == 1 ? "is" : "are"),
                                "Agree on a figure and state it: %s.".formatted(keys(figures.unstated())),
                                "spec",
                                "promises",
                                "availability",
                                "target")));
    }

    private static void restore(CatalogInsights insights, Report report) {
        insights.agreementPromises()
                .withoutRestore()
                .forEach((name, needs) -> report.add(
                        new EntityId(Kind.SERVICE, name),
                        "repair within \"%s\" is promised, but nobody says how soon %s %s repaired, so it is unknown whether that can hold"
                                .formatted(
                                        insights.catalog()
                                                .services()
                                                .get(name)
                                                .promises()
                                                .restore()
                                                .orElseThrow()
                                                .target(),
                                        Shares.names(needs, "and"),
                                        needs.size() == 1 ? "is" : "are"),
                        "Agree on a time and state it: %s."
                                .formatted(needs.stream()
                                        .map(id -> "`promises.restore` of " + Shares.name(id))
                                        .collect(Collectors.joining(", "))),
                        "spec",
                        "promises",
                        "restore",
                        "target"));
    }

    private static String keys(SortedSet<EntityId> unstated) {
        return unstated.stream()
                .map(id -> (id.kind() == Kind.COMPONENT ? "`availability` of " : "`promises.availability` of ")
                        + Shares.name(id))
                .collect(Collectors.joining(", "));
    }
}
