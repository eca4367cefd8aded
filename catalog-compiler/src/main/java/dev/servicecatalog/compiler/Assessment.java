package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.output.decision.Places;
import java.util.List;
import java.util.Optional;

/**
 * A decision with all it was made from.
 *
 * @param request what was asked
 * @param situation what was known; empty if too little could be read to know anything
 * @param range the commits of the change; empty if they could not be read
 * @param places where the changed fields stand with the change
 * @param ledger the commit that the ledger ended with; empty if none was asked
 */
public record Assessment(
        GateRequest request,
        Optional<Situation> situation,
        Optional<Range> range,
        Places places,
        Decision decision,
        Optional<String> ledger) {
    static Assessment notEvaluable(GateRequest request, Optional<Range> range, List<Diagnostic> problems) {
        return new Assessment(
                request, Optional.empty(), range, Places.UNKNOWN, Decision.notEvaluable(problems), Optional.empty());
    }
}
