package dev.servicecatalog.load;

import dev.servicecatalog.model.Catalog;
import java.util.Set;

/**
 * A catalog in another language than that in which it is written.
 *
 * @param catalog the same catalog; what is not translated is as in the original
 * @param untranslated the texts that are as in the original
 */
public record TranslatedCatalog(Catalog catalog, Set<String> untranslated) {
    /** Copies the set. */
    public TranslatedCatalog {
        untranslated = Set.copyOf(untranslated);
    }
}
