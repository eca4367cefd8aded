package dev.servicecatalog.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document in a catalog: five that make a useful site, eight to opt into. */
public enum Kind {
    CATALOG("Catalog"),
    PARTY("Party"),
    CALENDAR("Calendar"),
    SERVICE("Service"),
    OFFERING("Offering"),
    GOAL("Goal"),
    COMPONENT("Component"),
    AGREEMENT("Agreement"),
    IMPROVEMENT("Improvement"),
    MEASUREMENT("Measurement"),
    CHANGE_POLICY("ChangePolicy"),
    WAIVER("Waiver"),
    PLAN("Plan");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** The word after {@code kind:}. */
    public String word() {
        return word;
    }

    /** The key under which a document refers to one of the kind: {@code service}, {@code changePolicy}. */
    public String key() {
        return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    /** The kind with this word; empty if there is none. */
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
