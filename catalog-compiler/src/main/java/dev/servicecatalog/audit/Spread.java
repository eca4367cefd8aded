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

    /** So many of a hundred took at most so long: a time that one of them took, none in between. */
    public Optional<Duration> nearestRank(int percent) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        int rank = (int) (((long) percent * times.size() + 99) / 100);
        return Optional.of(times.get(Math.max(rank, 1) - 1));
    }
}
