package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.gate.Situation.Subject.Deployment;
import java.util.List;

/** A build of which the catalog does not know what it serves: whom it would hurt cannot be told, so people look. */
final class UnknownBuild implements GateRule {
    static final String RULE = "unknown-build";

    @Override
    public List<Reason> look(GateCase gateCase) {
        if (!(gateCase.situation().change() instanceof Deployment build)) {
            return List.of();
        }
        if (!build.unknown().isEmpty()) {
            return List.of(
                    reason("no component of the catalog is built as " + String.join(", ", build.unknown()), gateCase));
        }
        if (build.components().isEmpty()) {
            return List.of(reason("no component of the catalog is built from what changes", gateCase));
        }
        return gateCase.services().isEmpty()
                ? List.of(reason(
                        "no service of the catalog needs what is built: " + String.join(", ", build.components()),
                        gateCase))
                : List.of();
    }

    private static Reason reason(String sentence, GateCase gateCase) {
        return Reason.of(
                        RULE,
                        Effect.REVIEW,
                        sentence,
                        "State it under `builds` of its component, and the component under `needs` of its services, or have somebody approve it.",
                        List.of())
                .needing(1, gateCase.policy().owners());
    }
}
