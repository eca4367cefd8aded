package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.AvailabilityComposition.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts that more than one way leads to; what stands below a shared part is shared as well, since it is looked at as often. */
final class SharedParts {
    private SharedParts() {}

    /** Below the choices of a series, without what must work anyway; sorted. */
    static List<String> of(PartSeries series) {
        Map<String, Integer> ways = new HashMap<>();
        series.choices().forEach(choice -> count(choice, series, ways));
        return ways.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static void count(Group group, PartSeries series, Map<String, Integer> ways) {
        for (String member : group.of()) {
            if (!series.always().contains(member) && ways.merge(member, 1, Integer::sum) <= 2) {
                series.needs(member).forEach(below -> count(below, series, ways));
            }
        }
    }
}
