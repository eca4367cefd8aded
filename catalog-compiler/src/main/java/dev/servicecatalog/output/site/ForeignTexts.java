package dev.servicecatalog.output.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that a site can only show in another language than its own: what is not translated, and what is said in English only. On a page
 * each is marked with its language, so that it is read out and hyphenated as what it is.
 */
final class ForeignTexts {
    private static final String ENGLISH = "en";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final Map<String, String> languages = new HashMap<>();
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    private ForeignTexts() {}

    static ForeignTexts of(Site site) {
        ForeignTexts texts = new ForeignTexts();
        String own = site.locale().getLanguage();
        String original = Site.locale(site.edition().original()).getLanguage();
        if (!own.equals(ENGLISH)) {
            EnglishTexts.of(site).forEach(text -> texts.add(text, ENGLISH));
        }
        if (!own.equals(original)) {
            site.ownPages().stream()
                    .filter(page -> page.language().isEmpty())
                    .forEach(page -> texts.add(page.title(), original));
            site.edition().untranslated().stream()
                    .filter(text -> !text.equals(site.organisation())) // a name is the same in all languages
                    .forEach(text -> texts.add(text, original));
        }
        texts.byFirstWord
                .values()
                .forEach(each -> each.sort(
                        Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())));
        return texts;
    }

    boolean isEmpty() {
        return languages.isEmpty();
    }

    /** The language of a text as it stands in a page; empty if it is that of the site. */
    Optional<String> language(String html) {
        return Optional.ofNullable(languages.get(html.strip()));
    }

    /** A text that stands among others, with those in another language marked by the tag. */
    String marked(String html, BinaryOperator<String> mark) {
        Matcher word = WORD.matcher(html);
        StringBuilder out = new StringBuilder();
        int copied = 0;
        int from = 0;
        while (word.find(from)) {
            Optional<String> found = at(html, word);
            if (found.isPresent()) {
                int start = word.start();
                out.append(html, copied, start).append(mark.apply(found.get(), languages.get(found.get())));
                copied = start + found.get().length();
            }
            from = found.isPresent() ? copied : word.end();
        }
        return copied == 0 ? html : out.append(html, copied, html.length()).toString();
    }

    /** The longest text that begins with this word and ends with one. */
    private Optional<String> at(String html, Matcher word) {
        return byFirstWord.getOrDefault(word.group(), List.of()).stream()
                .filter(text -> html.startsWith(text, word.start()))
                .filter(text -> endsWord(html, word.start() + text.length()))
                .findFirst();
    }

    private static boolean endsWord(String html, int end) {
        return end == html.length()
                || !Character.isLetterOrDigit(html.codePointAt(end))
                || !Character.isLetterOrDigit(html.codePointBefore(end));
    }

    /** A single word may be one of both languages, so it counts only where it stands alone. */
    private void add(String text, String language) {
        String html = Templates.escaped(text).strip();
        if (languages.putIfAbsent(html, language) != null) {
            return;
        }
        Matcher word = WORD.matcher(html);
        if (html.indexOf(' ') > 0 && word.lookingAt()) {
            byFirstWord.computeIfAbsent(word.group(), none -> new ArrayList<>()).add(html);
        }
    }
}
