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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Passes the yearly cost of shared things on to those who use them, suppliers first. What is passed on is not kept, so the sum of what is
 * kept is the sum of what was spent, to the cent; the sum of full cost would count shared things several times.
 *
 * @param costs what is known of each bearer of cost, in their order
 * @param circles bearers that pass cost on in a circle, so that nobody can tell what they cost; see {@link SupplyOrder}
 */
public record CostRollup(SortedMap<EntityId, Cost> costs, List<List<EntityId>> circles) {
    private static final SortedMap<EntityId, Money> NOTHING = Collections.emptySortedMap();
    private static final Cost NO_BEARER = new Cost(
            Optional.empty(), true, NOTHING, Collections.emptySortedSet(), Optional.empty(), NOTHING, Optional.empty());

    /**
     * The cost of one bearer. Amounts are as far as stated: at least so much, and exactly that if it is {@link #complete}.
     *
     * @param direct what is spent on it alone; empty if nothing is stated
     * @param directKnown whether that is all that is spent on it alone
     * @param received what suppliers pass on to it, by supplier
     * @param unknownFrom suppliers that pass on something of which not all is known
     * @param stated direct + received; empty if neither is stated
     * @param passedOn what it passes on, by receiver
     * @param kept stated - passed on; empty if nothing is stated, or if more than the whole is to be passed on
     */
    public record Cost(
            Optional<Money> direct,
            boolean directKnown,
            SortedMap<EntityId, Money> received,
            SortedSet<EntityId> unknownFrom,
            Optional<Money> stated,
            SortedMap<EntityId, Money> passedOn,
            Optional<Money> kept) {
        /** Whether nothing is missing in what is stated. */
        public boolean complete() {
            return directKnown && unknownFrom.isEmpty();
        }

        /** What it costs with all that is passed on to it; empty if nothing is stated, or if a part of it is not known. */
        public Optional<Money> full() {
            return stated.filter(any -> complete());
        }
    }

    /**
     * Passes cost on.
     *
     * @param direct what is stated to be spent on each bearer alone, all in one currency
     * @param open bearers on which more is spent than stated, or may be; further down it is only known what they pass on at least
     * @param shares what part of its full cost each passes on to whom; if it is more than the whole, nothing is passed on
     */
    public static CostRollup of(
            Map<EntityId, Money> direct, Set<EntityId> open, Map<EntityId, SortedMap<EntityId, Share>> shares) {
        Map<EntityId, Collection<EntityId>> supplied = new HashMap<>();
        direct.keySet().forEach(bearer -> supplied.put(bearer, Set.of()));
        open.forEach(bearer -> supplied.put(bearer, Set.of()));
        shares.forEach((bearer, parts) -> supplied.put(bearer, parts.keySet()));
        SupplyOrder<EntityId> order = SupplyOrder.of(supplied);
        Passing passing = new Passing(direct, open, shares);
        order.sorted().forEach(passing::pass);
        Set<EntityId> unordered = new HashSet<>(supplied.keySet());
        supplied.values().forEach(unordered::addAll);
        order.sorted().forEach(unordered::remove);
        return new CostRollup(Collections.unmodifiableSortedMap(passing.withUnordered(unordered)), order.circles());
    }

    /** What one bearer is known to cost; nothing, if it bears no cost. */
    public Cost of(EntityId bearer) {
        return costs.getOrDefault(bearer, NO_BEARER);
    }

    /** The parts together. */
    public static Share sum(Map<?, Share> shares) {
        return shares.values().stream().reduce(Share.NOTHING, Share::plus);
    }

    /** The passing on of cost, bearer by bearer. */
    private static final class Passing {
        private final Map<EntityId, Money> direct;
        private final Set<EntityId> open;
        private final Map<EntityId, SortedMap<EntityId, Share>> shares;
        private final SortedMap<EntityId, Cost> costs = new TreeMap<>();
        private final Map<EntityId, SortedMap<EntityId, Money>> received = new HashMap<>();
        private final Map<EntityId, SortedSet<EntityId>> unknownFrom = new HashMap<>();

        Passing(Map<EntityId, Money> direct, Set<EntityId> open, Map<EntityId, SortedMap<EntityId, Share>> shares) {
            this.direct = direct;
            this.open = open;
            this.shares = shares;
        }

        /** The next bearer, after all of its suppliers. */
        void pass(EntityId bearer) {
            SortedMap<EntityId, Share> parts = parts(bearer);
            SortedMap<EntityId, Money> passed = received.getOrDefault(bearer, NOTHING);
            Optional<Money> stated = stated(bearer);
            boolean tooMuch = sum(parts).compareTo(Share.WHOLE) > 0;
            SortedMap<EntityId, Money> split = tooMuch
                    ? new TreeMap<>()
                    : stated.map(all -> split(bearer, all, parts)).orElseGet(TreeMap::new);
            Optional<Money> kept = stated.filter(all -> !tooMuch)
                    .map(all -> Optional.ofNullable(split.remove(bearer)).orElse(Money.zero(all.currency())));
            Cost cost = cost(bearer, passed, stated, split, kept);
            costs.put(bearer, cost);
            if (tooMuch || !cost.complete()) {
                unknownTo(bearer);
            }
            split.forEach((receiver, money) ->
                    received.computeIfAbsent(receiver, k -> new TreeMap<>()).put(bearer, money));
        }

        /** Bearers in circles or behind one: nobody can tell what the circle passes on. */
        SortedMap<EntityId, Cost> withUnordered(Set<EntityId> unordered) {
            unordered.forEach(this::unknownTo);
            unordered.forEach(bearer -> {
                SortedMap<EntityId, Money> passed = received.getOrDefault(bearer, NOTHING);
                costs.put(bearer, cost(bearer, passed, stated(bearer), NOTHING, Optional.empty()));
            });
            return costs;
        }

        private Optional<Money> stated(EntityId bearer) {
            SortedMap<EntityId, Money> passed = received.getOrDefault(bearer, NOTHING);
            return Stream.concat(direct(bearer).stream(), passed.values().stream())
                    .reduce(Money::plus);
        }

        private Cost cost(
                EntityId bearer,
                SortedMap<EntityId, Money> passed,
                Optional<Money> stated,
                SortedMap<EntityId, Money> passedOn,
                Optional<Money> kept) {
            SortedSet<EntityId> unknown = unknownFrom.getOrDefault(bearer, Collections.emptySortedSet());
            return new Cost(direct(bearer), !open.contains(bearer), passed, unknown, stated, passedOn, kept);
        }

        private void unknownTo(EntityId bearer) {
            parts(bearer)
                    .keySet()
                    .forEach(receiver -> unknownFrom
                            .computeIfAbsent(receiver, k -> new TreeSet<>())
                            .add(bearer));
        }

        private SortedMap<EntityId, Share> parts(EntityId bearer) {
            return shares.getOrDefault(bearer, Collections.emptySortedMap());
        }

        private Optional<Money> direct(EntityId bearer) {
            return Optional.ofNullable(direct.get(bearer));
        }

        /** Who passes on less than the whole keeps the rest. */
        private static SortedMap<EntityId, Money> split(EntityId bearer, Money all, SortedMap<EntityId, Share> parts) {
            SortedMap<EntityId, Share> weights = new TreeMap<>(parts);
            Share sum = sum(parts);
            if (sum.compareTo(Share.WHOLE) < 0) {
                weights.put(bearer, Share.WHOLE.minus(sum));
            }
            return LargestRemainder.split(all, weights);
        }
    }
}
