package dev.servicecatalog.output.site;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** The order in which readers of a language look for words, and the letters under which they look. */
final class Alphabet {
    private final Collator order;
    private final Collator letters;

    private Alphabet(Collator order, Collator letters) {
        this.order = order;
        this.letters = letters;
    }

    static Alphabet of(Locale locale) {
        Collator letters = Collator.getInstance(locale);
        letters.setStrength(Collator.PRIMARY);
        return new Alphabet(Collator.getInstance(locale), letters);
    }

    /** By letters; what has the same letters with and without accents, the plain one first. */
    Comparator<Object> order() {
        return order;
    }

    /** In the same order; to compare two is cheap where many are sorted. */
    CollationKey key(String text) {
        return order.getCollationKey(text);
    }

    /** {@code A} for {@code Ärger} in German, where Ä is an A; {@code Ś} in Polish, where it is a letter; {@code #} for what is none. */
    String initial(String text) {
        if (text.isEmpty() || !Character.isLetter(text.codePointAt(0))) {
            return "#";
        }
        String letter = Character.toString(text.codePointAt(0)).toUpperCase(Locale.ROOT);
        String plain = Character.toString(
                Normalizer.normalize(letter, Normalizer.Form.NFD).codePointAt(0));
        return letters.compare(letter, plain) == 0 ? plain : letter;
    }
}
