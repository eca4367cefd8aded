package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Money;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one unit costs that is made of units of other things: its own cost, and so many times the cost of each part. What is used on two
 * ways counts twice, since two units are used up; that is the difference to shared cost, see {@link CostRollup}.
 */
public final class BillOfMaterials {
    private BillOfMaterials() {}

    /**
     * The cost of one unit.
     *
     * @param cost as far as it is known
     * @param complete whether no part of it is missing
     */
    public record Unit(Money cost, boolean complete) {
        private Unit plus(Unit part, int quantity) {
            return new Unit(cost.plus(part.cost.times(quantity)), complete && part.complete);
        }

        private Unit incomplete() {
            return new Unit(cost, false);
        }
    }

    /**
     * The cost of one unit of each, by name. What is made of itself in a circle has none.
     *
     * @param own cost without parts, all in one currency
     * @param parts how many units of what one unit uses; a part without own cost makes the sum incomplete
     */
    public static SortedMap<String, Unit> of(Map<String, Unit> own, Map<String, ? extends Map<String, Integer>> parts) {
        Map<String, Set<String>> users = new HashMap<>();
        own.keySet().forEach(name -> users.computeIfAbsent(name, k -> new TreeSet<>()));
        parts.forEach((user, uses) -> uses.keySet()
                .forEach(part ->
                        users.computeIfAbsent(part, k -> new TreeSet<>()).add(user)));
        SortedMap<String, Unit> units = new TreeMap<>();
        for (String name : SupplyOrder.of(users).sorted()) {
            if (own.containsKey(name)) {
                units.put(name, assemble(own.get(name), parts.containsKey(name) ? parts.get(name) : Map.of(), units));
            }
        }
        return units;
    }

    private static Unit assemble(Unit own, Map<String, Integer> parts, Map<String, Unit> units) {
        Unit unit = own;
        for (Map.Entry<String, Integer> part : parts.entrySet()) {
            Unit used = units.get(part.getKey());
            unit = used == null ? unit.incomplete() : unit.plus(used, part.getValue());
        }
        return unit;
    }
}
