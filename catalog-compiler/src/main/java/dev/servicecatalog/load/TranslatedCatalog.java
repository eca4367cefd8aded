package dev.servicecatalog.load;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A catalog in another language than that in which it is written.
 *
 * @param language its tag, BCP 47
 * @param catalog the same catalog; what is not translated is as in the original
 * @param texts how far each document is translated
 */
public record TranslatedCatalog(String language, Catalog catalog, SortedMap<EntityId, Texts> texts) {
    /** Copies the map. */
    public TranslatedCatalog {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /**
     * The texts of one document.
     *
     * @param translated how many of them are translated
     * @param original those that are not, in the order of the document
     */
    public record Texts(int translated, List<String> original) {
        /** Copies the list. */
        public Texts {
            original = List.copyOf(original);
        }
    }
}
