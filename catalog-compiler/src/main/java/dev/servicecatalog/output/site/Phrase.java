package dev.servicecatalog.output.site;

import java.util.Optional;

/**
 * A piece of text on a page.
 *
 * @param href where it leads, if anywhere
 * @param stated whether the catalog says it; if not, the text says so and looks different
 */
record Phrase(String text, Optional<String> href, boolean stated) {
    static Phrase of(String text) {
        return new Phrase(text, Optional.empty(), true);
    }

    static Phrase link(String text, String href) {
        return new Phrase(text, Optional.of(href), true);
    }

    static Phrase missing(String text) {
        return new Phrase(text, Optional.empty(), false);
    }
}
