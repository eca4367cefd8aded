package dev.servicecatalog.audit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, each time.
 *
 * @param times the shortest first
 * @param left how many are not known, or make no sense, and are left out
 */
public record Spread(List<Duration> times, int left) {
    /** Of fewer, no two hold the median between them in 95 of 100 cases. */
    public static final int ENOUGH = 6;

    /** So many standard deviations on each side hold 95 of 100 cases. */
    static final double Z = 1.959963984540054;

    /** From here on the binomial distribution is as good as normal. */
    private static final int MANY = 1000;

    /** From one time to another, both of which something took. */
    public record Interval(Duration from, Duration to) {}

    /** Sorts them. */
    public Spread {
        times = times.stream().sorted().toList();
    }

    /** How many are known. */
    public int n() {
        return times.size();
    }

    /** Half of them took at most so long; empty if none is known. */
    public Optional<Duration> median() {
        return nearestRank(50);
    }

    /**
     * Two of the times that hold the true median between them in at least 95 of 100 cases, whatever its distribution: the k-th and the k-th
     * but last, by the sign test (Conover, Practical Nonparametric Statistics, 3.2). Empty for fewer than six.
     */
    public Optional<Interval> medianWithin() {
        if (times.size() < ENOUGH) {
            return Optional.empty();
        }
        int k = times.size() > MANY ? normal(times.size()) : exact(times.size());
        return Optional.of(new Interval(times.get(k - 1), times.get(times.size() - k)));
    }

    /** The largest k that fewer than k of n tosses of a coin stay below in at most 1 of 40 cases. */
    private static int exact(int n) {
        double one = Math.pow(0.5, n);
        double below = 0;
        int k = 0;
        while (below + one <= 0.025) {
            below += one;
            one = one * (n - k) / (k + 1);
            k++;
        }
        return k;
    }

    private static int normal(int n) {
        return (int) Math.floor((n - Z * Math.sqrt(n)) / 2);
    }

    /** So many of a hundred took at most so long: a time that one of them took, none in between. */
    public Optional<Duration> nearestRank(int percent) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) (((long) percent * times.size() + 99) / 100);
        return Optional.of(times.get(Math.max(rank, 1) - 1));
    }
}
