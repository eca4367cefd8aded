package dev.servicecatalog.change;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Translation;
import java.util.Optional;

/**
 * Everything that one document of a catalog says.
 *
 * @param translations what it says in other languages, by language
 */
record Document(Entity entity, Translation.Fields translations) {
    /** Empty if the catalog has no such document. */
    static Optional<Document> of(Catalog catalog, EntityId id) {
        return catalog.entity(id)
                .map(entity -> new Document(entity, catalog.translations().getOrDefault(id, Translation.Fields.NONE)));
    }
}
