package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.InEmergency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** While a freeze of a touched service holds, nothing goes; emergencies go if the freeze lets them. */
final class Frozen implements GateRule {
    static final String RULE = "freeze";

    @Override
    public List<Reason> look(GateCase gateCase) {
        SortedSet<String> services = gateCase.services();
        Freezes freezes = Freezes.of(gateCase.policy());
        Instant now = gateCase.situation().now();
        Optional<Instant> end = freezes.nextTransition(now, services);
        return freezes.at(now, services).stream()
                .map(freeze -> reason(freeze, concerned(freeze, services), end))
                .toList();
    }

    private static SortedSet<String> concerned(Freeze freeze, SortedSet<String> services) {
        SortedSet<String> concerned = new TreeSet<>(services);
        if (!freeze.services().isEmpty()) {
            concerned.retainAll(freeze.services());
        }
        return concerned;
    }

    private static Reason reason(Freeze freeze, SortedSet<String> services, Optional<Instant> end) {
        String sentence = "\"%s\" holds from %s to %s (%s)"
                .formatted(
                        freeze.name(),
                        freeze.from().toString().replace('T', ' '),
                        freeze.to().toString().replace('T', ' '),
                        freeze.timeZone());
        String remedy = freeze.emergency() == InEmergency.ALLOW
                ? "Wait until it is over, or let it go as an emergency with -Dcatalog.emergency.incident=<number>."
                : "Wait until it is over; emergencies do not go either.";
        Reason reason = Reason.of(RULE, Effect.HOLD, sentence, remedy, services);
        return end.map(reason::until).orElse(reason);
    }

    /** Whether every freeze that holds now lets emergencies go. */
    static boolean letsEmergenciesGo(GateCase gateCase) {
        return Freezes.of(gateCase.policy()).at(gateCase.situation().now(), gateCase.services()).stream()
                .allMatch(freeze -> freeze.emergency() == InEmergency.ALLOW);
    }
}
