package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.model.ChangePolicy.Emergency;
import dev.servicecatalog.model.ChangePolicy.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a change that cannot wait may go at once. It still cannot reject what is wrong, nor change the rules themselves. */
final class EmergencyLane {
    private EmergencyLane() {}

    /** What is missing for it; empty if it may go. Asked only if somebody calls it an emergency. */
    static List<Reason> missing(GateCase gateCase) {
        Optional<Emergency> stated = gateCase.policy().emergency();
        if (stated.isEmpty()) {
            return List.of(reason("the policy knows no emergencies", "Take the usual way."));
        }
        Emergency emergency = stated.get();
        List<Reason> missing = new ArrayList<>();
        boolean named = gateCase.situation()
                .emergency()
                .flatMap(Situation.EmergencyRequest::incident)
                .filter(incident -> !incident.isBlank())
                .isPresent();
        if (emergency.requires().contains(Proof.INCIDENT) && !named) {
            missing.add(reason(
                    "an emergency names the incident that it repairs",
                    "Name it with -Dcatalog.emergency.incident=<number>."));
        }
        if (emergency.approvedBy().isEmpty()
                || gateCase.approvals().from(emergency.approvedBy()).isEmpty()) {
            String who = String.join(" or ", emergency.approvedBy());
            missing.add(reason("nobody of " + who + " has approved the emergency", "Have one of them approve it.")
                    .needing(1, emergency.approvedBy()));
        }
        if (emergency.blockOnOverdueReview()
                && !gateCase.situation().overdueReviews().isEmpty()) {
            missing.add(
                    reason(
                            "the review of an earlier emergency is overdue: "
                                    + String.join(", ", gateCase.situation().overdueReviews()),
                            "Hold that review first, and record it with catalog:outcome -Dcatalog.commit=<the emergency> -Dcatalog.result=reviewed -Dcatalog.by=<who>."));
        }
        if (!Frozen.letsEmergenciesGo(gateCase)) {
            missing.add(reason("a freeze holds that lets no emergency go", "Wait until it is over."));
        }
        return missing;
    }

    /** By when it is looked at afterwards; empty if it cannot be known. */
    static Optional<Instant> reviewDue(GateCase gateCase) {
        return gateCase.policy()
                .emergency()
                .flatMap(Emergency::reviewWithin)
                .flatMap(within -> BaseHours.after(
                        gateCase.situation(), gateCase.situation().now(), within));
    }

    private static Reason reason(String sentence, String remedy) {
        return Reason.of("emergency", Effect.REVIEW, sentence, remedy, List.of());
    }
}
