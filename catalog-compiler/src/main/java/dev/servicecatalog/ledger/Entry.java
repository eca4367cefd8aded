package dev.servicecatalog.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something to be recorded, wherever in a ledger it will stand. */
public sealed interface Entry {
    /** What it is about. */
    Subject subject();

    /** The name of the repository that the subject belongs to. */
    String repository();

    /** When it was decided, or happened. */
    Instant at();

    /** A decision of the change gate, whatever it was. */
    record Taken(Subject subject, String repository, DecisionDocument decision) implements Entry {
        @Override
        public Instant at() {
            return decision.at();
        }
    }

    /**
     * How a change ended.
     *
     * @param incident the number of the failure, where there was one
     * @param by the person or pipeline that says so
     * @param where it was put into use
     */
    record Ended(
            Subject subject,
            String repository,
            Instant at,
            Result result,
            Optional<String> incident,
            String by,
            Place where)
            implements Entry {}

    /**
     * Somebody has looked at an emergency afterwards.
     *
     * @param by who
     */
    record Reviewed(Subject subject, String repository, Instant at, String by) implements Entry {}

    /** Where a change was put into use, as far as that is known. */
    record Place(Optional<String> service, Optional<String> environment, Optional<String> deployment) {
        /** Nothing is known. */
        public static final Place UNKNOWN = new Place(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How a change can end. */
    enum Result {
        SUCCEEDED,
        FAILED,
        ROLLED_BACK;

        /** As it is written: {@code rolled-back}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads a word; empty if there is no such result. */
        public static Optional<Result> of(String word) {
            return Arrays.stream(values())
                    .filter(result -> result.word().equals(word))
                    .findFirst();
        }

        /** Whether the change did harm. */
        public boolean isFailure() {
            return this != SUCCEEDED;
        }
    }
}
