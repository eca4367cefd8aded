package dev.servicecatalog.check.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds phrases in texts by whole words, whatever lies between the words and however they are written. Abbreviations of up to three
 * letters are found only as written, since in small letters they may be ordinary words: RAM, ram. However many phrases there are, a text
 * is read once. Addresses are no text.
 *
 * @param <T> what a phrase stands for
 */
final class Phrases<T> {
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|@)\\S*");
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{1,3}");

    private final Map<String, Phrase<T>> byWords = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();

    /** A phrase as it was asked for, with what it stands for, and how many words it has. */
    record Phrase<T>(String written, T meaning, int length) {}

    /** Phrases with what each stands for; of two with the same words, the first in the order of the map counts. */
    Phrases(Map<String, T> phrases) {
        phrases.forEach((phrase, meaning) ->
                add(new Phrase<>(phrase, meaning, words(phrase).size())));
    }

    private void add(Phrase<T> phrase) {
        StringBuilder words = new StringBuilder();
        for (String word : words(phrase.written())) {
            beginnings.add(words.toString());
            words.append(words.length() == 0 ? "" : " ").append(small(word));
        }
        byWords.putIfAbsent(words.toString(), phrase);
    }

    /** The phrases in a text, in reading order; where one begins inside another, the earlier one, then the longer one. */
    List<Phrase<T>> in(String text) {
        List<String> words = words(text);
        List<Phrase<T>> found = new ArrayList<>();
        int next = 0;
        while (next < words.size()) {
            Optional<Phrase<T>> phrase = longest(words, next);
            if (phrase.isPresent()) {
                found.add(phrase.get());
            }
            next += phrase.isPresent() ? phrase.get().length() : 1;
        }
        return found;
    }

    private Optional<Phrase<T>> longest(List<String> words, int from) {
        Phrase<T> longest = null;
        String soFar = small(words.get(from));
        for (int next = from + 1; ; next++) {
            Phrase<T> phrase = byWords.get(soFar);
            if (phrase != null && (next > from + 1 || isWrittenSo(phrase, words.get(from)))) {
                longest = phrase;
            }
            if (next == words.size() || !beginnings.contains(soFar)) {
                return Optional.ofNullable(longest);
            }
            soFar += " " + small(words.get(next));
        }
    }

    private static boolean isWrittenSo(Phrase<?> phrase, String word) {
        return !ABBREVIATION.matcher(phrase.written()).matches()
                || phrase.written().equals(word);
    }

    /** Runs of letters and digits of any script. */
    private static List<String> words(String text) {
        String read = withoutAddresses(text);
        List<String> words = new ArrayList<>();
        for (int start = 0, end; start < read.length(); start = end + 1) {
            end = endOfWord(read, start);
            if (end > start) {
                words.add(read.substring(start, end));
            }
        }
        return words;
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && isPartOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean isPartOfWord(int sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.LETTER_NUMBER
                || Character.getType(sign) == Character.OTHER_NUMBER;
    }

    private static String withoutAddresses(String text) {
        boolean mayHaveOne = text.indexOf('@') >= 0 || text.contains("://");
        return mayHaveOne ? ADDRESS.matcher(text).replaceAll(" ") : text;
    }

    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
