package dev.servicecatalog.load;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** The names of languages, BCP 47. */
final class LanguageTags {
    private LanguageTags() {}

    /** As schemas allow them: a language has two or three letters. */
    static boolean isWellFormed(String tag) {
        try {
            int letters = new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .length();
            return letters == 2 || letters == 3;
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    /** Which of the languages comes nearest to one: itself, or the same less specific, as {@code de} for {@code de-AT}. */
    static Optional<String> nearest(String wanted, Collection<String> languages) {
        String tag = wanted;
        while (!tag.isEmpty()) {
            if (languages.contains(tag)) {
                return Optional.of(tag);
            }
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        return Optional.empty();
    }
}
