package dev.servicecatalog.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Percentiles by nearest rank: always a value that occurred, never one between two. This is what {@code p50} and {@code p85} of a
 * measurement mean. A catalog holds no single orders, so whoever measures works them out; the worked examples hold the meaning.
 */
public final class NearestRank {
    private static final long HUNDRED = 100;

    private NearestRank() {}

    /**
     * The smallest value that so many percent of all values do not exceed; empty if there are none.
     *
     * @param percent 1 to 100
     */
    public static <T extends Comparable<? super T>> Optional<T> percentile(Collection<T> values, int percent) {
        if (percent < 1 || percent > HUNDRED) {
            throw new IllegalArgumentException("no percentile: " + percent);
        }
        List<T> sorted = values.stream().sorted().toList();
        long rank = (percent * (long) sorted.size() + HUNDRED - 1) / HUNDRED;
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get((int) rank - 1));
    }
}
