package dev.servicecatalog.output.search;

import dev.servicecatalog.output.search.Vocabulary.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one word of a query may mean: the word itself, longer words that start with it, words it is an inflection of, words that are one
 * typo away. The twin of {@code matches} in {@code search.js}, step for step.
 */
final class Matches {
    private static final int SAME = 100;
    private static final int STEM = 70;
    private static final int TYPO = 50;
    private static final int TYPO_IN_PREFIX = 40;
    private static final int SAME_START = 25;
    private static final int LONGER_WORDS = 24;
    private static final int LONGER_LAST_WORDS = 60;
    private static final int FEW = 12;
    private static final int SHORT = 4;
    private static final int LONGEST_ENDING = 5;

    private final Vocabulary vocabulary;
    private final Part part;
    private final String word;
    private final Map<Integer, Integer> quality = new LinkedHashMap<>();

    private Matches(Vocabulary vocabulary, String word) {
        this.vocabulary = vocabulary;
        this.part = vocabulary.part(word);
        this.word = word;
    }

    /**
     * Groups with how well they match, in per cent.
     *
     * @param last whether the reader may still be typing the word
     */
    static Map<Integer, Integer> of(Vocabulary vocabulary, String word, boolean last) {
        Matches matches = new Matches(vocabulary, word);
        matches.same();
        if (last || word.length() >= SHORT - 1) {
            matches.longer(last ? LONGER_LAST_WORDS : LONGER_WORDS);
        }
        if (matches.quality.isEmpty() && word.length() >= SHORT) {
            matches.stem();
            matches.typos();
        }
        if (matches.quality.isEmpty()) {
            matches.sameStart();
        }
        return matches.quality;
    }

    private void same() {
        at(word).forEach(i -> add(i, SAME));
    }

    private void longer(int most) {
        startingWith(word)
                .sorted(byLength())
                .limit(most)
                .forEach(i -> add(i, 50 + 40 * word.length() / text(i).length()));
    }

    private void stem() {
        for (int length = word.length() - 1; length >= Math.max(SHORT, word.length() - LONGEST_ENDING); length--) {
            List<Integer> found = at(word.substring(0, length));
            if (!found.isEmpty()) {
                add(found.get(0), STEM);
                return;
            }
        }
    }

    private void typos() {
        List<Integer> whole = new ArrayList<>();
        List<Integer> longer = new ArrayList<>();
        for (int i = part.from(); i < part.to(); i++) {
            int reach = oneTypoAway(word, text(i));
            if (reach == text(i).length()) {
                whole.add(i);
            } else if (reach > 0) {
                longer.add(i);
            }
        }
        whole.stream().limit(FEW).forEach(i -> add(i, TYPO));
        longer.stream()
                .sorted(byLength())
                .limit(Math.max(0, FEW - whole.size()))
                .forEach(i -> add(i, TYPO_IN_PREFIX));
    }

    private void sameStart() {
        for (int length = word.length() - 1; length >= Math.max(SHORT, (word.length() + 1) / 2); length--) {
            startingWith(word.substring(0, length)).limit(FEW).forEach(i -> add(i, SAME_START));
            if (!quality.isEmpty()) {
                return;
            }
        }
    }

    /**
     * How many letters of the other word are used up when one letter of this one is taken out, put in, replaced, or swapped with the
     * next; 0 if that is not enough.
     */
    static int oneTypoAway(String word, String other) {
        int i = 0;
        while (i < word.length() && i < other.length() && word.charAt(i) == other.charAt(i)) {
            i++;
        }
        boolean swapped = i + 1 < Math.min(word.length(), other.length())
                && word.charAt(i) == other.charAt(i + 1)
                && word.charAt(i + 1) == other.charAt(i);
        int missing = reach(word, i, other, i + 1);
        int replaced = reach(word, i + 1, other, i + 1);
        int afterSwap = swapped ? reach(word, i + 2, other, i + 2) : 0;
        int tooMany = reach(word, i + 1, other, i);
        return Math.max(Math.max(missing, replaced), Math.max(afterSwap, tooMany));
    }

    /** The end of what the rest of a word uses up of another from there on; 0 if the other goes on otherwise. */
    private static int reach(String word, int from, String other, int there) {
        return from <= word.length() && other.startsWith(word.substring(from), there)
                ? there + word.length() - from
                : 0;
    }

    private List<Integer> at(String wanted) {
        int i = vocabulary.position(part, wanted);
        return i < part.to() && text(i).equals(wanted) ? List.of(i) : List.of();
    }

    private Stream<Integer> startingWith(String start) {
        return Stream.iterate(
                vocabulary.position(part, start), i -> i < part.to() && text(i).startsWith(start), i -> i + 1);
    }

    private Comparator<Integer> byLength() {
        return Comparator.comparing(i -> text(i).length());
    }

    private String text(int i) {
        return vocabulary.words().get(i);
    }

    private void add(int i, int percent) {
        quality.merge(vocabulary.groups().get(i), percent, Math::max);
    }
}
