package dev.servicecatalog.output.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the words of all texts. Words with the same stem are one group, named by the stem: who asks for one means them all. */
final class WordGroups {
    private static final int SHORTEST_STEM = 3;

    private final Stems stems;
    private final SortedMap<String, String> groups = new TreeMap<>();
    private final Map<String, String> asWritten = new HashMap<>();

    WordGroups(Locale language) {
        this.stems = new Stems(language);
    }

    /** Takes a text in; the groups of its words, in the order of the text. */
    List<String> add(String text) {
        return Folding.words(text).stream()
                .map(word -> asWritten.computeIfAbsent(word, this::group))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    /** Empty for what has neither letters nor digits. */
    private String group(String word) {
        String folded = Folding.fold(word);
        return folded.isEmpty() ? "" : groups.computeIfAbsent(folded, any -> stems.of(word));
    }

    /** All words so far. Stems are among them, so that an ending nobody wrote is found by taking it off. */
    Vocabulary vocabulary() {
        SortedMap<String, String> all = new TreeMap<>(groups);
        groups.values().stream().filter(stem -> stem.length() >= SHORTEST_STEM).forEach(stem -> {
            all.putIfAbsent(stem, stem);
        });
        return Vocabulary.of(all);
    }
}
