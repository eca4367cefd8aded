package dev.servicecatalog.change;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Finds the same findings in two lists, each at most once, by one key after the other. */
final class Pairing {
    private final BiPredicate<Diagnostic, Diagnostic> worse;
    private final List<Diagnostic> worsened = new ArrayList<>();
    private List<Diagnostic> before;
    private List<Diagnostic> after;

    /** {@code worse} says whether the second of a pair is more than the first. */
    Pairing(List<Diagnostic> before, List<Diagnostic> after, BiPredicate<Diagnostic, Diagnostic> worse) {
        this.before = before;
        this.after = after;
        this.worse = worse;
    }

    /** Pairs those that have no partner yet and the same key, in their order. */
    void by(Function<Diagnostic, Object> key) {
        Map<Object, Deque<Diagnostic>> known = new HashMap<>();
        before.forEach(finding -> known.computeIfAbsent(key.apply(finding), none -> new ArrayDeque<>())
                .add(finding));
        List<Diagnostic> unknown = new ArrayList<>();
        for (Diagnostic finding : after) {
            Deque<Diagnostic> same = known.getOrDefault(key.apply(finding), new ArrayDeque<>());
            if (same.isEmpty()) {
                unknown.add(finding);
            } else if (worse.test(same.remove(), finding)) {
                worsened.add(finding);
            }
        }
        before = known.values().stream().flatMap(Collection::stream).toList();
        after = unknown;
    }

    /** Those after that have no partner, or are worse; in the order of places. */
    List<Diagnostic> fresh() {
        List<Diagnostic> fresh = new ArrayList<>(after);
        fresh.addAll(worsened);
        return fresh.stream().sorted().toList();
    }

    /** Those before that have no partner; in the order of places. */
    List<Diagnostic> mended() {
        return before.stream().sorted().toList();
    }
}
