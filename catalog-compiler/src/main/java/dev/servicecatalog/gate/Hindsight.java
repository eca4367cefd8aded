package dev.servicecatalog.gate;

import dev.servicecatalog.gate.Reason.Effect;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a decision says about a change that landed long ago. What its build showed for itself is not there any more; rules that ask for it
 * are left out, and said to be. Approvals are not known either: whatever needs one counts as a change that somebody has to look at.
 *
 * @param outcome what is decided by the other rules
 * @param decidedBy the rules that ask for this outcome, without doubles, in the order of reasons; none if it is approved
 * @param leftOut the rules that had something to ask and were left out, without doubles, in the order of names
 */
public record Hindsight(Outcome outcome, List<String> decidedBy, List<String> leftOut) {
    /** Rules that ask for components. */
    private static final Set<String> BY_COMPONENTS = Set.of(UnknownBuild.RULE);

    /** Copies the lists. */
    public Hindsight {
        decidedBy = List.copyOf(decidedBy);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Looks at a decision that was made without evidence and approvals.
     *
     * @param components whether it is known which components there are
     */
    public static Hindsight of(Decision decision, boolean components) {
        List<String> leftOut = decision.reasons().stream()
                .filter(reason -> isUnknown(reason, components))
                .map(Reason::rule)
                .distinct()
                .sorted()
                .toList();
        if (decision.outcome() != Outcome.REVIEW_REQUIRED) {
            return new Hindsight(decision.outcome(), rules(decision, components), leftOut);
        }
        List<String> asking = rules(decision, components);
        return new Hindsight(asking.isEmpty() ? Outcome.APPROVED : Outcome.REVIEW_REQUIRED, asking, leftOut);
    }

    private static boolean isUnknown(Reason reason, boolean components) {
        boolean evidence = reason.rule().equals(EvidenceNeeded.RULE)
                && reason.effect() == Effect.REVIEW
                && reason.need().isEmpty();
        return evidence || !components && BY_COMPONENTS.contains(reason.rule());
    }

    private static List<String> rules(Decision decision, boolean components) {
        Effect effect =
                switch (decision.outcome()) {
                    case ERROR -> Effect.ERROR;
                    case REJECTED -> Effect.REJECT;
                    case HOLD -> Effect.HOLD;
                    case REVIEW_REQUIRED -> Effect.REVIEW;
                    default -> Effect.NOTE;
                };
        Stream<Reason> asking = decision.reasons().stream()
                .filter(reason -> reason.effect() == effect)
                .filter(reason -> !isUnknown(reason, components));
        return effect == Effect.NOTE
                ? List.of()
                : asking.map(Reason::rule).distinct().toList();
    }
}
