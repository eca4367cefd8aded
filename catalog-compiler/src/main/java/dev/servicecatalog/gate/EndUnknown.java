package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.ChangePolicy.Emergency;
import dev.servicecatalog.time.BusinessDuration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The policy lets a decision get old, or has emergencies looked at, after a time whose end cannot be told: only told. */
final class EndUnknown implements GateRule {
    static final String RULE = "end-unknown";

    @Override
    public List<Reason> look(GateCase gateCase) {
        Optional<BusinessDuration> review = gateCase.situation()
                .emergency()
                .flatMap(asked -> gateCase.policy().emergency())
                .flatMap(Emergency::reviewWithin);
        return Stream.of(
                        told(
                                "until when the decision is valid",
                                gateCase.policy().maxDecisionAge(),
                                gateCase),
                        told("by when the emergency is to be looked at", review, gateCase))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reason> told(String what, Optional<BusinessDuration> time, GateCase gateCase) {
        Situation situation = gateCase.situation();
        return time.filter(length ->
                        BaseHours.after(situation, situation.now(), length).isEmpty())
                .map(length -> Reason.of(
                        RULE,
                        Effect.NOTE,
                        what + ", " + length + " from now, cannot be told: " + BaseHours.whyUnknown(situation),
                        BaseHours.REMEDY,
                        List.of()));
    }
}
