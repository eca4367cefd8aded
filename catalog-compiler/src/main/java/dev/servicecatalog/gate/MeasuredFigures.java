package dev.servicecatalog.gate;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.Kind;
import java.util.List;

/** Measured figures decide about later changes, so nobody states them alone: a service would have downtime left again. */
final class MeasuredFigures implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        return gateCase.touches().stream()
                .flatMap(touch -> touch.change().stream())
                .filter(MeasuredFigures::isMeasured)
                .findFirst()
                .map(change -> Reason.of(
                                "measured-figures",
                                Effect.REVIEW,
                                change.sentence() + "; measured figures decide about later changes",
                                "Have somebody else approve it.",
                                List.of())
                        .needing(1, List.of()))
                .stream()
                .toList();
    }

    private static boolean isMeasured(Change change) {
        return change.subject().kind() == Kind.MEASUREMENT && change.type() != ChangeType.WORDING;
    }
}
