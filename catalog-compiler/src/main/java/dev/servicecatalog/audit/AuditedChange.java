package dev.servicecatalog.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A landed change with what the ledger knows of it.
 *
 * @param why one sentence, lower-case, without full stop
 * @param ruling the decision that counts for it, or shows why none does
 * @param review of an emergency; empty for others
 */
public record AuditedChange(
        LandedChange landing, Standing standing, String why, Optional<Ruling> ruling, Optional<Review> review) {
    /**
     * Whether somebody looked at an emergency afterwards.
     *
     * @param by who did
     */
    public record Review(ReviewState state, Optional<Instant> due, Optional<String> by) {}

    /** How far that is. */
    public enum ReviewState {
        DONE,
        DUE,
        OVERDUE;

        /** As it is written. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The names of the services it touches; none where nobody decided about it. */
    public List<String> services() {
        return ruling.map(Ruling::services).orElse(List.of());
    }

    /** Whether nobody has looked at an emergency in time. */
    public boolean isOverdue() {
        return review.filter(each -> each.state() == ReviewState.OVERDUE).isPresent();
    }

    /** {@code high}, {@code medium} or {@code low}; empty where nobody decided about it. */
    public String risk() {
        return ruling.map(each -> each.verdict().risk()).orElse("");
    }
}
