package dev.servicecatalog.output.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the words of all texts. Words with the same stem are one group, named by the stem: who asks for one means them all. */
final class WordGroups {
    private static final int SHORTEST_STEM = 3;

    private final Stems stems;
    private final SortedMap<String, String> groups = new TreeMap<>();

    WordGroups(Locale language) {
        this.stems = new Stems(language);
    }

    /** Takes a text in; the groups of its words, in the order of the text. */
    List<String> add(String text) {
        List<String> added = new ArrayList<>();
        for (String word : Folding.words(text)) {
            String folded = Folding.fold(word);
            if (!folded.isEmpty()) {
                added.add(groups.computeIfAbsent(folded, any -> stems.of(word)));
            }
        }
        return added;
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
