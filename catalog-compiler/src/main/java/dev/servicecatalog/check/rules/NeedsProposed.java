package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.model.Status;
import java.util.Map;
import java.util.Optional;

/** A service in use needs one that is not there yet. */
final class NeedsProposed implements Rule {
    private static final Map<Status, String> NOT_YET =
            Map.of(Status.PROPOSED, "only proposed", Status.BUILDING, "still being built");

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.error("needs-proposed");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        for (NeededService need : NeededService.of(insights.catalog())) {
            Optional<String> state = need.needed().status().map(NOT_YET::get);
            state.ifPresent(words -> report(need, words, report));
        }
    }

    private static void report(NeededService need, String state, Report report) {
        String name = need.needed().name();
        if (need.hasSubstitutes()) {
            report.add(
                    Severity.WARNING,
                    need.by().id(),
                    "\"%s\" is %s and cannot stand in for the others yet".formatted(name, state),
                    "Remove \"%s\" from the choice until it is live.".formatted(name),
                    need.path());
            return;
        }
        report.add(
                need.by().id(),
                "\"%s\" is %s, but this service is in use and needs it".formatted(name, state),
                "Take \"%s\" live first, or set the status of \"%s\" to building until then."
                        .formatted(name, need.by().name()),
                need.path());
    }
}
