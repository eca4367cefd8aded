package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.ParsedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file.
 *
 * @param problems what is wrong with its text
 * @param declared names in documents that are no YAML
 */
record ReadFile(List<Diagnostic> problems, List<EntityId> declared, List<ReadDocument> documents) {
    /** In the language in which it is written. */
    static ReadFile of(ParsedFile parsed) {
        return of(parsed, Optional.empty());
    }

    /** In another language, as far as it is translated. */
    static ReadFile of(ParsedFile parsed, Optional<String> language) {
        List<ReadDocument> documents = parsed.documents().parallelStream()
                .map(document -> DocumentReader.read(document, parsed.path(), language))
                .toList();
        List<EntityId> declared = new ArrayList<>();
        for (ParsedFile.Declaration declaration : parsed.declared()) {
            Kind.of(declaration.kind()).ifPresent(kind -> declared.add(new EntityId(kind, declaration.name())));
        }
        return new ReadFile(parsed.problems(), declared, documents);
    }
}
