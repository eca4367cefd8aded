package dev.servicecatalog.output.site;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** The order in which readers of a language look for words, and the letters under which they look. */
final class Alphabet {
    private final Comparator<Object> order;
    private final Comparator<Object> letters;

    private Alphabet(Comparator<Object> order, Comparator<Object> letters) {
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
