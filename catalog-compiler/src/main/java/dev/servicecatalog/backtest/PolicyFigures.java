package dev.servicecatalog.backtest;

import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.PastChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one policy would have made of the changes.
 *
 * @param name of the policy
 * @param changes how many it was replayed over
 * @param groups all four, in their order
 * @param rules in how many changes a rule asked for what was decided, by the rule
 * @param leftOut in how many changes a rule had something to ask that nobody knows of the past, by the rule
 */
public record PolicyFigures(
        String name,
        int changes,
        List<GroupFigures> groups,
        Waiting waiting,
        SortedMap<String, Integer> rules,
        SortedMap<String, Integer> leftOut) {
    /** Of the changes that were decided, in their order. */
    static PolicyFigures of(
            String name, List<PastChange> changes, Map<String, Verdict> verdicts, Committee committee, Instant known) {
        List<GroupFigures> groups = new ArrayList<>();
        for (Group group : Group.values()) {
            List<PastChange> own = in(group, changes, verdicts).toList();
            List<Outcome> decided = own.stream()
                    .map(change -> verdicts.get(change.commit()).outcome())
                    .toList();
            groups.add(GroupFigures.of(group, own, decided, changes.size(), known));
        }
        Waiting waiting = Waiting.of(in(Group.APPROVED, changes, verdicts).toList(), committee);
        return new PolicyFigures(
                name,
                changes.size(),
                List.copyOf(groups),
                waiting,
                counted(changes, verdicts, Verdict::rules),
                counted(changes, verdicts, Verdict::leftOut));
    }

    private static SortedMap<String, Integer> counted(
            List<PastChange> changes, Map<String, Verdict> verdicts, Function<Verdict, List<String>> rules) {
        SortedMap<String, Integer> counted = new TreeMap<>();
        changes.forEach(change ->
                rules.apply(verdicts.get(change.commit())).forEach(rule -> counted.merge(rule, 1, Integer::sum)));
        return Collections.unmodifiableSortedMap(counted);
    }

    private static Stream<PastChange> in(Group group, List<PastChange> changes, Map<String, Verdict> verdicts) {
        return changes.stream()
                .filter(change -> Group.of(verdicts.get(change.commit()).outcome()) == group);
    }

    /** One of the groups. */
    public GroupFigures group(Group group) {
        return groups.get(group.ordinal());
    }
}
