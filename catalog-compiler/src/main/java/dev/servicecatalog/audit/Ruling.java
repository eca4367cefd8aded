package dev.servicecatalog.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a record of the ledger says about a change.
 *
 * @param number of the record
 * @param digest of the record
 * @param subject what was decided about
 * @param verdict what was decided
 * @param services names of those it touches
 * @param emergency who could not wait and why, for a decision to let it go as one
 * @param validUntil after this it lets nothing go any more
 * @param sound whether the record stands in the ledger as it was written, for this repository and by whom it has to be
 */
public record Ruling(
        long number,
        String digest,
        Instant at,
        Subject subject,
        Verdict verdict,
        List<String> services,
        Optional<Emergency> emergency,
        Optional<Instant> validUntil,
        boolean sound) {
    /** Copies the list. */
    public Ruling {
        services = List.copyOf(services);
    }

    /** Good for ever. */
    public Ruling(
            long number,
            String digest,
            Instant at,
            Subject subject,
            Verdict verdict,
            List<String> services,
            Optional<Emergency> emergency,
            boolean sound) {
        this(number, digest, at, subject, verdict, services, emergency, Optional.empty(), sound);
    }

    /**
     * What was compared.
     *
     * @param base the commit that the change was to be added to; empty if the record does not say
     * @param build whether a build was to go live; otherwise a change was to land
     */
    public record Subject(String commit, String tree, Optional<String> base, boolean build) {}

    /**
     * The decision.
     *
     * @param outcome such as {@code approved-standard}
     * @param enforced whether a refusal stopped anything
     * @param risk {@code high}, {@code medium} or {@code low}; empty if the record does not say
     * @param approvals how many people's approval counted
     * @param reasons what it stands on, in sentences
     * @param differences what was decided about, the first ones, and how many more there are
     */
    public record Verdict(
            String outcome,
            boolean passes,
            boolean enforced,
            String risk,
            int approvals,
            List<String> reasons,
            List<Difference> differences) {
        /** Copies the lists. */
        public Verdict {
            reasons = List.copyOf(reasons);
            differences = List.copyOf(differences);
        }

        /** Where nothing is said about what is different. */
        public Verdict(
                String outcome, boolean passes, boolean enforced, String risk, int approvals, List<String> reasons) {
            this(outcome, passes, enforced, risk, approvals, reasons, List.of());
        }

        /** As people say it: {@code approved standard}. */
        public String words() {
            return outcome.replace('-', ' ');
        }
    }

    /**
     * Something that is different for the business.
     *
     * @param subject kind and name: {@code Offering/office-laptop}; empty where only the sentence counts
     * @param after what it is now, in words; empty if the record does not say
     */
    public record Difference(String subject, String path, String after, String sentence) {}

    /** Something that could not wait. */
    public record Emergency(Optional<String> incident, Optional<Instant> reviewDue) {}

    /** The same record, found altered, not signed as asked for, or written for another repository. */
    public Ruling unsound() {
        return new Ruling(number, digest, at, subject, verdict, services, emergency, validUntil, false);
    }
}
