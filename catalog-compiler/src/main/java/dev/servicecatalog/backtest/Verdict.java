package dev.servicecatalog.backtest;

import dev.servicecatalog.gate.Hindsight;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.model.ChangePolicy.Level;
import java.util.List;
import java.util.Optional;

/**
 * What a policy decides about one change of the past.
 *
 * @param rules those that ask for the outcome, in the order of reasons
 * @param leftOut those that had something to ask that nobody knows of the past, in the order of names
 * @param likelihood of a failure, as it was measured then; empty if it was not
 */
public record Verdict(
        String commit, Outcome outcome, List<String> rules, List<String> leftOut, Optional<Level> likelihood) {
    /** Copies the lists. */
    public Verdict {
        rules = List.copyOf(rules);
        leftOut = List.copyOf(leftOut);
    }

    /** Of a decision. */
    public static Verdict of(String commit, Hindsight seen, Optional<Level> likelihood) {
        return new Verdict(commit, seen.outcome(), seen.decidedBy(), seen.leftOut(), likelihood);
    }
}
