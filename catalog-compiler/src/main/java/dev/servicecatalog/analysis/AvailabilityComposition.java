package dev.servicecatalog.analysis;

import java.math.BigDecimal;
import java.util.ArrayDeque;
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
 * How available something is that stands on other things. Every part counts once, however many ways lead to it. Two figures: guaranteed,
 * if outages never overlap; likely, if parts fail independently. Figures are exact, or rounded down after more digits than any promise
 * has.
 */
public final class AvailabilityComposition {
    private final Map<String, Part> parts;

    /**
     * A structure.
     *
     * @param parts all parts by name; a name that is not in it has no figure
     */
    public AvailabilityComposition(Map<String, Part> parts) {
        this.parts = Map.copyOf(parts);
    }

    /**
     * Something that works or does not.
     *
     * @param own its own availability, 0 to 1; empty if nobody states one
     * @param needs what it cannot work without
     */
    public record Part(Optional<BigDecimal> own, List<Group> needs) {
        /** Copies the list. */
        public Part {
            needs = List.copyOf(needs);
        }
    }

    /**
     * At least so many of these must work.
     *
     * @param atLeast 1 to the number of members
     * @param of names of parts
     */
    public record Group(int atLeast, List<String> of) {
        /** Sorts the names, so that groups of the same parts are equal. */
        public Group {
            of = of.stream().sorted().toList();
        }

        /** Whether all members are needed. */
        boolean isSeries() {
            return atLeast == of.size();
        }
    }

    /**
     * What comes out.
     *
     * @param guaranteed without assuming that parts fail independently, 0 to 1; empty if a part has no figure
     * @param likely if they do, 0 to 1; empty if a part has no figure or too many are shared
     * @param unstated the parts without a figure, sorted
     */
    public record Result(Optional<BigDecimal> guaranteed, Optional<BigDecimal> likely, SortedSet<String> unstated) {}

    /** The availability of one part with everything below it. The structure must have no circles. */
    public Result of(String name) {
        SortedSet<String> unstated = unstated(name);
        if (!unstated.isEmpty()) {
            return new Result(Optional.empty(), Optional.empty(), unstated);
        }
        PartSeries series = PartSeries.of(name, parts);
        List<Set<Group>> clusters = series.clusters();
        BigDecimal guaranteed = GuaranteedBound.of(series, clusters);
        return new Result(Optional.of(guaranteed), LikelyChance.of(series, clusters), unstated);
    }

    /**
     * The parts whose failure alone stops this one, itself included: they have no alternative, or all alternatives stand on them.
     * Sorted; the structure must have no circles.
     */
    public SortedSet<String> indispensable(String name) {
        return new TreeSet<>(indispensable(name, new HashMap<>()));
    }

    private Set<String> indispensable(String name, Map<String, Set<String>> known) {
        Set<String> found = known.get(name);
        if (found == null) {
            PartSeries series = PartSeries.of(name, parts);
            found = new HashSet<>(series.always());
            for (Group choice : series.choices()) {
                Map<String, Integer> stopped = new HashMap<>();
                for (String member : choice.of()) {
                    indispensable(member, known).forEach(part -> stopped.merge(part, 1, Integer::sum));
                }
                int spare = choice.of().size() - choice.atLeast();
                for (Map.Entry<String, Integer> part : stopped.entrySet()) {
                    if (part.getValue() > spare) {
                        found.add(part.getKey());
                    }
                }
            }
            known.put(name, found);
        }
        return found;
    }

    private SortedSet<String> unstated(String name) {
        SortedSet<String> unstated = new TreeSet<>();
        Set<String> seen = new HashSet<>(Set.of(name));
        Deque<String> open = new ArrayDeque<>(List.of(name));
        while (!open.isEmpty()) {
            String next = open.pop();
            Part part = parts.get(next);
            if (part == null || part.own().isEmpty()) {
                unstated.add(next);
            }
            if (part != null) {
                part.needs()
                        .forEach(group -> group.of().stream().filter(seen::add).forEach(open::push));
            }
        }
        return unstated;
    }
}
