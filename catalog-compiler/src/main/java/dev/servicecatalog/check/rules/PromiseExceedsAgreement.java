package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.AgreementPromises.Comparison;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.analysis.StatedHours;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Service;
import java.time.ZoneId;
import java.util.Locale;

/** A service promises to answer or to work again sooner than something it needs does, or to work more than a service it needs. */
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
        insights.availabilities().byService().keySet().forEach(name -> availability(name, insights.catalog(), report));
    }

    /**
     * The figures below hold the promise or break it, which is a finding of its own; but the team of a needed service owes no more than it
     * promises. Percentages of different hours are not compared, and what needs nothing is a figure below.
     */
    private static void availability(String name, Catalog catalog, Report report) {
        Service service = catalog.services().get(name);
        service.promises()
                .availability()
                .ifPresent(ours -> service.needs().stream()
                        .filter(need -> need.atLeast() >= need.of().size())
                        .flatMap(need -> need.of().stream())
                        .filter(id -> id.kind() == Kind.SERVICE)
                        .map(id -> catalog.services().get(id.name()))
                        .filter(needed -> needed != null && !needed.needs().isEmpty())
                        .forEach(needed -> needed.promises()
                                .availability()
                                .filter(theirs -> StatedHours.name(catalog, ours.hours())
                                        .equals(StatedHours.name(catalog, theirs.hours())))
                                .map(Availability::target)
                                .filter(theirs ->
                                        theirs.value().compareTo(ours.target().value()) < 0)
                                .ifPresent(theirs -> less(report, service, ours.target(), needed, theirs))));
    }

    private static void less(Report report, Service service, Percentage ours, Service needed, Percentage theirs) {
        report.add(
                Severity.WARNING,
                service.id(),
                "%s is promised, but %s, which it needs, promises only %s"
                        .formatted(ours, Shares.name(needed.id()), theirs),
                "Promise at most %s, or have the owner of %s promise %s."
                        .formatted(theirs, Shares.name(needed.id()), ours),
                "spec",
                "promises",
                "availability",
                "target");
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
