package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.AvailabilityComposition.Result;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What is behind the availability of one service, for those who judge or show its promise.
 *
 * @param guaranteed what its parts reach if their outages never overlap, 0 to 1; empty if a part has no figure, or if nothing is needed
 * @param likely what they reach if they fail independently, 0 to 1; empty for the same reasons, or if too much is shared
 * @param unstated parts without a figure, apart from those for which a needed service that promises availability has to answer; none
 *     without a promise
 * @param footing how well the promise stands; empty without a promise, or where the figures are unknown
 * @param weakest the least available of the parts whose failure alone stops the service; of equal ones the first as
 *     written, {@code Agreement/a} before {@code Component/b}
 * @param downtime what the promise allows; empty without a promise, or without service hours
 * @param gaps service hours in which nobody looks after something needed, in the order of the needs
 */
public record ServiceAvailability(
        Optional<BigDecimal> guaranteed,
        Optional<BigDecimal> likely,
        SortedSet<EntityId> unstated,
        Optional<Footing> footing,
        Optional<WeakestPart> weakest,
        Optional<Downtime> downtime,
        List<Gap> gaps) {

    /** How a promise of availability stands on what is needed. */
    public enum Footing {
        /** It holds however outages fall. */
        GUARANTEED,
        /** It holds only while parts fail independently of each other. */
        LIKELY_ONLY,
        /** It does not hold even then. */
        IMPOSSIBLE;

        /** Compares exactly; empty where the figures do not decide. */
        public static Optional<Footing> of(Percentage target, Result composed) {
            BigDecimal promise = NeedsGraph.share(target);
            if (composed.guaranteed()
                    .filter(least -> promise.compareTo(least) <= 0)
                    .isPresent()) {
                return Optional.of(GUARANTEED);
            }
            return composed.likely().map(likely -> promise.compareTo(likely) <= 0 ? LIKELY_ONLY : IMPOSSIBLE);
        }
    }

    /**
     * A part that has no alternative.
     *
     * @param availability what it reaches by itself, 0 to 1
     */
    public record WeakestPart(EntityId part, BigDecimal availability) {}

    /**
     * How long it may be down.
     *
     * @param next in the first whole period after today
     * @param shortest in the period of the coming year with the fewest service hours
     * @param thirtyDays in thirty days from tomorrow
     * @param longestRepair the failure that costs most although it is repaired in time; empty if no restore time is promised
     */
    public record Downtime(
            AllowedDowntime next,
            AllowedDowntime shortest,
            AllowedDowntime thirtyDays,
            Optional<LongestRepair> longestRepair) {}

    /**
     * Service hours without anybody who looks after a need.
     *
     * @param need its position among the needs, from 0
     * @param of what is needed
     * @param minutes how many of a usual week
     * @param hours which, such as {@code mon-fri 18:00-20:00}, as the clock of the service hours shows them
     * @param days single days of the year from today on with further ones, such as {@code Fri 1 May 2026 09:00-17:00}, in order
     * @param assumed of what is needed, that which states no hours and neither does who looks after it: the default hours are taken
     */
    public record Gap(
            int need, List<EntityId> of, int minutes, List<String> hours, List<String> days, List<EntityId> assumed) {}
}
