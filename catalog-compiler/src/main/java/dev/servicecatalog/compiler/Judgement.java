package dev.servicecatalog.compiler;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Baseline;
import dev.servicecatalog.check.Cascades;
import dev.servicecatalog.check.Checker;
import dev.servicecatalog.check.KnownCodes;
import dev.servicecatalog.check.UnknownCodes;
import dev.servicecatalog.check.UnusedOverrides;
import dev.servicecatalog.check.Waivers;
import dev.servicecatalog.check.rules.StandardRules;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severities;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.load.LoadedCatalog;
import dev.servicecatalog.model.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wrong with a catalog, and how severe that is: rules, waivers, stated severities and the baseline, in this order. */
final class Judgement {
    private Judgement() {}

    /** Whether reading found no error, however severe the catalog says it is. */
    static boolean isComplete(LoadedCatalog loaded) {
        return loaded.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** What reading and the rules found, without what is waived, at the severities that the catalog states, in the order of places. */
    static List<Diagnostic> of(LoadedCatalog loaded, CatalogInsights insights) {
        return of(loaded, insights, List.of());
    }

    /**
     * The same with what was found in files beside the documents.
     *
     * @param beside is waived and weighed as everything else
     */
    static List<Diagnostic> of(LoadedCatalog loaded, CatalogInsights insights, List<Diagnostic> beside) {
        List<Diagnostic> all = new ArrayList<>(found(loaded, insights));
        all.addAll(beside);
        List<Diagnostic> left =
                new ArrayList<>(Waivers.apply(loaded.catalog(), insights.today(), loaded.origins(), all));
        if (isComplete(loaded)) {
            left.addAll(UnusedOverrides.check(
                    loaded.catalog(), loaded.origins(), left, KnownCodes.foundInCatalogs(StandardRules.all())));
        }
        return atSeveritiesOf(loaded.catalog(), left);
    }

    /** The same by the waivers and severities of another catalog, which the author of this one cannot change. */
    static List<Diagnostic> by(Catalog other, LoadedCatalog loaded, CatalogInsights insights) {
        return atSeveritiesOf(other, Waivers.unwaived(other, insights.today(), found(loaded, insights)));
    }

    private static List<Diagnostic> found(LoadedCatalog loaded, CatalogInsights insights) {
        List<Diagnostic> all = new ArrayList<>(loaded.findings());
        all.addAll(Checker.check(StandardRules.all(), insights, loaded.origins()));
        if (isComplete(loaded)) {
            all.addAll(SearchTestCheck.check(loaded, insights));
        }
        all.addAll(UnknownCodes.check(loaded.catalog(), loaded.origins(), KnownCodes.with(StandardRules.all())));
        return all;
    }

    private static List<Diagnostic> atSeveritiesOf(Catalog catalog, List<Diagnostic> unwaived) {
        List<Diagnostic> weighed = Severities.apply(severities(catalog), unwaived);
        return Cascades.takenOutOf(weighed, StandardRules.all()).stream()
                .sorted()
                .toList();
    }

    /** What the baseline does not know, and what is to say about itself; that it cannot be read is an error whatever a catalog states. */
    static List<Diagnostic> unknown(Catalog catalog, Baseline baseline, Baseline.Comparison compared) {
        List<Diagnostic> all = new ArrayList<>(compared.fresh());
        all.addAll(baseline.problems());
        all.addAll(
                Severities.apply(severities(catalog), compared.mended().stream().toList()));
        return all.stream().sorted().toList();
    }

    private static Map<String, String> severities(Catalog catalog) {
        return catalog.settings()
                .map(settings -> (Map<String, String>) settings.severities())
                .orElse(Map.of());
    }
}
