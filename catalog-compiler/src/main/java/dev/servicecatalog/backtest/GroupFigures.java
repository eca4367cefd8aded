package dev.servicecatalog.backtest;

import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.PastChange;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy decides alike, and what became of it.
 *
 * @param share of all changes
 * @param outcomes how many by what exactly is decided, the strictest first
 * @param takenBack of those of which it is known
 * @param tooYoung of how many it is not known yet
 */
public record GroupFigures(
        Group group, Share share, SortedMap<Outcome, Integer> outcomes, Share takenBack, int tooYoung) {
    static GroupFigures of(Group group, List<PastChange> own, List<Outcome> decided, int all, Instant known) {
        SortedMap<Outcome, Integer> outcomes = new TreeMap<>();
        decided.forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        int back = count(Fate.TAKEN_BACK, own, known);
        int stood = count(Fate.STOOD, own, known);
        return new GroupFigures(
                group,
                new Share(own.size(), all),
                Collections.unmodifiableSortedMap(outcomes),
                new Share(back, back + stood),
                own.size() - back - stood);
    }

    private static int count(Fate fate, List<PastChange> changes, Instant known) {
        return (int) changes.stream()
                .filter(change -> Fate.of(change, known) == fate)
                .count();
    }
}
