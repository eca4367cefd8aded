package dev.servicecatalog.backtest;

import dev.servicecatalog.gate.PastChange;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The waiting that changes approved at once are spared. Each would have waited from the moment its author made its last commit (for a
 * merge: the last one of its branch) to the committee's next meeting; that the committee then approves it at once is granted. Changes that
 * are reviewed, refused or held save nothing.
 *
 * @param changes how many are approved at once
 * @param sum of all their waiting
 * @param median of it; empty if there are none
 */
public record Waiting(int changes, Duration sum, Optional<Duration> median) {
    /** Of the changes that are approved at once. */
    static Waiting of(Collection<PastChange> approved, Committee committee) {
        List<Duration> waits = approved.stream()
                .map(change -> committee.wait(change.made()))
                .sorted()
                .toList();
        Duration sum = waits.stream().reduce(Duration.ZERO, Duration::plus);
        return new Waiting(waits.size(), sum, median(waits));
    }

    private static Optional<Duration> median(List<Duration> sorted) {
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        Duration upper = sorted.get(sorted.size() / 2);
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.plus(upper).dividedBy(2));
    }
}
