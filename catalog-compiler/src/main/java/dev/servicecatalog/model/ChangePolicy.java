package dev.servicecatalog.model;

import dev.servicecatalog.time.BusinessDuration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The rules by which the change gate decides.
 *
 * @param maxDecisionAge how long a decision stays valid
 * @param matrix impact 0 to 4, to likelihood, to risk
 * @param evidence what a change must show, by the most important service it touches
 * @param standardChanges sorts of change approved beforehand, in the order stated
 * @param rules all of them run and the strictest wins; in the order stated
 * @param freezes times in which nothing changes, in the order stated
 * @param freezeCalendars files with more of them, in the order stated
 * @param emergency how a change goes live when a failure cannot wait
 * @param owners the parties that answer for the rules themselves: two of their people approve what touches them
 * @param people who can approve, in the order stated
 * @param lookBack with how many earlier changes this one is added up, so that many small ones count as the big one they make
 */
public record ChangePolicy(
        EntityId id,
        String title,
        Optional<BusinessDuration> maxDecisionAge,
        Impact impact,
        Likelihood likelihood,
        SortedMap<Integer, SortedMap<Level, Level>> matrix,
        SortedMap<Importance, EvidenceNeeded> evidence,
        List<StandardChange> standardChanges,
        List<ChangeRule> rules,
        ErrorBudget errorBudget,
        List<Freeze> freezes,
        List<FreezeCalendar> freezeCalendars,
        Optional<Emergency> emergency,
        List<String> owners,
        List<Person> people,
        int lookBack)
        implements Entity {
    /** The same with further freezes after its own. */
    public ChangePolicy with(List<Freeze> more) {
        List<Freeze> all = Stream.concat(freezes.stream(), more.stream()).toList();
        return new ChangePolicy(
                id,
                title,
                maxDecisionAge,
                impact,
                likelihood,
                matrix,
                evidence,
                standardChanges,
                rules,
                errorBudget,
                all,
                freezeCalendars,
                emergency,
                owners,
                people,
                lookBack);
    }

    /** For which importance it says what to show: for this one, or the next lower one, so that more important never means less to show. */
    public Optional<Importance> evidenceStatedFor(Importance importance) {
        return evidence.tailMap(importance).keySet().stream().findFirst();
    }

    /** What a change of a service this important must show; empty if nothing is asked for. */
    public Optional<EvidenceNeeded> evidenceFor(Importance importance) {
        return evidenceStatedFor(importance).map(evidence::get);
    }

    /** How likely a failure is, and how high a risk. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /** What a change to the catalog means to the business. */
    public enum BusinessChange {
        SERVICE_REMOVED,
        PROMISE_LOWERED,
        PRICE_RAISED,
        OWNER_CHANGED,
        NEED_ADDED,
        ORDER_LINK_CHANGED,
        TEXT_ONLY
    }

    /**
     * How much harm a change could do: weights from 0 to 4, of which the highest counts.
     *
     * @param importance weight by the most important service touched
     * @param change weight by what changes, except a raised price
     * @param priceRaised weight from so many percent on; a weight for any rise stands at 0
     * @param consumers weight from so many dependent services and units on
     */
    public record Impact(
            SortedMap<Importance, Integer> importance,
            SortedMap<BusinessChange, Integer> change,
            SortedMap<Integer, Integer> priceRaised,
            SortedMap<Integer, Integer> consumers) {}

    /** From what the likelihood of a failure is estimated. */
    public record Likelihood(Profile profile, Identity identity) {}

    /** The sort of history a likelihood is taken from. */
    public enum Profile {
        CONFIG,
        CODE,
        OFF
    }

    /** Whose history counts; an author's is personal data. */
    public enum Identity {
        TEAM,
        AUTHOR,
        NONE
    }

    /** What a change can show for itself. */
    public enum Evidence {
        TESTS,
        COVERAGE_NOT_LOWER,
        SECOND_REVIEWER,
        ROLLBACK,
        NO_SECURITY_FINDING,
        NO_API_BREAK
    }

    /**
     * What a change must show.
     *
     * @param coverageAtLeast the share of the code that tests must run through
     */
    public record EvidenceNeeded(List<Evidence> needs, Optional<Percentage> coverageAtLeast) {}

    /**
     * A sort of change approved beforehand.
     *
     * @param id unique among standard changes
     * @param allow fields that may change, {@code *} for anything, such as {@code *.summary}
     * @param maxServices how many services one such change may touch
     * @param failedInLast90Days how many of them may have failed lately
     * @param owner the party that answers for it
     * @param reviewBy the day by which somebody looks at it again
     */
    public record StandardChange(
            String id,
            List<String> allow,
            Optional<Integer> maxServices,
            Optional<Integer> failedInLast90Days,
            Optional<String> owner,
            Optional<LocalDate> reviewBy) {}

    /**
     * What the downtime that is left means for changes.
     *
     * @param automaticAbove with more of the error budget left than this, changes go without asking
     * @param stopAt with this much left or less, only emergencies go
     */
    public record ErrorBudget(Optional<Percentage> automaticAbove, Optional<Percentage> stopAt) {}

    /**
     * A time in which nothing changes, half-open.
     *
     * @param from when it begins
     * @param to when it is over, after {@code from}
     * @param timeZone of both
     * @param services for which it holds; all where empty
     */
    public record Freeze(
            String name,
            LocalDateTime from,
            LocalDateTime to,
            ZoneId timeZone,
            List<String> services,
            InEmergency emergency) {
        /** Refuses a freeze that is over before it begins. */
        public Freeze {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("a freeze from " + from + " cannot end at " + to);
            }
        }
    }

    /**
     * A file with freezes, beside the documents of the catalog.
     *
     * @param file its name
     * @param timeZone of its days, and of its times that state none
     * @param services for which they hold; all where empty
     */
    public record FreezeCalendar(String file, ZoneId timeZone, List<String> services, InEmergency emergency) {}

    /** Whether emergencies go during a freeze. */
    public enum InEmergency {
        ALLOW,
        REFUSE
    }

    /**
     * How a change goes live when a failure cannot wait.
     *
     * @param requires what it must name
     * @param approvedBy parties of which one must approve
     * @param reviewWithin how soon somebody looks at it afterwards
     * @param blockOnOverdueReview whether an overdue review blocks the next emergency
     */
    public record Emergency(
            List<Proof> requires,
            List<String> approvedBy,
            Optional<BusinessDuration> reviewWithin,
            boolean blockOnOverdueReview) {}

    /** What an emergency must name. */
    public enum Proof {
        /** The number of the failure that it repairs. */
        INCIDENT
    }

    /**
     * Somebody whose approval counts. Only what stands here before a change makes an approval of it somebody's.
     *
     * @param name unique among the people of a policy
     * @param parties for whom this person speaks
     * @param accounts on a forge, {@code github} or {@code gitlab} to the names there
     * @param mails under which commits are made
     * @param keys SSH public keys, or OpenPGP public keys in armour
     */
    public record Person(
            String name,
            List<String> parties,
            SortedMap<String, List<String>> accounts,
            List<String> mails,
            List<String> keys) {}
}
