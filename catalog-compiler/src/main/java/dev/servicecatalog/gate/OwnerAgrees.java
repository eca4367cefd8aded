package dev.servicecatalog.gate;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.Importance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whoever answers for something agrees before somebody else does, before it counts as less important, and before builds are no longer
 * taken for it; else two steps would do what one may not.
 */
final class OwnerAgrees implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        List<Reason> reasons = new ArrayList<>();
        for (Touch touch : gateCase.touches()) {
            touch.change()
                    .filter(OwnerAgrees::isForOwner)
                    .map(change -> reason(change, touch, gateCase.owners(touch.services())))
                    .ifPresent(reasons::add);
        }
        return reasons;
    }

    static boolean isForOwner(Change change) {
        return change.type() == ChangeType.OWNER_CHANGED
                || change.path().equals("spec.builds")
                || change.path().equals("spec.importance") && isLower(change);
    }

    private static boolean isLower(Change change) {
        int before = change.before().map(OwnerAgrees::rank).orElse(0);
        int after = change.after().map(OwnerAgrees::rank).orElse(Importance.values().length);
        return after > before;
    }

    private static int rank(String word) {
        return Importance.valueOf(word.toUpperCase(Locale.ROOT)).ordinal();
    }

    private static Reason reason(Change change, Touch touch, List<String> owners) {
        String remedy = owners.isEmpty()
                ? "Have somebody else approve it."
                : "Have somebody of " + String.join(" or ", owners) + " approve it, who answer for it until now.";
        return Reason.of("owner-agrees", Effect.REVIEW, change.sentence(), remedy, touch.services())
                .needing(1, owners);
    }
}
