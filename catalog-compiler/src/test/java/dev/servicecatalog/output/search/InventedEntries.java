package dev.servicecatalog.output.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** Entries made of invented words, few of them frequent and many rare, and queries as people mistype them. The same each time. */
final class InventedEntries {
    private static final List<String> SYLLABLES = List.of(
            "an", "ber", "ço", "dé", "er", "fø", "gra", "ho", "in", "ke", "lü", "mo", "na", "or", "pre", "qui", "ro",
            "sß", "tło", "un", "ver", "wi", "xa", "yo", "zé", "ин", "до", "ер", "𝒳a", "𐐨r");

    private final Random random;
    private final List<String> words;

    InventedEntries(int words) {
        this.random = new Random(words);
        this.words = IntStream.range(0, words).mapToObj(i -> word()).toList();
    }

    List<SearchEntry> entries(int count) {
        List<SearchEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<SearchField, String> texts = new EnumMap<>(SearchField.class);
            String title = text(2 + random.nextInt(4));
            texts.put(SearchField.TITLE, title);
            for (SearchField field : SearchField.values()) {
                texts.putIfAbsent(field, text(random.nextInt(6)));
            }
            OptionalInt orders = i % 3 == 0 ? OptionalInt.of(random.nextInt(50)) : OptionalInt.empty();
            entries.add(new SearchEntry(
                    "offerings/o-" + i + ".html", Optional.empty(), title, "detail \"" + i + "\"\t<b>", orders, texts));
        }
        return entries;
    }

    /** Words of titles: whole, not yet typed to the end, with other endings, with typos, in a sentence. */
    List<String> queries(List<SearchEntry> entries, int count) {
        List<String> queries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String title = entries.get(random.nextInt(entries.size())).title();
            List<String> asked = Folding.words(title);
            String word = asked.get(random.nextInt(asked.size()));
            queries.add(
                    switch (i % 7) {
                        case 0 -> title;
                        case 1 -> word;
                        case 2 -> word.substring(0, word.offsetByCodePoints(0, 1)) + " " + word;
                        case 3 -> title.substring(0, title.offsetByCodePoints(title.length(), -2));
                        case 4 -> word + "en";
                        case 5 -> mistyped(word) + " " + asked.get(0);
                        default -> "i need " + mistyped(word);
                    });
        }
        return queries;
    }

    private String mistyped(String word) {
        int[] letters = word.codePoints().toArray();
        int at = random.nextInt(letters.length);
        StringBuilder typo = new StringBuilder();
        int kind = random.nextInt(4);
        for (int i = 0; i < letters.length; i++) {
            if (i == at && kind == 0) {
                continue;
            }
            if (i == at && kind == 1 && i + 1 < letters.length) {
                typo.appendCodePoint(letters[i + 1]).appendCodePoint(letters[i]);
                i++;
                continue;
            }
            typo.append(i == at && kind == 2 ? "q" : "").appendCodePoint(i == at && kind == 3 ? 'w' : letters[i]);
        }
        return typo.toString();
    }

    private String text(int length) {
        return String.join(" ", IntStream.range(0, length).mapToObj(i -> any()).toList());
    }

    /** The first words are much more frequent than the last. */
    private String any() {
        double skewed = Math.pow(random.nextDouble(), 3);
        return words.get((int) (skewed * words.size()));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(5);
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return random.nextInt(20) == 0 ? word.append(random.nextInt(100)).toString() : word.toString();
    }
}
