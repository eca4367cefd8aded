package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Services that need each other in a circle, so that none of them can stand alone. Works on chains of any length.
 *
 * @param members those who stand in a circle, each with all that stand in it
 */
public record Circles(Map<String, SortedSet<String>> members) {

    /** Looks for all of them once. */
    public static Circles of(Catalog catalog) {
        Search search = new Search(catalog);
        catalog.services().keySet().forEach(search::from);
        return new Circles(search.members);
    }

    /** The services that stand in a circle with this one, itself included; none if it stands in no circle. */
    public SortedSet<String> of(String service) {
        return members.getOrDefault(service, new TreeSet<>());
    }

    /** Tarjan's algorithm, without recursion. */
    private static final class Search {
        private final Catalog catalog;
        private final Map<String, SortedSet<String>> members = new HashMap<>();
        private final Map<String, Integer> found = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> unassigned = new ArrayDeque<>();
        private final Deque<Visit> path = new ArrayDeque<>();

        Search(Catalog catalog) {
            this.catalog = catalog;
        }

        void from(String start) {
            if (found.containsKey(start)) {
                return;
            }
            enter(start);
            while (!path.isEmpty()) {
                Visit visit = path.peek();
                if (visit.open().hasNext()) {
                    look(visit.service(), visit.open().next());
                } else {
                    path.pop();
                    leave(visit.service());
                }
            }
        }

        private void look(String from, String to) {
            if (!found.containsKey(to)) {
                enter(to);
            } else if (lowest.containsKey(to)) {
                lowest.merge(from, found.get(to), Math::min);
            }
        }

        private void enter(String service) {
            found.put(service, found.size());
            lowest.put(service, found.get(service));
            unassigned.push(service);
            path.push(new Visit(service, needs(service).iterator()));
        }

        private void leave(String service) {
            int low = lowest.get(service);
            if (!path.isEmpty()) {
                lowest.merge(path.peek().service(), low, Math::min);
            }
            if (low == found.get(service)) {
                SortedSet<String> knot = new TreeSet<>();
                do {
                    knot.add(unassigned.peek());
                    lowest.remove(unassigned.peek());
                } while (!unassigned.pop().equals(service));
                if (knot.size() > 1 || needs(service).contains(service)) {
                    knot.forEach(member -> members.put(member, knot));
                }
            }
        }

        private List<String> needs(String name) {
            Service service = catalog.services().get(name);
            return service == null
                    ? List.of()
                    : service.needs().stream()
                            .flatMap(need -> need.of().stream())
                            .filter(id -> id.kind() == Kind.SERVICE)
                            .map(EntityId::name)
                            .toList();
        }
    }

    private record Visit(String service, Iterator<String> open) {}
}
