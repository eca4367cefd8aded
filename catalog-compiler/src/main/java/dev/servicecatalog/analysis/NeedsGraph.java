package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.AvailabilityComposition.Group;
import dev.servicecatalog.analysis.AvailabilityComposition.Part;
import dev.servicecatalog.analysis.ServiceAvailability.WeakestPart;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Need;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What services stand on, as the parts of a composition: a component or agreement with the availability it states, a service that needs
 * nothing with the one it promises, and a service that needs something as all that it needs.
 */
final class NeedsGraph {
    /** Who stands on more floors than this is not computed; no catalog has so many, and the depth of a search stays bounded. */
    private static final int MOST_FLOORS = 200;

    private final Catalog catalog;
    private final Map<String, EntityId> ids = new HashMap<>();

    /** What a part is known to reach by itself, 0 to 1. */
    private final Map<EntityId, Optional<BigDecimal>> own = new HashMap<>();

    private final Map<String, Integer> floors;
    private final AvailabilityComposition composition;

    NeedsGraph(Catalog catalog) {
        this.catalog = catalog;
        this.floors = floors(catalog.services().values());
        Map<String, Part> parts = new HashMap<>();
        catalog.components().values().forEach(c -> put(parts, c.id(), new Part(share(c.availability()), List.of())));
        catalog.agreements().values().forEach(a -> put(parts, a.id(), new Part(promised(a.promises()), List.of())));
        catalog.services().values().forEach(service -> put(parts, service.id(), part(service)));
        this.composition = new AvailabilityComposition(parts);
    }

    /** A percentage as a share of one. */
    static BigDecimal share(Percentage percentage) {
        return percentage.value().movePointLeft(2);
    }

    /** Whether the service needs something, and nothing below it stands in a circle. */
    boolean isComposed(Service service) {
        return !service.needs().isEmpty() && floors.getOrDefault(service.name(), MOST_FLOORS) < MOST_FLOORS;
    }

    AvailabilityComposition.Result compose(Service service) {
        return composition.of(service.id().toString());
    }

    /**
     * The least available of the parts whose failure alone stops the service, of equals the first as written, {@code Agreement/a}
     * before {@code Component/b}; empty if no such part is known to fail. A service that only passes failures on is none.
     */
    Optional<WeakestPart> weakest(Service service) {
        return composition.indispensable(service.id().toString()).stream()
                .map(ids::get)
                .flatMap(id -> own.get(id).map(share -> new WeakestPart(id, share)).stream())
                .filter(part -> part.availability().compareTo(BigDecimal.ONE) < 0)
                .min(Comparator.comparing(WeakestPart::availability));
    }

    /** The parts that state no figure, without those for which a needed service that promises availability has to answer. */
    SortedSet<EntityId> unstated(Service service) {
        SortedSet<EntityId> unstated = new TreeSet<>();
        Set<EntityId> seen = new HashSet<>();
        Deque<Service> open = new ArrayDeque<>(List.of(service));
        while (!open.isEmpty()) {
            for (Need need : open.pop().needs()) {
                for (EntityId id : need.of()) {
                    if (!seen.add(id) || !own.containsKey(id)) {
                        continue;
                    }
                    Optional<Service> below = Optional.of(id)
                            .filter(any -> any.kind() == Kind.SERVICE)
                            .map(any -> catalog.services().get(any.name()))
                            .filter(any -> !any.needs().isEmpty());
                    if (below.isEmpty() && own.get(id).isEmpty()) {
                        unstated.add(id);
                    }
                    below.filter(any -> any.promises().availability().isEmpty()).ifPresent(open::push);
                }
            }
        }
        return unstated;
    }

    private void put(Map<String, Part> parts, EntityId id, Part part) {
        String text = id.toString();
        ids.put(text, id);
        own.put(id, part.own());
        parts.put(text, part);
    }

    private static Part part(Service service) {
        if (service.needs().isEmpty()) {
            return new Part(promised(service.promises()), List.of());
        }
        List<Group> groups = service.needs().stream()
                .map(need -> new Group(
                        needed(need), need.of().stream().map(EntityId::toString).toList()))
                .toList();
        return new Part(Optional.of(BigDecimal.ONE), groups);
    }

    /** How many of a group must work; never more than there are. */
    static int needed(Need need) {
        return Math.min(Math.max(1, need.atLeast()), need.of().size());
    }

    private static Optional<BigDecimal> promised(Promises promises) {
        return share(promises.availability().map(Promises.Availability::target));
    }

    private static Optional<BigDecimal> share(Optional<Percentage> stated) {
        return stated.map(NeedsGraph::share);
    }

    /** How many floors of services are below each service, from 0; services that stand in or on a circle are left out. */
    private static Map<String, Integer> floors(Collection<Service> services) {
        Map<String, Integer> open = new HashMap<>();
        Map<String, Set<String>> above = new HashMap<>();
        for (Service service : services) {
            Set<String> below = new HashSet<>();
            service.needs()
                    .forEach(need -> need.of().stream()
                            .filter(id -> id.kind() == Kind.SERVICE)
                            .forEach(id -> below.add(id.name())));
            open.put(service.name(), below.size());
            below.forEach(
                    name -> above.computeIfAbsent(name, any -> new HashSet<>()).add(service.name()));
        }
        above.keySet().forEach(name -> open.putIfAbsent(name, 0));
        Map<String, Integer> floors = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        open.forEach((name, count) -> {
            if (count == 0) {
                floors.put(name, 0);
                ready.add(name);
            }
        });
        while (!ready.isEmpty()) {
            String done = ready.pop();
            for (String name : above.getOrDefault(done, Set.of())) {
                if (open.merge(name, -1, Integer::sum) == 0) {
                    floors.put(name, floors.get(done) + 1);
                    ready.add(name);
                }
            }
        }
        return floors;
    }
}
