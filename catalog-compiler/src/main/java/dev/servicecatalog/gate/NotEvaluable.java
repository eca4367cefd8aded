package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.Reason.Effect;
import java.util.List;

/** What could not be read cannot be judged: the gate fails closed. */
final class NotEvaluable implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        return gateCase.situation().problems().stream()
                .map(NotEvaluable::reason)
                .toList();
    }

    static Reason reason(Diagnostic problem) {
        String place = problem.place().file().isEmpty() ? "" : problem.place() + ": ";
        return Reason.of(problem.code().name(), Effect.ERROR, place + problem.message(), problem.remedy(), List.of());
    }
}
