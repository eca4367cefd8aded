package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Improvement.Status;
import dev.servicecatalog.model.Money;
import java.util.Optional;

/** An investment is done, and nobody shows what it brought. */
final class DoneWithoutEvidence implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("done-without-evidence");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().improvements().values().stream()
                .filter(improvement -> improvement.status().equals(Optional.of(Status.DONE)))
                .forEach(improvement -> improvement
                        .money()
                        .filter(money -> money.evidence().isEmpty())
                        .ifPresent(money -> report(improvement, money, report)));
    }

    private static void report(Improvement improvement, BusinessCase money, Report report) {
        String brought = money.benefitPerYear()
                .map(Money::toString)
                .map(benefit -> "it is said to bring " + benefit + " a year, but nobody says where that was seen")
                .orElse("money was spent on it, but nobody says what it brought");
        report.add(
                improvement.id(),
                brought,
                "Measure what it brings and add `evidence: ...` with a link or the name of a report.",
                "spec",
                "money");
    }
}
