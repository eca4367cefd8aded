package dev.servicecatalog.gate;

import java.util.SortedMap;
import java.util.TreeMap;

/** How well points tell changes that went wrong from others. Changes with equal points stand in no order. */
final class Ranking {
    private final SortedMap<Integer, long[]> byPoints = new TreeMap<>();
    private long bad;
    private long all;

    void add(int points, boolean wentWrong) {
        byPoints.computeIfAbsent(points, unseen -> new long[2])[wentWrong ? 1 : 0]++;
        bad += wentWrong ? 1 : 0;
        all++;
    }

    long all() {
        return all;
    }

    long bad() {
        return bad;
    }

    /** The chance that of two changes, one of which went wrong, this one has more points. */
    double auc() {
        double good = 0;
        double won = 0;
        for (long[] count : byPoints.values()) {
            won += count[1] * (good + count[0] / 2.0);
            good += count[0];
        }
        return won / ((double) bad * (all - bad));
    }

    /** The share of those that went wrong among so large a part with the most points. */
    double recall(double part) {
        double left = part * all;
        double found = 0;
        for (int points = byPoints.isEmpty() ? 0 : byPoints.lastKey();
                left > 0 && points >= byPoints.firstKey();
                points--) {
            long[] count = byPoints.getOrDefault(points, new long[2]);
            double total = count[0] + count[1];
            double taken = Math.min(left, total);
            found += total == 0 ? 0 : count[1] * taken / total;
            left -= taken;
        }
        return found / bad;
    }
}
