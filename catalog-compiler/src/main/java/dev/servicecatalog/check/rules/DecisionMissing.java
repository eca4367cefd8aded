package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Decision;
import dev.servicecatalog.model.Improvement.Result;
import dev.servicecatalog.model.Improvement.Status;
import java.util.Locale;

/** What happens to an improvement is not what was decided, or nobody says why it was. */
final class DecisionMissing implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("decision-missing");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog()
                .improvements()
                .values()
                .forEach(improvement -> improvement
                        .status()
                        .filter(status -> status != Status.IDEA)
                        .ifPresent(status -> improvement
                                .decided()
                                .ifPresent(decided -> check(improvement, status, decided, report))));
    }

    private static void check(Improvement improvement, Status status, Decision decided, Report report) {
        Result needed = status == Status.REJECTED ? Result.NO_GO : Result.GO;
        if (decided.result().filter(result -> result != needed).isPresent()) {
            report.add(
                    improvement.id(),
                    "its status is \"%s\", but what was decided is \"%s\""
                            .formatted(word(status), word(decided.result().get())),
                    "Let it be decided again, or give it the status that follows from the decision.",
                    "spec",
                    "decided",
                    "result");
        } else if (status != Status.REJECTED && decided.reason().isEmpty()) {
            report.add(
                    improvement.id(),
                    "it was decided, but nobody says why",
                    "Add `reason: ...` with one sentence in the words of the business.",
                    "spec",
                    "decided");
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
