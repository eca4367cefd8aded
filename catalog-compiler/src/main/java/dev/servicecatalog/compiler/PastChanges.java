package dev.servicecatalog.compiler;

import dev.servicecatalog.ledger.DecisionDocument;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a ledger tells about changes before this one.
 *
 * @param ledger the commit it ended with, {@code none} if it had no record; empty if no ledger was asked
 * @param overdueReviews emergencies that nobody has looked at in time, the earliest first
 * @param failedStandardChanges how many changes under each standard change failed in the last 90 days, by its id
 */
record PastChanges(
        Optional<String> ledger, List<String> overdueReviews, SortedMap<String, Integer> failedStandardChanges) {
    /** No ledger was asked. */
    static final PastChanges UNKNOWN = new PastChanges(Optional.empty(), List.of(), new TreeMap<>());

    private static final Duration LOOK_BACK = Duration.ofDays(90);

    static PastChanges of(Ledger ledger, Instant now) {
        return new PastChanges(Optional.of(ledger.tip().orElse("none")), overdue(ledger, now), failed(ledger, now));
    }

    private static List<String> overdue(Ledger ledger, Instant now) {
        return ledger.emergencies().stream()
                .sorted(Comparator.comparing(record -> record.entry().at()))
                .filter(record -> isOverdue(record, ledger, now))
                .map(PastChanges::name)
                .distinct()
                .toList();
    }

    private static boolean isOverdue(Recorded record, Ledger ledger, Instant now) {
        return record.entry() instanceof Entry.Taken taken
                && taken.decision().reviewDue().filter(now::isAfter).isPresent()
                && ledger.reviewsOf(taken.subject().commit()).stream()
                        .allMatch(review -> review.entry().at().isBefore(taken.at()));
    }

    /** By the incident, which people know, and the commit. */
    private static String name(Recorded record) {
        String commit = record.entry().subject().commit().substring(0, 7);
        return record.entry() instanceof Entry.Taken taken
                ? taken.decision()
                        .incident()
                        .map(incident -> incident + " (" + commit + ")")
                        .orElse(commit)
                : commit;
    }

    /** A change that failed twice has failed once. */
    private static SortedMap<String, Integer> failed(Ledger ledger, Instant now) {
        SortedMap<String, Set<String>> commits = new TreeMap<>();
        for (Recorded failure : ledger.failures()) {
            Instant at = failure.entry().at();
            if (at.isAfter(now.minus(LOOK_BACK)) && !at.isAfter(now)) {
                standardChange(ledger, failure.entry())
                        .ifPresent(id -> commits.computeIfAbsent(id, none -> new TreeSet<>())
                                .add(failure.entry().subject().commit()));
            }
        }
        SortedMap<String, Integer> counts = new TreeMap<>();
        commits.forEach((id, failed) -> counts.put(id, failed.size()));
        return counts;
    }

    /**
     * Under which standard change it was let go, by the last decision about it. What landed by a merge, or was rebased, is another commit
     * than the one that was decided about; then by the last decision about the same contents.
     */
    private static Optional<String> standardChange(Ledger ledger, Entry failed) {
        List<Entry.Taken> letGo = new ArrayList<>();
        for (Recorded record : ledger.decisionsOf(failed.subject().tree())) {
            if (record.entry() instanceof Entry.Taken taken && taken.decision().passes()) {
                letGo.add(0, taken);
            }
        }
        return letGo.stream()
                .filter(taken -> taken.subject().equals(failed.subject()))
                .findFirst()
                .or(() -> letGo.stream().findFirst())
                .map(Entry.Taken::decision)
                .flatMap(DecisionDocument::standardChange);
    }
}
