package dev.servicecatalog.output.site;

import java.util.Locale;

/**
 * Which form a counted thing takes, by the rules of the Unicode CLDR for whole numbers in the languages that the interface speaks; others
 * have one and many, as English.
 */
enum Plural {
    /** {@code 1 Tag}, {@code 0 jour}. */
    ONE,
    /** {@code 2 dni}, {@code 22 godziny}: only some languages have it. */
    FEW,
    /** {@code 5 dni}, {@code 12 godzin}. */
    MANY;

    static Plural of(String language, int count) {
        return switch (language) {
            case "fr" -> count == 0 || count == 1 ? ONE : MANY;
            case "pl" -> count == 1 ? ONE : isFew(count % 100) ? FEW : MANY;
            default -> count == 1 ? ONE : MANY;
        };
    }

    /** 2 to 4, 22 to 24 and so on, but not 12 to 14. */
    private static boolean isFew(int hundredth) {
        int last = hundredth % 10;
        return last >= 2 && last <= 4 && hundredth / 10 != 1;
    }

    /** What keys of words end in. */
    String suffix() {
        return "-" + name().toLowerCase(Locale.ROOT);
    }
}
