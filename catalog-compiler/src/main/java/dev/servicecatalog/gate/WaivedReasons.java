package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Waiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the effect out of reasons that somebody accepted, before the change, for every service they are about. */
final class WaivedReasons {
    /** Rules of the gate that can be waived; what is wrong, forged or cannot be read cannot. */
    private static final Set<String> WAIVABLE =
            Set.of(Frozen.RULE, BudgetSpent.RULE, EvidenceNeeded.RULE, "target-lowered", "illegal-transition");

    private WaivedReasons() {}

    static List<Reason> apply(List<Reason> reasons, GateCase gateCase) {
        LocalDate today = LocalDate.ofInstant(gateCase.situation().now(), BaseHours.zone(gateCase.situation()));
        return reasons.stream()
                .map(reason -> waiver(reason, gateCase, today)
                        .map(waiver -> reason.waived(waiver.name()))
                        .orElse(reason))
                .toList();
    }

    private static Optional<Waiver> waiver(Reason reason, GateCase gateCase, LocalDate today) {
        if (reason.effect() == Effect.NOTE
                || !WAIVABLE.contains(reason.rule())
                || gateCase.isOfPolicy(reason)
                || reason.rule().equals(EvidenceNeeded.RULE) && reason.effect() == Effect.REJECT
                || reason.services().isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Waiver>> found = reason.services().stream()
                .map(service -> gateCase.catalog().waivers().values().stream()
                        .filter(waiver -> holds(waiver, reason.rule(), service, today))
                        .findFirst())
                .toList();
        return found.stream().allMatch(Optional::isPresent) ? found.get(0) : Optional.empty();
    }

    private static boolean holds(Waiver waiver, String rule, String service, LocalDate today) {
        return waiver.rule().equals(Optional.of(rule))
                && waiver.subject().equals(Optional.of(new EntityId(Kind.SERVICE, service)))
                && waiver.approvedBy().isPresent()
                && waiver.expires().filter(last -> !today.isAfter(last)).isPresent();
    }
}
