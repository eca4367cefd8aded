package dev.servicecatalog.audit;

import dev.servicecatalog.audit.AuditedChange.Review;
import dev.servicecatalog.audit.AuditedChange.ReviewState;
import dev.servicecatalog.ledger.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts every landed commit of a branch into exactly one class. A decision counts for a commit if it is about that commit, about the same
 * contents on the same ground, or about what a merge brings if the merge adds nothing; and if it was made before the commit landed.
 */
public final class Population {
    private final List<LandedChange> line;
    private final Rulings rulings;
    private final Ancestry ancestry;
    private final Map<String, List<Entry.Reviewed>> reviews = new HashMap<>();
    private final Instant now;

    private Population(
            List<LandedChange> line,
            List<Ruling> rulings,
            List<Entry.Reviewed> reviews,
            Ancestry ancestry,
            Instant now) {
        this.line = line;
        this.rulings = new Rulings(line, rulings, ancestry);
        this.ancestry = ancestry;
        this.now = now;
        reviews.stream()
                .sorted(Comparator.comparing(Entry.Reviewed::at))
                .forEach(review -> this.reviews
                        .computeIfAbsent(review.subject().commit(), none -> new ArrayList<>())
                        .add(review));
    }

    /** What Git knows of merges and of what they bring. */
    public interface Ancestry {
        /** Whether a merge holds what Git itself makes of its two parents; only asked about commits with two parents. */
        boolean isGitsOwn(LandedChange merge);

        /**
         * Of the first of these commits that a merge brought: the place of the last change on the branch that it stands on, below 0 if it
         * stands on none. Empty if none of them is behind the branch at all.
         */
        default Optional<Integer> below(List<String> commits) {
            return Optional.empty();
        }
    }

    /**
     * Classes all of them.
     *
     * @param line the oldest first
     * @param rulings of the whole ledger
     * @param now when reviews are due or overdue
     */
    public static List<AuditedChange> of(
            List<LandedChange> line,
            List<Ruling> rulings,
            List<Entry.Reviewed> reviews,
            Ancestry ancestry,
            Instant now) {
        Population population = new Population(line, rulings, reviews, ancestry, now);
        List<AuditedChange> changes = new ArrayList<>();
        for (int place = 0; place < line.size(); place++) {
            changes.add(population.audit(place));
        }
        return changes;
    }

    private AuditedChange audit(int place) {
        LandedChange landing = line.get(place);
        Claims claims = new Claims(line, rulings, ancestry, place);
        Optional<Ruling> counting = claims.counting();
        if (counting.isPresent()) {
            return judged(landing, counting.get(), claims.how());
        }
        if (place <= rulings.begin()) {
            return new AuditedChange(
                    landing,
                    Standing.BEFORE_LEDGER,
                    "it landed before the first record of the ledger",
                    Optional.empty(),
                    Optional.empty());
        }
        return new AuditedChange(landing, Standing.UNAUTHORISED, claims.refusal(), claims.refused(), Optional.empty());
    }

    private AuditedChange judged(LandedChange landing, Ruling ruling, String how) {
        Ruling.Verdict verdict = ruling.verdict();
        String record = "record " + ruling.number();
        if (!verdict.enforced()) {
            String why = record + " only tells what would be: " + verdict.words();
            if (!verdict.passes() && rulings.isEnforcedBefore(ruling)) {
                return new AuditedChange(
                        landing,
                        Standing.UNAUTHORISED,
                        why + ", although refusals counted before",
                        Optional.of(ruling),
                        Optional.empty());
            }
            return new AuditedChange(landing, Standing.REPORTED_ONLY, why, Optional.of(ruling), Optional.empty());
        }
        if (!verdict.passes()) {
            String why = record + " says " + verdict.words();
            return new AuditedChange(landing, Standing.UNAUTHORISED, why, Optional.of(ruling), Optional.empty());
        }
        Standing standing = standing(verdict.outcome());
        Optional<Review> review =
                standing == Standing.EMERGENCY ? Optional.of(review(landing, ruling)) : Optional.empty();
        return new AuditedChange(landing, standing, record + ", " + how, Optional.of(ruling), review);
    }

    private static Standing standing(String outcome) {
        return switch (outcome) {
            case "approved-standard" -> Standing.STANDARD;
            case "approved-emergency" -> Standing.EMERGENCY;
            default -> Standing.AUTHORISED;
        };
    }

    /** Whoever looked at it may name what was decided about, or what landed. Nobody looks at an emergency before it is one. */
    private Review review(LandedChange landing, Ruling ruling) {
        Optional<Instant> due = ruling.emergency().flatMap(Ruling.Emergency::reviewDue);
        Optional<Entry.Reviewed> done = Stream.of(ruling.subject().commit(), landing.commit())
                .flatMap(commit -> reviews.getOrDefault(commit, List.of()).stream())
                .filter(review -> !review.at().isBefore(ruling.at()))
                .findFirst();
        if (done.isPresent()) {
            return new Review(ReviewState.DONE, due, done.map(Entry.Reviewed::by));
        }
        boolean late = due.filter(now::isAfter).isPresent();
        return new Review(late ? ReviewState.OVERDUE : ReviewState.DUE, due, Optional.empty());
    }
}
