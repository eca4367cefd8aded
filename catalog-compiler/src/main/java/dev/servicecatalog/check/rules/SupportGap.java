package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.SupportLevel;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A level of support has nobody before it who answers simple questions and verifies faults. */
final class SupportGap implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("support-gap");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().services().values().stream()
                .filter(service -> !Life.isRetired(service.status()))
                .filter(service -> !service.support().isEmpty())
                .forEach(service -> check(service, report));
    }

    private static void check(Service service, Report report) {
        SortedSet<Integer> stated =
                service.support().stream().map(SupportLevel::level).collect(Collectors.toCollection(TreeSet::new));
        String missing = IntStream.range(1, stated.last())
                .filter(level -> !stated.contains(level))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            report.add(
                    service.id(),
                    "level %s of support has no level %s before it, so every question reaches it"
                            .formatted(stated.last(), missing),
                    "Add level %s, or renumber the levels.".formatted(missing),
                    "spec",
                    "support");
        }
    }
}
