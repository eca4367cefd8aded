package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * All that the gate knows about a change. The same situation always gives the same decision.
 *
 * @param now the moment it is decided at, given from outside
 * @param change what it is about
 * @param range its commits
 * @param base the catalog before the change, with what follows from it; its waivers count
 * @param policy the rules before the change
 * @param evidence what it shows for itself
 * @param approvals who may have approved it
 * @param emergency why it cannot wait; empty if it can
 * @param announced the day its users were told; empty if they were not
 * @param likelihood how likely changes of this sort fail; empty if that was not measured
 * @param overdueReviews emergencies that nobody has looked at in time, by name
 * @param failedStandardChanges how many changes under each standard change failed in the last 90 days, by its id
 * @param problems what kept the gate from seeing everything
 */
public record Situation(
        Instant now,
        Subject change,
        Range range,
        CatalogInsights base,
        ChangePolicy policy,
        Evidence evidence,
        ApprovalSources approvals,
        Optional<EmergencyRequest> emergency,
        Optional<LocalDate> announced,
        Optional<Level> likelihood,
        List<String> overdueReviews,
        SortedMap<String, Integer> failedStandardChanges,
        List<Diagnostic> problems) {

    /** The same at another moment. */
    Situation at(Instant moment) {
        return copy(moment, evidence, approvals, emergency, announced, overdueReviews);
    }

    /** The same with other evidence. */
    Situation with(Evidence other) {
        return copy(now, other, approvals, emergency, announced, overdueReviews);
    }

    /** The same with other approvals. */
    Situation with(ApprovalSources other) {
        return copy(now, evidence, other, emergency, announced, overdueReviews);
    }

    /** The same as something that cannot wait. */
    Situation emergency(EmergencyRequest why) {
        return copy(now, evidence, approvals, Optional.of(why), announced, overdueReviews);
    }

    /** The same with users who were told on a day. */
    Situation announced(LocalDate day) {
        return copy(now, evidence, approvals, emergency, Optional.of(day), overdueReviews);
    }

    /** The same after somebody has looked at all earlier emergencies. */
    Situation withoutOverdueReviews() {
        return copy(now, evidence, approvals, emergency, announced, List.of());
    }

    private Situation copy(
            Instant moment,
            Evidence shown,
            ApprovalSources given,
            Optional<EmergencyRequest> why,
            Optional<LocalDate> day,
            List<String> overdue) {
        return new Situation(
                moment,
                change,
                range,
                base,
                policy,
                shown,
                given,
                why,
                day,
                likelihood,
                overdue,
                failedStandardChanges,
                problems);
    }

    /** What is decided about. */
    public sealed interface Subject {
        /**
         * A change of the catalog.
         *
         * @param after the catalog with the change
         * @param diff what it changes
         * @param recent what it changes together with the changes just before it
         */
        record CatalogChange(CatalogInsights after, CatalogDiff diff, CatalogDiff recent) implements Subject {}

        /**
         * A build that is to go live.
         *
         * @param components the components that are built from what changed, in the order of names
         * @param unknown what is built and belongs to no component of the catalog, in order
         */
        record Deployment(SortedSet<String> components, SortedSet<String> unknown) implements Subject {}
    }

    /**
     * Where approvals may lie.
     *
     * @param repository of this change on its forge, if the caller says so
     * @param branch into which it goes, if the caller says so
     * @param review what the forge says
     * @param tags signed tags on the head
     */
    public record ApprovalSources(
            Optional<String> repository,
            Optional<String> branch,
            Optional<ReviewedChange> review,
            List<CommitSignature> tags) {
        /** No approval anywhere. */
        public static final ApprovalSources NONE =
                new ApprovalSources(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * Why a change cannot wait.
     *
     * @param incident the number of the failure that it repairs
     */
    public record EmergencyRequest(Optional<String> incident) {}
}
