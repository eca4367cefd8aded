package dev.servicecatalog.backtest;

import dev.servicecatalog.gate.PastChange;
import java.time.Duration;
import java.time.Instant;

/** What became of a change. */
public enum Fate {
    STOOD,
    /** Within {@link #WITHIN}; later ones are seldom about this change. */
    TAKEN_BACK,
    /** The history ends before it could be known. Counts neither way, also if it was taken back: those that stand cannot be counted yet. */
    TOO_YOUNG;

    /** The same time within which the likelihood score was checked. */
    public static final Duration WITHIN = Duration.ofDays(7);

    /**
     * Of one change.
     *
     * @param known up to when it is known what was taken back
     */
    public static Fate of(PastChange change, Instant known) {
        Instant end = change.landed().plus(WITHIN);
        if (end.isAfter(known)) {
            return TOO_YOUNG;
        }
        return change.takenBack().filter(back -> !back.isAfter(end)).isPresent() ? TAKEN_BACK : STOOD;
    }
}
