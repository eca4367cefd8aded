package dev.servicecatalog.output.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words as search compares them: without case, accents and ligatures. {@code search.js} folds what a reader types in the same way. */
final class Folding {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that no decomposition makes plain. */
    private static final Map<Integer, String> PLAIN = Map.of(
            (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ', "oe", (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d",
            (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i", (int) 'ς', "σ");

    private Folding() {}

    /** The words of a text as they are written, in small letters. */
    static List<String> words(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return WORD.matcher(small).results().map(MatchResult::group).toList();
    }

    /** The words of a text, each folded. */
    static List<String> folded(String text) {
        return words(text).stream()
                .map(Folding::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** One word without case, accents and ligatures; empty if nothing else is in it. */
    static String fold(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        apart.codePoints().forEach(letter -> {
            String other = PLAIN.get(letter);
            if (other == null) {
                plain.appendCodePoint(letter);
            } else {
                plain.append(other);
            }
        });
        return MARKS.matcher(plain).replaceAll("");
    }
}
