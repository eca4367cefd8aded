package dev.servicecatalog.analysis;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Share;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Passes the yearly cost of shared things on to those who use them, suppliers first. What is passed on is not kept, so the sum of what is
 * kept is the sum of what was spent, to the cent; the sum of full cost would count shared things several times.
 *
 * @param costs what is known of each bearer of cost, in their order
 * @param circles bearers that pass cost on in a circle, so that nobody can tell what they cost; see {@link SupplyOrder}
 */
public record CostRollup(SortedMap<EntityId, Cost> costs, List<List<EntityId>> circles) {
    private static final Cost NOTHING_KNOWN = new Cost(
            Optional.empty(),
            Collections.emptySortedMap(),
            Optional.empty(),
            Collections.emptySortedMap(),
            Optional.empty());

    /**
     * The cost of one bearer.
     *
     * @param direct what is spent on it alone; empty if nothing is stated
     * @param received what suppliers pass on to it, by supplier
     * @param full direct + received; empty if nothing is stated, or if a part of it is not known
     * @param passedOn what it passes on, by receiver
     * @param kept full - passed on; empty if not known
     */
    public record Cost(
            Optional<Money> direct,
            SortedMap<EntityId, Money> received,
            Optional<Money> full,
            SortedMap<EntityId, Money> passedOn,
            Optional<Money> kept) {}

    /**
     * Passes cost on.
     *
     * @param direct what is spent on each bearer alone, all in one currency
     * @param unknown bearers on which something is spent that nobody can add up; what they are passed is not known further down
     * @param shares what part of its full cost each passes on to whom; if it is more than the whole, nothing is known further down
     */
    public static CostRollup of(
            Map<EntityId, Money> direct, Set<EntityId> unknown, Map<EntityId, SortedMap<EntityId, Share>> shares) {
        Map<EntityId, Collection<EntityId>> supplied = new HashMap<>();
        direct.keySet().forEach(bearer -> supplied.put(bearer, Set.of()));
        unknown.forEach(bearer -> supplied.put(bearer, Set.of()));
        shares.forEach((bearer, parts) -> supplied.put(bearer, parts.keySet()));
        SupplyOrder<EntityId> order = SupplyOrder.of(supplied);
        SortedMap<EntityId, Cost> costs = new TreeMap<>();
        Map<EntityId, SortedMap<EntityId, Money>> received = new HashMap<>();
        Set<EntityId> unknowable = new HashSet<>(unknown);
        for (EntityId bearer : order.sorted()) {
            SortedMap<EntityId, Share> parts = shares.getOrDefault(bearer, Collections.emptySortedMap());
            Cost cost = unknowable.contains(bearer)
                    ? NOTHING_KNOWN
                    : cost(bearer, Optional.ofNullable(direct.get(bearer)), received.get(bearer), parts);
            costs.put(bearer, cost);
            if (unknowable.contains(bearer) || sum(parts).compareTo(Share.WHOLE) > 0) {
                unknowable.addAll(parts.keySet());
            }
            cost.passedOn()
                    .forEach((receiver, money) -> received.computeIfAbsent(receiver, k -> new TreeMap<>())
                            .put(bearer, money));
        }
        supplied.keySet().forEach(bearer -> costs.putIfAbsent(bearer, NOTHING_KNOWN));
        return new CostRollup(Collections.unmodifiableSortedMap(costs), order.circles());
    }

    /** What one bearer is known to cost; nothing, if it bears no cost. */
    public Cost of(EntityId bearer) {
        return costs.getOrDefault(bearer, NOTHING_KNOWN);
    }

    /** The parts together. */
    public static Share sum(Map<?, Share> shares) {
        return shares.values().stream().reduce(Share.NOTHING, Share::plus);
    }

    private static Cost cost(
            EntityId bearer,
            Optional<Money> direct,
            SortedMap<EntityId, Money> passed,
            SortedMap<EntityId, Share> parts) {
        SortedMap<EntityId, Money> received = passed == null ? Collections.emptySortedMap() : passed;
        Optional<Money> full = received.values().stream()
                .reduce(Money::plus)
                .map(sum -> direct.map(sum::plus).orElse(sum));
        full = full.or(() -> direct);
        Share sum = sum(parts);
        if (full.isEmpty() || sum.compareTo(Share.WHOLE) > 0) {
            return new Cost(direct, received, full, Collections.emptySortedMap(), Optional.empty());
        }
        SortedMap<EntityId, Share> weights = new TreeMap<>(parts);
        if (sum.compareTo(Share.WHOLE) < 0) {
            weights.put(bearer, Share.WHOLE.minus(sum));
        }
        SortedMap<EntityId, Money> split = LargestRemainder.split(full.get(), weights);
        Money kept = Optional.ofNullable(split.remove(bearer))
                .orElse(Money.zero(full.get().currency()));
        return new Cost(direct, received, full, split, Optional.of(kept));
    }
}
