package dev.servicecatalog.output.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the words of one group stand.
 *
 * @param rarity how much it says that an entry has one of them, from 1 (nearly all have) to 63
 * @param entries positions of the entries, rising
 * @param impacts how much each of these entries is about it, from 1 to {@value #STRONGEST}
 */
record Postings(int rarity, List<Integer> entries, List<Integer> impacts) {
    static final int STRONGEST = 8;
    private static final int RAREST = 63;
    private static final double STEPS = 5;

    /** BM25's inverse document frequency, in whole steps. */
    static Postings of(List<Integer> entries, List<Integer> impacts, int all) {
        int has = entries.size();
        double frequency = StrictMath.log(1 + (all - has + 0.5) / (has + 0.5));
        int rarity = (int) Math.max(1, Math.min(RAREST, Math.round(STEPS * frequency)));
        return new Postings(rarity, List.copyOf(entries), List.copyOf(impacts));
    }

    /** Collects the entries of one group in their order. */
    static final class Collected {
        private final List<Integer> entries = new ArrayList<>();
        private final List<Integer> impacts = new ArrayList<>();

        void add(int entry, int impact) {
            entries.add(entry);
            impacts.add(impact);
        }

        Postings among(int all) {
            return Postings.of(entries, impacts, all);
        }
    }
}
