package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.ChangePolicy.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

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
        List<Reason> reasons = new ArrayList<>();
        byOwners(gateCase)
                .forEach((owners, services) ->
                        reasons.add(Reason.of("risk", Effect.REVIEW, sentence, "Have its owner approve it.", services)
                                .needing(1, owners)));
        if (risk.level() == Level.HIGH || reasons.isEmpty()) {
            int people = risk.level() == Level.HIGH ? 2 : 1;
            String who = people == 1 ? "somebody" : "two people";
            reasons.add(Reason.of("risk", Effect.REVIEW, sentence, "Have " + who + " approve it.", gateCase.services())
                    .needing(people, List.of()));
        }
        return reasons;
    }

    /** The services at risk by the teams that own them; the owner of one service does not speak for another. */
    private static Map<List<String>, SortedSet<String>> byOwners(GateCase gateCase) {
        Map<List<String>, SortedSet<String>> byOwners = new LinkedHashMap<>();
        for (String service : gateCase.services()) {
            if (gateCase.risk(service).level() != Level.LOW) {
                byOwners.computeIfAbsent(gateCase.owners(new TreeSet<>(List.of(service))), owners -> new TreeSet<>())
                        .add(service);
            }
        }
        return byOwners;
    }
}
