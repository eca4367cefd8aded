package dev.servicecatalog.gate;

import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Fields of which no rule knows what they mean to the business: at least one who answers for the service looks. */
final class OtherFields implements GateRule {
    static final String RULE = "other-fields";

    @Override
    public List<Reason> look(GateCase gateCase) {
        Map<List<String>, List<Touch>> byOwners = new LinkedHashMap<>();
        gateCase.touches().stream()
                .filter(touch -> touch.change().filter(OtherFields::isOther).isPresent())
                .forEach(touch -> byOwners.computeIfAbsent(
                                gateCase.owners(touch.services()), owners -> new ArrayList<>())
                        .add(touch));
        List<Reason> reasons = new ArrayList<>();
        byOwners.forEach((owners, touches) -> reasons.add(reason(owners, touches)));
        return reasons;
    }

    /** Documents that decide, measured figures and what takes a service from its owner have rules of their own. */
    private static boolean isOther(Change change) {
        Kind kind = change.subject().kind();
        return change.type() == ChangeType.OTHER_FIELD
                && !ControlTouched.CONTROL.contains(kind)
                && kind != Kind.MEASUREMENT
                && !OwnerAgrees.isForOwner(change);
    }

    private static Reason reason(List<String> owners, List<Touch> touches) {
        SortedSet<String> services = new TreeSet<>();
        touches.forEach(touch -> services.addAll(touch.services()));
        String first = touches.get(0).change().orElseThrow().sentence();
        String more = touches.size() > 1 ? " (and " + (touches.size() - 1) + " more)" : "";
        String who = owners.isEmpty() ? "somebody else" : "one person of " + String.join(" or ", owners);
        return Reason.of(
                        RULE,
                        Effect.REVIEW,
                        first + more + "; no rule knows what that means",
                        "Have " + who + " approve it.",
                        services)
                .needing(1, owners);
    }
}
