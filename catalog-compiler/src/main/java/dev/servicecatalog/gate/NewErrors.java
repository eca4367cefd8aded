package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.gate.Situation.Subject.CatalogChange;
import java.util.List;

/** A change that makes the catalog wrong does not land: a promise that does not hold is no promise. */
final class NewErrors implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        return gateCase.catalogChange().map(CatalogChange::diff).stream()
                .flatMap(diff -> diff.newFindings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(NewErrors::reason)
                .toList();
    }

    private static Reason reason(Diagnostic finding) {
        return Reason.of(
                finding.code().name(),
                Effect.REJECT,
                finding.place() + ": " + finding.message(),
                finding.remedy(),
                List.of());
    }
}
