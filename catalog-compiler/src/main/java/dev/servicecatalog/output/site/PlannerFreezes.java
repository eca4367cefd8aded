package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Connections;
import dev.servicecatalog.analysis.Dependents;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.time.WallClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The times in which nothing changes, as the planner draws them. Those in calendar files are not among them. */
final class PlannerFreezes {
    private final Dependents dependents;
    private final List<Freeze> freezes;
    private final Map<String, List<Integer>> byService = new HashMap<>();

    PlannerFreezes(Catalog catalog, Connections connections) {
        this.dependents = Dependents.of(catalog, connections);
        this.freezes = new Builds(catalog, connections)
                .policy()
                .map(policy -> policy.freezes().stream().distinct().toList())
                .orElse(List.of());
    }

    boolean isEmpty() {
        return freezes.isEmpty();
    }

    /** Name, begin and end of each, in milliseconds. */
    List<List<Object>> all() {
        return freezes.stream()
                .map(freeze -> {
                    WallClock clock = new WallClock(freeze.timeZone());
                    return List.<Object>of(
                            freeze.name(),
                            clock.first(freeze.from()).toEpochMilli(),
                            clock.last(freeze.to()).toEpochMilli());
                })
                .toList();
    }

    /** The places, in the list of all, of those that hold for the service behind an offering, as the change gate sees it. */
    List<Integer> of(Offering offering) {
        return byService.computeIfAbsent(offering.service().orElse(""), this::of);
    }

    private List<Integer> of(String service) {
        SortedSet<String> concerned = new TreeSet<>(dependents.services(new TreeSet<>(Set.of(service))));
        concerned.add(service);
        return IntStream.range(0, freezes.size())
                .filter(i -> freezes.get(i).services().isEmpty()
                        || freezes.get(i).services().stream().anyMatch(concerned::contains))
                .boxed()
                .toList();
    }
}
