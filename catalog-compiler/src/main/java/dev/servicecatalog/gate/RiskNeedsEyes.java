package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.ChangePolicy.Level;
import java.util.List;
import java.util.Locale;

/** The higher the risk, the more people look: nobody at low, the owner at medium, the owner and somebody else at high. */
final class RiskNeedsEyes implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        Risk risk = gateCase.risk();
        String level = risk.level().name().toLowerCase(Locale.ROOT);
        String sentence = "the risk is " + level + ": impact " + risk.impact() + " of 4 (" + risk.because()
                + "), likelihood of failure " + risk.likelihood().name().toLowerCase(Locale.ROOT)
                + (risk.measured() ? "" : " (not measured)");
        if (risk.level() == Level.LOW) {
            return List.of(Reason.note("risk", sentence));
        }
        List<String> owners = gateCase.owners(gateCase.services());
        Reason owner = Reason.of("risk", Effect.REVIEW, sentence, "Have its owner approve it.", gateCase.services())
                .needing(1, owners);
        return risk.level() == Level.MEDIUM
                ? List.of(owner)
                : List.of(
                        owner,
                        Reason.of("risk", Effect.REVIEW, sentence, "Have two people approve it.", gateCase.services())
                                .needing(2, List.of()));
    }
}
