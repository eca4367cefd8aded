package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.Dependents;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.InEmergency;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * While a freeze holds of a touched service, or of one that needs it, directly or through others, nothing goes; emergencies go if the freeze
 * lets them.
 */
final class Frozen implements GateRule {
    static final String RULE = "freeze";

    @Override
    public List<Reason> look(GateCase gateCase) {
        if (gateCase.policy().freezes().isEmpty()) {
            return List.of();
        }
        Dependents dependents = Dependents.of(gateCase.catalog());
        SortedSet<String> concerned = concerned(gateCase.services(), dependents);
        Freezes freezes = Freezes.of(gateCase.policy());
        Instant now = gateCase.situation().now();
        Optional<Instant> end = freezes.nextTransition(now, concerned);
        return freezes.at(now, concerned).stream()
                .map(freeze -> reason(freeze, gateCase, dependents, end))
                .toList();
    }

    /** The services whose freezes count for a change of these: themselves, and those that need them. */
    static SortedSet<String> concerned(Collection<String> services, Dependents dependents) {
        SortedSet<String> concerned = new TreeSet<>(services);
        concerned.addAll(dependents.services(services));
        return concerned;
    }

    /** The freezes that hold now for a change of these services of a catalog. */
    static List<Freeze> holding(GateCase gateCase) {
        Catalog catalog = gateCase.catalog();
        return gateCase.policy().freezes().isEmpty()
                ? List.of()
                : Freezes.of(gateCase.policy())
                        .at(gateCase.situation().now(), concerned(gateCase.services(), Dependents.of(catalog)));
    }

    private static Reason reason(Freeze freeze, GateCase gateCase, Dependents dependents, Optional<Instant> end) {
        SortedSet<String> touched = new TreeSet<>();
        SortedSet<String> needing = new TreeSet<>();
        for (String service : gateCase.services()) {
            if (freeze.services().isEmpty() || freeze.services().contains(service)) {
                touched.add(service);
            } else {
                SortedSet<String> through = new TreeSet<>(dependents.services(List.of(service)));
                through.retainAll(freeze.services());
                if (!through.isEmpty()) {
                    touched.add(service);
                    needing.addAll(through);
                }
            }
        }
        Reason reason = Reason.of(RULE, Effect.HOLD, sentence(freeze, needing, gateCase), remedy(freeze), touched);
        return end.map(reason::until).orElse(reason);
    }

    private static String sentence(Freeze freeze, SortedSet<String> needing, GateCase gateCase) {
        String holds = "\"%s\" holds from %s to %s (%s)"
                .formatted(
                        freeze.name(),
                        freeze.from().toString().replace('T', ' '),
                        freeze.to().toString().replace('T', ' '),
                        freeze.timeZone());
        return switch (needing.size()) {
            case 0 -> holds;
            case 1 -> holds + "; " + gateCase.titles(needing) + ", which needs what changes, is frozen";
            default -> holds + "; " + gateCase.titles(needing) + ", which need what changes, are frozen";
        };
    }

    private static String remedy(Freeze freeze) {
        return freeze.emergency() == InEmergency.ALLOW
                ? "Wait until it is over, or let it go as an emergency with -Dcatalog.emergency.incident=<number>."
                : "Wait until it is over; emergencies do not go either.";
    }

    /** Whether every freeze that holds now lets emergencies go. */
    static boolean letsEmergenciesGo(GateCase gateCase) {
        return holding(gateCase).stream().allMatch(freeze -> freeze.emergency() == InEmergency.ALLOW);
    }
}
