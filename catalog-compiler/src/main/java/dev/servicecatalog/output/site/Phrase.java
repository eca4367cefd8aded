package dev.servicecatalog.output.site;

import java.util.Optional;

/**
 * A piece of text on a page.
 *
 * @param href where it leads, if anywhere
 * @param look what sort of answer it is; answers that are none look different from each other and from 0
 */
record Phrase(String text, Optional<String> href, Look look) {

    /** What sort of answer a text is. */
    enum Look {
        /** The catalog says it. */
        STATED,
        /** Nobody said. */
        UNSTATED,
        /** It cannot be worked out; the text says why. */
        UNKNOWN,
        /** The question does not arise; the text says why. */
        INAPPLICABLE,
        /** The catalog says it, and it is as promised. */
        KEPT,
        /** The catalog says it, and it is not as promised. */
        MISSED
    }

    static Phrase of(String text) {
        return new Phrase(text, Optional.empty(), Look.STATED);
    }

    static Phrase link(String text, String href) {
        return maybeLink(text, Optional.of(href));
    }

    static Phrase maybeLink(String text, Optional<String> href) {
        return new Phrase(text, href, Look.STATED);
    }

    static Phrase missing(String text) {
        return new Phrase(text, Optional.empty(), Look.UNSTATED);
    }

    static Phrase unknown(String text) {
        return new Phrase(text, Optional.empty(), Look.UNKNOWN);
    }

    static Phrase inapplicable(String text) {
        return new Phrase(text, Optional.empty(), Look.INAPPLICABLE);
    }

    static Phrase kept(String text) {
        return new Phrase(text, Optional.empty(), Look.KEPT);
    }

    static Phrase missed(String text) {
        return new Phrase(text, Optional.empty(), Look.MISSED);
    }

    boolean stated() {
        return look == Look.STATED;
    }

    /** The class that styles know. */
    String style() {
        return Wording.key(look);
    }
}
