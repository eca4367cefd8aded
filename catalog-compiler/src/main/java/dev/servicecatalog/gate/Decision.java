package dev.servicecatalog.gate;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.Approvals.Approval;
import dev.servicecatalog.gate.Approvals.Uncounted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a change may go, and why: the whole of it, for people and for those who recompute it.
 *
 * @param outcome the strictest that any rule asks for
 * @param reasons every rule that applied, the strictest first, also those that did not decide
 * @param open what is still needed, in the order of reasons; empty unless people have to look
 * @param risk impact, likelihood and what they make together
 * @param reach who notices
 * @param approvals those that count, in the order of names
 * @param uncounted those that do not, and why
 * @param standardChange under which it is approved beforehand
 * @param until when a hold ends by itself
 * @param reviewDue by when an emergency is looked at
 * @param validUntil after this the gate has to be asked again
 * @param likelihood what the likelihood was measured from; empty if it was not measured
 */
public record Decision(
        Outcome outcome,
        List<Reason> reasons,
        List<Open> open,
        Risk risk,
        Reach reach,
        List<Approval> approvals,
        List<Uncounted> uncounted,
        Optional<String> standardChange,
        Optional<Instant> until,
        Optional<Instant> reviewDue,
        Optional<Instant> validUntil,
        Optional<LikelihoodScore> likelihood) {

    /** Copies the lists. */
    public Decision {
        reasons = List.copyOf(reasons);
        open = List.copyOf(open);
        approvals = List.copyOf(approvals);
        uncounted = List.copyOf(uncounted);
    }

    /** What cannot be evaluated may not go. */
    public static Decision notEvaluable(List<Diagnostic> problems) {
        return new Decision(
                Outcome.ERROR,
                problems.stream().map(NotEvaluable::reason).toList(),
                List.of(),
                Risk.UNKNOWN,
                Reach.NOBODY,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, approved beforehand under a standard change. */
    Decision under(String standard) {
        return copy(reasons, Optional.of(standard), likelihood);
    }

    /** The same, for other reasons. */
    Decision with(List<Reason> other) {
        return copy(other, standardChange, likelihood);
    }

    /** The same, with what its likelihood was measured from. */
    public Decision with(LikelihoodScore measured) {
        return copy(reasons, standardChange, Optional.of(measured));
    }

    private Decision copy(List<Reason> why, Optional<String> standard, Optional<LikelihoodScore> measured) {
        return new Decision(
                outcome,
                why,
                open,
                risk,
                reach,
                approvals,
                uncounted,
                standard,
                until,
                reviewDue,
                validUntil,
                measured);
    }

    /**
     * Something that is still needed.
     *
     * @param reason what asks for it
     * @param missing how many approvals are missing; 0 if it is something else
     * @param eligible who could give them, in the order of names
     */
    public record Open(Reason reason, int missing, List<String> eligible) {}
}
