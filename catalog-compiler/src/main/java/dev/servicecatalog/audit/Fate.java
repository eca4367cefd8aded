package dev.servicecatalog.audit;

import dev.servicecatalog.ledger.Entry;
import java.util.List;
import java.util.Optional;

/**
 * How a landed change ended, as far as anybody knows.
 *
 * @param endings the outcomes in the ledger, in the order of time
 * @param takenBackBy the later commit that takes it back
 */
public record Fate(List<Entry.Ended> endings, Optional<String> takenBackBy) {
    /** Copies the list. */
    public Fate {
        endings = List.copyOf(endings);
    }

    /** Whether it ever failed, was rolled back or taken back; also if that was mended later. */
    public boolean isFailure() {
        return takenBackBy.isPresent()
                || endings.stream().anyMatch(ending -> ending.result().isFailure());
    }

    /** The last outcome in the ledger. */
    public Optional<Entry.Ended> last() {
        return endings.isEmpty() ? Optional.empty() : Optional.of(endings.get(endings.size() - 1));
    }
}
