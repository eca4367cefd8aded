package dev.servicecatalog.output.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How much each entry is about each of its words: BM25F, so that a word in a short title says more than one in a long text. */
final class Weighing {
    /** How much the length of a field counts. */
    private static final double LENGTH = 0.6;
    /** The weight at which an impact reaches half of the strongest. */
    private static final double HALF = 6;

    private final List<Map<SearchField, List<String>>> entries;
    private final Map<SearchField, Double> usualLength = new EnumMap<>(SearchField.class);

    /** Weighs entries by the groups of the words in their fields. */
    Weighing(List<Map<SearchField, List<String>>> entries) {
        this.entries = entries;
        for (SearchField field : SearchField.values()) {
            long length = entries.stream()
                    .mapToLong(entry -> entry.getOrDefault(field, List.of()).size())
                    .sum();
            usualLength.put(field, Math.max(1, (double) length / Math.max(1, entries.size())));
        }
    }

    /** The postings of all groups, in the order of the groups. */
    List<Postings> postings(Vocabulary vocabulary) {
        List<Postings.Collected> collected = Stream.generate(Postings.Collected::new)
                .limit(vocabulary.byName().size())
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            int entry = i;
            weights(entries.get(i))
                    .forEach((group, weight) ->
                            collected.get(vocabulary.byName().get(group)).add(entry, impact(weight)));
        }
        return collected.stream().map(group -> group.among(entries.size())).toList();
    }

    private Map<String, Double> weights(Map<SearchField, List<String>> entry) {
        Map<String, Double> weights = new LinkedHashMap<>();
        entry.forEach((field, groups) -> {
            double share = groups.size() / usualLength.get(field);
            double weight = field.weight() / (1 - LENGTH + LENGTH * share);
            groups.forEach(group -> weights.merge(group, weight, Double::sum));
        });
        return weights;
    }

    private static int impact(double weight) {
        long steps = Math.round(Postings.STRONGEST * weight / (weight + HALF));
        return (int) Math.max(1, Math.min(Postings.STRONGEST, steps));
    }
}
