package dev.servicecatalog.gate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a decision is as it is: one rule that applied.
 *
 * @param rule kebab-case; a rule of the policy stands under its own id
 * @param effect what it does to the decision
 * @param sentence what was found, lower-case, without full stop
 * @param remedy what would make it go away, an imperative sentence; empty where nothing has to be done
 * @param services the services it is about, in the order of names; empty if it is about the change as a whole
 * @param need whose approval would do; empty if none does
 * @param until when it passes by itself; empty if it does not
 * @param waivedBy the waiver that takes its effect away
 */
public record Reason(
        String rule,
        Effect effect,
        String sentence,
        String remedy,
        SortedSet<String> services,
        Optional<Need> need,
        Optional<Instant> until,
        Optional<String> waivedBy) {

    /** What a rule does to a decision; the strictest last. */
    public enum Effect {
        /** Only told. */
        NOTE,
        /** People have to look, or something has to be shown. */
        REVIEW,
        HOLD,
        REJECT,
        ERROR
    }

    /**
     * Approvals that are needed.
     *
     * @param approvals how many people
     * @param from the parties for which they speak; anybody known where empty
     */
    public record Need(int approvals, List<String> from) {
        /** Copies the list. */
        public Need {
            from = List.copyOf(from);
        }
    }

    static Reason of(String rule, Effect effect, String sentence, String remedy, Collection<String> services) {
        return new Reason(
                rule,
                effect,
                sentence,
                remedy,
                new TreeSet<>(services),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Reason note(String rule, String sentence) {
        return of(rule, Effect.NOTE, sentence, "", List.of());
    }

    Reason needing(int approvals, List<String> from) {
        return new Reason(
                rule, effect, sentence, remedy, services, Optional.of(new Need(approvals, from)), until, waivedBy);
    }

    Reason until(Instant moment) {
        return new Reason(rule, effect, sentence, remedy, services, need, Optional.of(moment), waivedBy);
    }

    /** The same where a standard change does without. */
    Reason notAsked() {
        return note(rule, sentence + "; a standard change does without");
    }

    Reason waived(String waiver) {
        return new Reason(rule, Effect.NOTE, sentence, remedy, services, Optional.empty(), until, Optional.of(waiver));
    }
}
