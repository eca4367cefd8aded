package dev.servicecatalog.output.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All words of an index with their groups. Groups are numbered as they first appear.
 *
 * @param words folded and sorted
 * @param groups the group of each word
 * @param byName the number of each group, in the order of numbers
 * @param parts the parts that are loaded one by one: all in one, or one for each first letter
 */
record Vocabulary(List<String> words, List<Integer> groups, Map<String, Integer> byName, List<Part> parts) {
    /** As many letters as are worth loading at once. */
    private static final int ONE_PART = 200_000;

    /**
     * Words in a row.
     *
     * @param letter which all of them start with; empty if these are all
     * @param from the first word
     * @param to behind the last word
     * @param seen how many groups the parts before have
     */
    record Part(String letter, int from, int to, int seen) {}

    /** Numbers the groups of words. */
    static Vocabulary of(SortedMap<String, String> groupOfWord) {
        List<String> words = List.copyOf(groupOfWord.keySet());
        Map<String, Integer> byName = new LinkedHashMap<>();
        groupOfWord.values().forEach(group -> byName.putIfAbsent(group, byName.size()));
        List<Integer> groups = groupOfWord.values().stream().map(byName::get).toList();
        int letters = words.stream().mapToInt(String::length).sum();
        List<Part> parts =
                letters <= ONE_PART ? List.of(new Part("", 0, words.size(), 0)) : byFirstLetter(words, groups);
        return new Vocabulary(words, groups, byName, parts);
    }

    private static List<Part> byFirstLetter(List<String> words, List<Integer> groups) {
        List<Part> parts = new ArrayList<>();
        int seen = 0;
        int from = 0;
        while (from < words.size()) {
            String letter = firstLetter(words.get(from));
            int to = from;
            int before = seen;
            while (to < words.size() && firstLetter(words.get(to)).equals(letter)) {
                seen = Math.max(seen, groups.get(to) + 1);
                to++;
            }
            parts.add(new Part(letter, from, to, before));
            from = to;
        }
        return parts;
    }

    /** The words among which this one would be; none if no word starts like it. */
    Part part(String word) {
        return parts.stream()
                .filter(part -> part.letter().isEmpty() || part.letter().equals(firstLetter(word)))
                .findFirst()
                .orElse(new Part("", 0, 0, 0));
    }

    /** Where a word of the part is, or would be put in. */
    int position(Part part, String word) {
        int found = Collections.binarySearch(words.subList(part.from(), part.to()), word);
        return part.from() + (found < 0 ? -found - 1 : found);
    }

    private static String firstLetter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
