package dev.servicecatalog.compiler;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Asks which of the changes that landed were decided about.
 *
 * @param repository the folder of the repository
 * @param branch the one that changes land on
 * @param ledger where decisions are recorded, and which records are believed
 * @param days which changes are looked at; all where nothing is stated
 * @param sample how many an auditor wants to look at, if any
 * @param now when reviews are due or overdue
 */
public record AuditRequest(
        Path repository, String branch, LedgerAsked ledger, Period days, Optional<Sampling> sample, Instant now) {
    private static final int FEWEST = 25;
    private static final int MOST = 60;

    /**
     * A period of time.
     *
     * @param since the first day
     * @param until the last day
     * @param zone where these days are
     * @param last only the last so many changes
     */
    public record Period(Optional<LocalDate> since, Optional<LocalDate> until, ZoneId zone, Optional<Integer> last) {
        /** Refuses a period without days, and fewer than one change. */
        public Period {
            if (since.isPresent() && until.filter(since.get()::isAfter).isPresent()) {
                throw new WrongUseException(
                        "catalog.until is before catalog.since", "State the first day, and the last one after it.");
            }
            if (last.filter(most -> most < 1).isPresent()) {
                throw new WrongUseException(
                        "catalog.changes cannot be " + last.get(),
                        "State how many changes are looked at, such as 500.");
            }
        }
    }

    /**
     * A sample.
     *
     * @param size from 25 to 60
     * @param seed what it is drawn from; the commit that the ledger ends with where not stated
     */
    public record Sampling(int size, Optional<String> seed) {
        /** Refuses what auditors do not do. */
        public Sampling {
            if (size < FEWEST || size > MOST) {
                throw new WrongUseException(
                        "catalog.sample cannot be " + size, "State a number from " + FEWEST + " to " + MOST + ".");
            }
        }
    }
}
