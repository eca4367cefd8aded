package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.AvailabilityComposition.Group;
import dev.servicecatalog.analysis.AvailabilityComposition.Part;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What must work in any case, and the choices that are left below it.
 *
 * @param always parts that all must work, each once
 * @param choices groups of which some must work
 * @param parts the structure they come from
 */
record PartSeries(Set<String> always, Set<Group> choices, Map<String, Part> parts) {

    static PartSeries of(String name, Map<String, Part> parts) {
        return new PartSeries(Set.of(), Set.of(), parts).with(name);
    }

    /** The same, if one more part must work with all that it needs. Does not recurse, so it can be of any length. */
    PartSeries with(String name) {
        Set<String> all = new LinkedHashSet<>(always);
        Set<Group> left = new LinkedHashSet<>(choices);
        Deque<String> open = new ArrayDeque<>();
        if (all.add(name)) {
            open.push(name);
        }
        while (!open.isEmpty()) {
            for (Group group : parts.get(open.pop()).needs()) {
                if (group.isSeries()) {
                    group.of().stream().filter(all::add).forEach(open::push);
                } else {
                    left.add(group);
                }
            }
        }
        return new PartSeries(all, left, parts);
    }

    PartSeries withChoices(Set<Group> some) {
        return new PartSeries(always, some, parts);
    }

    /** Choices that share no part with others can be looked at alone: the work doubles with each part that some share. */
    List<Set<Group>> clusters() {
        List<Cluster> clusters = new ArrayList<>();
        for (Group choice : choices) {
            Cluster joined = new Cluster(new LinkedHashSet<>(Set.of(choice)), below(choice));
            for (Cluster other : List.copyOf(clusters)) {
                if (joined.touches(other)) {
                    joined.add(other);
                    clusters.remove(other);
                }
            }
            clusters.add(joined);
        }
        return clusters.stream().map(Cluster::choices).toList();
    }

    BigDecimal own(String name) {
        return parts.get(name).own().orElseThrow();
    }

    List<Group> needs(String name) {
        return parts.get(name).needs();
    }

    private Set<String> below(Group choice) {
        Set<String> seen = new HashSet<>();
        Deque<Group> open = new ArrayDeque<>(List.of(choice));
        while (!open.isEmpty()) {
            for (String member : open.pop().of()) {
                if (!always.contains(member) && seen.add(member)) {
                    needs(member).forEach(open::push);
                }
            }
        }
        return seen;
    }

    private record Cluster(Set<Group> choices, Set<String> below) {
        boolean touches(Cluster other) {
            return below.stream().anyMatch(other.below::contains);
        }

        void add(Cluster other) {
            choices.addAll(other.choices);
            below.addAll(other.below);
        }
    }
}
