package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import java.util.List;
import java.util.Optional;

/**
 * What came of one document.
 *
 * @param named its entity; empty if the document does not say kind and name
 */
record ReadDocument(Optional<Named> named, List<Reference> references, List<Diagnostic> findings) {
    static ReadDocument refused(Diagnostic finding) {
        return refused(List.of(finding));
    }

    static ReadDocument refused(List<Diagnostic> findings) {
        return new ReadDocument(Optional.empty(), List.of(), findings);
    }

    /**
     * @param place where the name is written
     */
    record Named(EntityId id, SourceSpan place, Entity entity) {}
}
