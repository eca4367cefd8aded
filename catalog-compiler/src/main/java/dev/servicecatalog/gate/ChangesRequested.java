package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import java.util.List;

/** Somebody the policy knows asked for something else, and has not agreed since. */
final class ChangesRequested implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        return gateCase.situation().approvals().review().stream()
                .flatMap(review -> review.reviews().stream())
                .filter(review -> review.verdict() == Review.Verdict.CHANGES_REQUESTED)
                .map(review -> Reason.of(
                        "changes-requested",
                        Effect.REVIEW,
                        review.login() + " asked for changes",
                        "Make them, and have " + review.login() + " look again.",
                        List.of()))
                .toList();
    }
}
