package dev.servicecatalog.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All decisions of a ledger as they belong to the commits of a branch. Built and asked in a time that grows with both, not with their product. */
final class Rulings {
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<Ruling>> byTree = new HashMap<>();
    private final Map<String, List<Ruling>> byCommit = new HashMap<>();
    private final Ruling[] covering;
    private final Ruling[] seenLanded;
    private final Ruling[] firstOnTop;
    private final int begin;
    private final long enforced;

    Rulings(List<LandedChange> line, List<Ruling> all, Population.Ancestry ancestry) {
        for (int i = 0; i < line.size(); i++) {
            places.put(line.get(i).commit(), i);
        }
        List<Ruling> counting = counting(all);
        for (Ruling ruling : counting) {
            byTree.computeIfAbsent(ruling.subject().tree(), none -> new ArrayList<>())
                    .add(ruling);
            byCommit.computeIfAbsent(ruling.subject().commit(), none -> new ArrayList<>())
                    .add(ruling);
        }
        this.begin = begin(counting, ancestry);
        this.enforced = counting.stream()
                .filter(ruling -> ruling.sound() && ruling.verdict().enforced())
                .mapToLong(Ruling::number)
                .findFirst()
                .orElse(Long.MAX_VALUE);
        this.covering = covering(line.size(), counting);
        this.seenLanded = onTop(line.size(), counting, Comparator.comparing(Ruling::at));
        this.firstOnTop = onTop(line.size(), counting, Comparator.comparing(Ruling::number));
    }

    /** Where changes of a catalog are decided, a decision about a build authorises none. */
    private static List<Ruling> counting(List<Ruling> all) {
        boolean changes = all.stream().anyMatch(ruling -> !ruling.subject().build());
        return all.stream()
                .filter(ruling -> !changes || !ruling.subject().build())
                .sorted(Comparator.comparingLong(Ruling::number))
                .toList();
    }

    /**
     * The place of what the first decision compared with. If a merge brought that, somebody has turned branch and change round: then only
     * what both have in common was there before the ledger.
     */
    private int begin(List<Ruling> counting, Population.Ancestry ancestry) {
        List<String> elsewhere = new ArrayList<>();
        for (Ruling ruling : counting) {
            Optional<Integer> place = base(ruling);
            if (place.isPresent()) {
                return elsewhere.isEmpty()
                        ? place.get()
                        : ancestry.below(elsewhere).orElse(place.get());
            }
            ruling.subject().base().ifPresent(elsewhere::add);
        }
        return elsewhere.isEmpty() ? -1 : ancestry.below(elsewhere).orElse(-1);
    }

    /** The place of what a decision compared with; empty if that is not on the branch. */
    Optional<Integer> base(Ruling ruling) {
        return ruling.subject().base().map(places::get);
    }

    /** What landed up to here landed before there was a ledger; below 0 if no record says where it began. */
    int begin() {
        return begin;
    }

    /** Whether a refusal already stopped changes when this was decided; who goes back to telling only lets nothing go. */
    boolean isEnforcedBefore(Ruling ruling) {
        return enforced < ruling.number();
    }

    List<Ruling> ofTree(String tree) {
        return byTree.getOrDefault(tree, List.of());
    }

    List<Ruling> ofCommit(String commit) {
        return byCommit.getOrDefault(commit, List.of());
    }

    /** The decision about a later commit that landed together with this one. */
    Optional<Ruling> covering(int place) {
        return Optional.ofNullable(covering[place]);
    }

    /** The earliest decision that was made on top of this commit, or of a later one. */
    Optional<Ruling> seenLanded(int place) {
        return Optional.ofNullable(seenLanded[place]);
    }

    /** The one of these that was written first. */
    Optional<Ruling> firstOnTop(int place) {
        return Optional.ofNullable(firstOnTop[place]);
    }

    private Ruling[] covering(int size, List<Ruling> counting) {
        Ruling[] covering = new Ruling[size];
        int[] free = new int[size + 1];
        for (int i = 0; i <= size; i++) {
            free[i] = i;
        }
        List<Ruling> letGo = counting.stream()
                .filter(ruling -> ruling.sound()
                        && (ruling.verdict().passes() || !ruling.verdict().enforced())
                        && places.containsKey(ruling.subject().commit()))
                .sorted(Comparator.<Ruling>comparingInt(
                                ruling -> places.get(ruling.subject().commit()))
                        .thenComparing(ruling -> !ruling.verdict().enforced())
                        .thenComparing(Ruling::number))
                .toList();
        for (Ruling ruling : letGo) {
            int base = base(ruling).orElse(size);
            int top = places.get(ruling.subject().commit());
            for (int at = find(free, top); at > base + 1; at = find(free, top)) {
                covering[at - 1] = ruling;
                free[at] = at - 1;
            }
        }
        return covering;
    }

    /** The nearest entry at or below that is not yet taken; entry n stands for place n - 1. */
    private static int find(int[] free, int from) {
        int at = from;
        while (free[at] != at) {
            free[at] = free[free[at]];
            at = free[at];
        }
        return at;
    }

    /** Of the decisions that were made on top of each commit, or of a later one, the first in an order. */
    private Ruling[] onTop(int size, List<Ruling> counting, Comparator<Ruling> order) {
        Ruling[] first = new Ruling[size];
        for (Ruling ruling : counting) {
            base(ruling).ifPresent(place -> first[place] = first(first[place], ruling, order));
        }
        for (int i = size - 2; i >= 0; i--) {
            first[i] = first(first[i], first[i + 1], order);
        }
        return first;
    }

    private static Ruling first(Ruling one, Ruling other, Comparator<Ruling> order) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return order.compare(other, one) < 0 ? other : one;
    }
}
