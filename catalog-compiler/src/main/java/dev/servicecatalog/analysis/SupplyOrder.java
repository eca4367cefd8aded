package dev.servicecatalog.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sorts suppliers before those they supply, or shows who supplies whom in a circle. Works on chains of any length.
 *
 * @param sorted all that neither stand in a circle nor depend on one, each behind all of its suppliers
 * @param circles one circle for each knot: each supplies the next, and the last supplies the first, which is the smallest
 */
record SupplyOrder<K extends Comparable<K>>(List<K> sorted, List<List<K>> circles) {
    /** Sorts the keys and values of a map from supplier to those it supplies. */
    static <K extends Comparable<K>> SupplyOrder<K> of(Map<K, ? extends Collection<K>> supplied) {
        SortedMap<K, SortedSet<K>> waitingFor = new TreeMap<>();
        supplied.forEach((supplier, consumers) -> {
            waitingFor.computeIfAbsent(supplier, k -> new TreeSet<>());
            consumers.forEach(consumer ->
                    waitingFor.computeIfAbsent(consumer, k -> new TreeSet<>()).add(supplier));
        });
        Deque<K> ready = new ArrayDeque<>();
        waitingFor.forEach((key, suppliers) -> {
            if (suppliers.isEmpty()) {
                ready.add(key);
            }
        });
        List<K> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            K supplier = ready.remove();
            sorted.add(supplier);
            waitingFor.remove(supplier);
            for (K consumer : new TreeSet<>(supplied.containsKey(supplier) ? supplied.get(supplier) : List.<K>of())) {
                waitingFor.get(consumer).remove(supplier);
                if (waitingFor.get(consumer).isEmpty()) {
                    ready.add(consumer);
                }
            }
        }
        return new SupplyOrder<>(List.copyOf(sorted), circles(waitingFor));
    }

    /** Who is left waits for somebody who is left: going from each to its first supplier must come round. */
    private static <K extends Comparable<K>> List<List<K>> circles(SortedMap<K, SortedSet<K>> waitingFor) {
        List<List<K>> circles = new ArrayList<>();
        Set<K> seen = new HashSet<>();
        for (K start : waitingFor.keySet()) {
            List<K> path = new ArrayList<>();
            Map<K, Integer> position = new HashMap<>();
            K next = start;
            while (seen.add(next)) {
                position.put(next, path.size());
                path.add(next);
                next = waitingFor.get(next).first();
            }
            if (position.containsKey(next)) {
                circles.add(fromSmallest(path.subList(position.get(next), path.size())));
            }
        }
        circles.sort((one, other) -> one.get(0).compareTo(other.get(0)));
        return List.copyOf(circles);
    }

    private static <K extends Comparable<K>> List<K> fromSmallest(List<K> upwards) {
        List<K> circle = new ArrayList<>(upwards);
        Collections.reverse(circle);
        Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
        return List.copyOf(circle);
    }
}
