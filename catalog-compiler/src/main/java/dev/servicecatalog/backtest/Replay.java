package dev.servicecatalog.backtest;

import dev.servicecatalog.gate.PastChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Policies replayed over the same changes, side by side.
 *
 * @param changes that were decided, the oldest first
 * @param known up to when it is known what was taken back
 * @param policies what each would have made of them, in the order asked for
 * @param decided what each decides, by commit, in the same order
 */
public record Replay(
        List<PastChange> changes,
        Instant known,
        Committee committee,
        List<PolicyFigures> policies,
        List<Map<String, Verdict>> decided) {
    /** The words that belong beside every figure. */
    public static final String CAVEAT =
            "This ranks the past, by rules that were not in force then; it predicts nothing."
                    + " A change that was taken back need not have failed, and one that failed may have been mended instead.";

    /** Copies the lists. */
    public Replay {
        changes = List.copyOf(changes);
        policies = List.copyOf(policies);
        decided = List.copyOf(decided);
    }

    /** One policy with what it decides about each change, by commit. */
    public record Decided(String policy, Map<String, Verdict> verdicts) {}

    /** Counts; the same for the same input. */
    public static Replay of(List<PastChange> changes, List<Decided> decided, Committee committee, Instant known) {
        return new Replay(
                changes,
                known,
                committee,
                decided.stream()
                        .map(each -> PolicyFigures.of(each.policy(), changes, each.verdicts(), committee, known))
                        .toList(),
                decided.stream().map(Decided::verdicts).toList());
    }

    /** What a policy decides about a change, by the policy's position. */
    public Verdict verdict(int policy, PastChange change) {
        return decided.get(policy).get(change.commit());
    }

    /** The changes that the policies sort into different groups, the newest first; none where there is only one policy. */
    public List<PastChange> different() {
        List<PastChange> different = new ArrayList<>(changes.stream()
                .filter(change -> decided.stream()
                                .map(verdicts ->
                                        Group.of(verdicts.get(change.commit()).outcome()))
                                .distinct()
                                .count()
                        > 1)
                .toList());
        Collections.reverse(different);
        return List.copyOf(different);
    }
}
