package dev.servicecatalog.check;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.load.Origins;
import java.util.List;

/** Runs rules over a catalog. */
public final class Checker {
    private Checker() {}

    /** What the rules find, in the order of places. */
    public static List<Diagnostic> check(List<Rule> rules, CatalogInsights insights, Origins origins) {
        return rules.parallelStream()
                .flatMap(rule -> {
                    Report report = new Report(rule.code(), origins);
                    rule.check(insights, report);
                    return report.findings().stream();
                })
                .sorted()
                .toList();
    }
}
