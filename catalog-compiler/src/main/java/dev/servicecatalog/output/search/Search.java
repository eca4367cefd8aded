package dev.servicecatalog.output.search;

import dev.servicecatalog.output.search.SearchIndex.Found;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Answers queries as {@code find} in {@code search.js} does, step for step and in whole numbers, so that both give the same entries in
 * the same order.
 */
final class Search {
    private static final int MOST_WORDS = 8;

    private final List<SearchEntry> entries;
    private final Vocabulary vocabulary;
    private final List<Postings> postings;

    Search(List<SearchEntry> entries, Vocabulary vocabulary, List<Postings> postings) {
        this.entries = entries;
        this.vocabulary = vocabulary;
        this.postings = postings;
    }

    Found find(String query) {
        List<String> words = Folding.folded(query).stream().limit(MOST_WORDS).toList();
        int[] scores = new int[entries.size()];
        int[] covered = new int[entries.size()];
        for (int i = 0; i < words.size(); i++) {
            count(Matches.of(vocabulary, words.get(i), i == words.size() - 1), scores, covered);
        }
        int most = IntStream.of(covered).max().orElse(0);
        List<Integer> hits = IntStream.range(0, entries.size())
                .filter(i -> covered[i] > 0 && 5 * covered[i] >= 3 * most)
                .boxed()
                .sorted(Comparator.comparing(i -> -scores[i]))
                .toList();
        String phrase = " " + String.join(" ", words);
        List<SearchEntry> first = hits.stream()
                .limit(SearchIndex.SHOWN)
                .map(entries::get)
                .sorted(Comparator.comparing(entry -> !contains(entry.title(), phrase)))
                .toList();
        return new Found(first, hits.size());
    }

    /** Adds what one word says: the best of its groups counts for an entry, and how rare the word is for having it at all. */
    private void count(Map<Integer, Integer> matches, int[] scores, int[] covered) {
        Map<Integer, Integer> best = new HashMap<>();
        int rarity = 0;
        for (Map.Entry<Integer, Integer> match : matches.entrySet()) {
            Postings of = postings.get(match.getKey());
            for (int i = 0; i < of.entries().size(); i++) {
                best.merge(of.entries().get(i), of.impacts().get(i) * of.rarity() * match.getValue(), Math::max);
                rarity = Math.max(rarity, of.rarity());
            }
        }
        for (Map.Entry<Integer, Integer> entry : best.entrySet()) {
            scores[entry.getKey()] += entry.getValue();
            covered[entry.getKey()] += rarity;
        }
    }

    private static boolean contains(String title, String phrase) {
        return (" " + String.join(" ", Folding.folded(title))).contains(phrase);
    }
}
