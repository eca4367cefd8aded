package dev.servicecatalog.gate;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;

/** Steps back that a reader of the change may miss: a target that is lowered, a life that runs backwards. Only told, unless the catalog says otherwise. */
final class Weakened implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        List<Reason> reasons = new ArrayList<>();
        for (Touch touch : gateCase.touches()) {
            touch.change()
                    .flatMap(change -> told(change, touch.services(), gateCase))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    private static Optional<Reason> told(Change change, SortedSet<String> services, GateCase gateCase) {
        if (change.type() == ChangeType.PROMISE_LOWERED && change.path().endsWith(".target")) {
            return reason(
                    "target-lowered",
                    change,
                    "Say why in the change, and tell those who rely on it.",
                    services,
                    gateCase);
        }
        if (change.path().equals("spec.status") && runsBackwards(change)) {
            return reason(
                    "illegal-transition",
                    change,
                    "Go from proposed to building, live, retiring and retired, never back; a new life is a new name.",
                    services,
                    gateCase);
        }
        return Optional.empty();
    }

    private static boolean runsBackwards(Change change) {
        Optional<Status> before = change.before().flatMap(Weakened::status);
        Optional<Status> after = change.after().flatMap(Weakened::status);
        return before.isPresent() && after.isPresent() && after.get().compareTo(before.get()) < 0;
    }

    private static Optional<Status> status(String word) {
        for (Status status : Status.values()) {
            if (status.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> reason(
            String rule, Change change, String remedy, SortedSet<String> services, GateCase gateCase) {
        String stated = gateCase.catalog()
                .settings()
                .map(CatalogSettings::severities)
                .map(severities -> severities.get(rule))
                .orElse("warning");
        if (stated.equals("off")) {
            return Optional.empty();
        }
        Effect effect = stated.equals("error") ? Effect.REJECT : Effect.NOTE;
        return Optional.of(Reason.of(rule, effect, change.sentence(), remedy, services));
    }
}
