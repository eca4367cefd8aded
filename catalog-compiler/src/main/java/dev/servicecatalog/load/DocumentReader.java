package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.model.Coverage;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.schema.SchemaCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an entity of one document, however much is wrong with it, as long as it says its kind and its name. */
final class DocumentReader {
    private static final DiagnosticCode NOT_A_CATALOG_DOCUMENT = DiagnosticCode.error("not-a-catalog-document");
    private static final DiagnosticCode UNKNOWN_KIND = DiagnosticCode.error("unknown-kind");
    private static final DiagnosticCode MISSING_KEY = DiagnosticCode.error("missing-key");
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();

    private DocumentReader() {}

    /** In the language in which it is written. */
    static ReadDocument read(YamlNode document, String file) {
        return read(document, file, Optional.empty());
    }

    /** In another language, as far as it is translated; what is wrong with it is found in the original. */
    static ReadDocument read(YamlNode document, String file, Optional<String> language) {
        if (!(document instanceof Mapping mapping) || !mapping.byKey().containsKey("kind")) {
            return ReadDocument.refused(Diagnostic.of(
                    NOT_A_CATALOG_DOCUMENT,
                    document.in(file),
                    "this is not a catalog document: it does not say its kind",
                    "Start it with `apiVersion: servicecatalog.dev/v1` and `kind:`, or move it out of the catalog's folder.",
                    ""));
        }
        Scalar kindNode =
                scalar(mapping, "kind").orElse(mapping.byKey().get("kind").key());
        Optional<Kind> kind = Kind.of(kindNode.text());
        if (kind.isEmpty()) {
            return unknownKind(kindNode, mapping, file);
        }
        return read(mapping, kind.get(), file, language);
    }

    private static ReadDocument unknownKind(Scalar kind, Mapping document, String file) {
        Optional<String> near = NearestName.of(kind.text(), KINDS);
        Diagnostic finding = Diagnostic.of(
                UNKNOWN_KIND,
                kind.in(file),
                "there is no kind \"" + kind.text() + "\"",
                near.map(NearestName::question).orElse("Use one of: " + String.join(", ", KINDS) + "."),
                "");
        Optional<String> name = scalar(mapping(document, "metadata"), "name").map(Scalar::text);
        Optional<EntityId> probably = near.flatMap(Kind::of).flatMap(k -> name.map(n -> new EntityId(k, n)));
        return ReadDocument.misspelt(finding, probably);
    }

    private static ReadDocument read(Mapping document, Kind kind, String file, Optional<String> language) {
        Mapping metadata = mapping(document, "metadata");
        Optional<Scalar> name =
                scalar(metadata, "name").filter(scalar -> !scalar.text().isBlank());
        EntityId id = new EntityId(kind, name.map(Scalar::text).orElse(""));
        List<Diagnostic> shape = SchemaCheck.check(kind, document, file, name.isPresent() ? id.toString() : "");
        if (name.isEmpty()) {
            return ReadDocument.refused(
                    shape.isEmpty()
                            ? List.of(Diagnostic.of(
                                    MISSING_KEY,
                                    document.in(file),
                                    "the document has no name",
                                    "Add `metadata: {name: ...}`.",
                                    ""))
                            : shape);
        }
        DocumentContext context = new DocumentContext(id, file, shape);
        Scalar title = scalar(metadata, "title")
                .filter(scalar -> !scalar.text().isBlank())
                .orElse(name.get());
        Mapping spec = mapping(document, "spec");
        Translations translations = Translations.in(metadata);
        Optional<Coverage.Document> coverage =
                language.isPresent() ? Optional.empty() : Optional.of(translations.check(kind, title, spec, context));
        Optional<Translations.Translated> other =
                language.map(wanted -> translations.into(wanted, kind, title, spec, context));
        Entity entity = EntityReader.BY_KIND
                .get(kind)
                .read(
                        id,
                        other.map(Translations.Translated::title).orElse(title.text()),
                        new Fields(other.map(Translations.Translated::spec).orElse(spec), context));
        return new ReadDocument(
                Optional.of(new ReadDocument.Named(
                        id, name.get().in(file), entity, translations.stated(), coverage, other)),
                Optional.empty(),
                context.references(),
                context.packages(),
                context.findings());
    }

    private static Mapping mapping(Mapping parent, String key) {
        return parent.get(key)
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElse(new Mapping(parent.mark(), Map.of()));
    }

    private static Optional<Scalar> scalar(Mapping parent, String key) {
        return parent.get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
    }
}
