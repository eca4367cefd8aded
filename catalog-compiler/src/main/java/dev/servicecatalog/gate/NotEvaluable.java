package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import java.util.List;

/** What could not be read cannot be judged: the gate fails closed. */
final class NotEvaluable implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        return gateCase.situation().problems().stream()
                .map(problem -> Reason.of(
                        problem.code().name(),
                        Effect.ERROR,
                        problem.place().file().isEmpty()
                                ? problem.message()
                                : problem.place() + ": " + problem.message(),
                        problem.remedy(),
                        List.of()))
                .toList();
    }
}
