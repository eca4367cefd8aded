package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.gate.Review.Verdict;
import dev.servicecatalog.model.ChangePolicy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody the policy knows asked for something else in the review of this change, and has not taken that back since: an objection to an
 * earlier commit stands until then. What strangers ask for, who can be anybody, and what was asked about another change, is only told.
 */
final class ChangesRequested implements GateRule {
    @Override
    public List<Reason> look(GateCase gateCase) {
        return gateCase.situation().approvals().review().stream()
                .flatMap(review -> reasons(review, gateCase))
                .toList();
    }

    private static Stream<Reason> reasons(ReviewedChange review, GateCase gateCase) {
        Optional<String> other = review.otherTarget(gateCase.situation().approvals());
        return review.reviews().stream()
                .filter(each -> each.verdict() == Verdict.CHANGES_REQUESTED)
                .map(each -> other.or(() -> stranger(each, review, gateCase.policy()))
                        .map(why -> told(each, why))
                        .orElseGet(() -> asked(each)));
    }

    private static Optional<String> stranger(Review review, ReviewedChange change, ChangePolicy policy) {
        return change.person(review.login(), policy).isPresent()
                ? Optional.empty()
                : Optional.of("the policy before the change knows nobody by this account");
    }

    private static Reason told(Review review, String why) {
        return Reason.note(
                "changes-requested", review.login() + " asked for changes, which does not count, since " + why);
    }

    private static Reason asked(Review review) {
        return Reason.of(
                "changes-requested",
                Effect.REVIEW,
                review.login() + " asked for changes",
                "Make them, and have " + review.login() + " look again.",
                List.of());
    }
}
