package dev.servicecatalog.output.site;

import java.util.List;

/** A line of a nested list: something, what there is to say about it, and what stands behind it. */
record Twig(Phrase what, List<Phrase> notes, List<Twig> below) {
    boolean hasBelow() {
        return !below.isEmpty();
    }

    boolean hasNotes() {
        return !notes.isEmpty();
    }
}
