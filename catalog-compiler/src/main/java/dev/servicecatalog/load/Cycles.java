package dev.servicecatalog.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds circles in "needs" relations. Works on chains of any length, since it does not recurse. */
final class Cycles {
    private Cycles() {}

    /**
     * One circle for each knot of nodes that need each other, each starting at its smallest node and without repeating it; in the
     * order of their first nodes. The same graph gives the same circles.
     */
    static <T extends Comparable<T>> List<List<T>> in(Map<T, ? extends Collection<T>> edges) {
        SortedMap<T, List<T>> sorted = new TreeMap<>();
        edges.forEach(
                (from, to) -> sorted.put(from, to.stream().sorted().distinct().toList()));
        List<List<T>> circles = new ArrayList<>();
        Set<T> finished = new HashSet<>();
        Set<T> reported = new HashSet<>();
        for (T start : sorted.keySet()) {
            visit(start, sorted, finished, reported, circles);
        }
        circles.sort((a, b) -> a.get(0).compareTo(b.get(0)));
        return circles;
    }

    private static <T extends Comparable<T>> void visit(
            T start, Map<T, List<T>> edges, Set<T> finished, Set<T> reported, List<List<T>> circles) {
        if (finished.contains(start)) {
            return;
        }
        List<T> path = new ArrayList<>(List.of(start));
        Map<T, Integer> onPath = new HashMap<>(Map.of(start, 0));
        Deque<Iterator<T>> open = new ArrayDeque<>();
        open.push(edges.getOrDefault(start, List.of()).iterator());
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                T done = path.remove(path.size() - 1);
                onPath.remove(done);
                finished.add(done);
                continue;
            }
            T next = open.peek().next();
            if (onPath.containsKey(next)) {
                report(path.subList(onPath.get(next), path.size()), reported, circles);
            } else if (!finished.contains(next) && edges.containsKey(next)) {
                onPath.put(next, path.size());
                path.add(next);
                open.push(edges.get(next).iterator());
            }
        }
    }

    private static <T extends Comparable<T>> void report(List<T> circle, Set<T> reported, List<List<T>> circles) {
        if (circle.stream().anyMatch(reported::contains)) {
            return;
        }
        reported.addAll(circle);
        int smallest = 0;
        for (int i = 1; i < circle.size(); i++) {
            if (circle.get(i).compareTo(circle.get(smallest)) < 0) {
                smallest = i;
            }
        }
        List<T> turned = new ArrayList<>(circle.subList(smallest, circle.size()));
        turned.addAll(circle.subList(0, smallest));
        circles.add(turned);
    }

    /** {@code a -> b -> a}. */
    static String words(List<?> circle) {
        return circle.stream().map(String::valueOf).collect(Collectors.joining(" -> ")) + " -> " + circle.get(0);
    }
}
