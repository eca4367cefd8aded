package dev.servicecatalog.model;

import dev.servicecatalog.time.BusinessDuration;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one source counted in one period. Nothing here is negative except goals; a figure that is not stated was not measured,
 * which is not 0.
 *
 * @param from the first day
 * @param to the day after the last
 * @param source where the figures come from, in words
 * @param services figures by service
 * @param offerings figures by offering
 * @param goals where each goal stood at the end of the period, in its unit
 * @param use who used how much
 */
public record Measurement(
        EntityId id,
        String title,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> source,
        SortedMap<String, ServiceFigures> services,
        SortedMap<String, OfferingFigures> offerings,
        SortedMap<String, BigDecimal> goals,
        List<Use> use,
        Support support,
        Projects projects,
        Changes changes,
        Effort effort)
        implements Entity {

    /**
     * Figures of one service.
     *
     * @param availability the share of the service hours in which it worked
     * @param outages how often it failed
     * @param causedByChange how many of the outages came from a change
     * @param restoredInTime how many of the outages ended within the promise
     */
    public record ServiceFigures(
            Optional<Percentage> availability,
            Optional<Integer> outages,
            Optional<Integer> causedByChange,
            Optional<Integer> restoredInTime,
            Optional<Rating> satisfaction) {}

    /**
     * Figures of one offering.
     *
     * @param ordered orders that came in
     * @param open orders that waited at the end of the period
     * @param delivered orders that were delivered
     * @param inTime how many of the delivered kept the promise
     * @param p50 half of the orders took no longer
     * @param p85 85 % of the orders took no longer
     * @param longest no order took longer
     */
    public record OfferingFigures(
            Optional<Integer> ordered,
            Optional<Integer> open,
            Optional<Integer> delivered,
            Optional<Integer> inTime,
            Optional<BusinessDuration> p50,
            Optional<BusinessDuration> p85,
            Optional<BusinessDuration> longest,
            Optional<Rating> satisfaction) {}

    /**
     * How much one unit used of one offering.
     *
     * @param packageName the package, if the offering has packages
     * @param by the business unit
     */
    public record Use(String offering, Optional<String> packageName, String by, int quantity) {}

    /**
     * What the service desk did.
     *
     * @param contacts how often it was asked
     * @param solvedAtLevel1 how many contacts level 1 settled
     * @param reachedDevelopers how many contacts went as far as developers
     */
    public record Support(
            Optional<Integer> contacts, Optional<Integer> solvedAtLevel1, Optional<Integer> reachedDevelopers) {}

    /**
     * How projects fared with IT.
     *
     * @param tasks project tasks that ended
     * @param needingIt how many of the tasks needed something from IT
     * @param lateBecauseOfIt how many of those were late because IT broke a promise
     */
    public record Projects(Optional<Integer> tasks, Optional<Integer> needingIt, Optional<Integer> lateBecauseOfIt) {}

    /**
     * How changes fared.
     *
     * @param deployments changes that went live
     * @param failed how many of them failed or were taken back
     */
    public record Changes(Optional<Integer> deployments, Optional<Integer> failed) {}

    /** Where the working time went, in hours: new things, planned support, and what nobody planned. */
    public record Effort(
            Optional<BigDecimal> developmentHours,
            Optional<BigDecimal> supportHours,
            Optional<BigDecimal> unplannedHours) {}
}
