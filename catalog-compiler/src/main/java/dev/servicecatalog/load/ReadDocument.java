package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.Coverage;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Translation;
import java.util.List;
import java.util.Optional;

/**
 * What came of one document.
 *
 * @param named its entity; empty if the document does not say kind and name
 * @param declared a name it declares although it could not be read
 */
record ReadDocument(
        Optional<Named> named,
        Optional<EntityId> declared,
        List<Reference> references,
        List<PackageReference> packages,
        List<Diagnostic> findings) {
    static ReadDocument refused(Diagnostic finding) {
        return refused(List.of(finding));
    }

    static ReadDocument refused(List<Diagnostic> findings) {
        return new ReadDocument(Optional.empty(), Optional.empty(), List.of(), List.of(), findings);
    }

    /** A document whose kind is misspelt still declares its name under the kind it probably means. */
    static ReadDocument misspelt(Diagnostic finding, Optional<EntityId> probably) {
        return new ReadDocument(Optional.empty(), probably, List.of(), List.of(), List.of(finding));
    }

    /**
     * @param place where the name is written
     * @param translations what it says in other languages
     * @param coverage how far it is translated, where it was read in its own language
     * @param translated what became of it where it was read in another language
     */
    record Named(
            EntityId id,
            SourceSpan place,
            Entity entity,
            Translation.Fields translations,
            Optional<Coverage.Document> coverage,
            Optional<Translations.Translated> translated) {}
}
