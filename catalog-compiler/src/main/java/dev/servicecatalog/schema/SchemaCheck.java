package dev.servicecatalog.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compares a document with the schema of its kind. Safe from several threads. */
public final class SchemaCheck {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaCheck() {}

    /**
     * Everything wrong with the shape of a document.
     *
     * @param subject what findings say they are about, {@code Kind/name}
     * @return one finding a place and code, in the order of places
     */
    public static List<Diagnostic> check(Kind kind, YamlNode document, String file, String subject) {
        if (Schemas.get().shape(kind).fits(document)) {
            return List.of();
        }
        List<Error> errors = errors(kind, document);
        Map<String, Diagnostic> findings = new LinkedHashMap<>();
        for (Error error : errors) {
            if (isMisspelt(error, errors)) {
                continue;
            }
            List<Object> path = elements(error.getInstanceLocation());
            SchemaTrail trail = SchemaTrail.of(kind, elements(error.getEvaluationPath()));
            Diagnostic found = new SchemaWording(document, file, subject, path, trail).word(error);
            findings.putIfAbsent(found.place() + found.message(), found);
        }
        return findings.values().stream().sorted().toList();
    }

    /** What a schema says in so many words, at many times the cost of a {@link Shape}. */
    static List<Error> errors(Kind kind, YamlNode document) {
        return CompiledSchemas.get().of(kind).validate(json(document));
    }

    /** Whether a missing key is there after all, only not spelt right, which is reported already. */
    private static boolean isMisspelt(Error missing, List<Error> errors) {
        return missing.getKeyword().equals("required")
                && errors.stream()
                        .filter(error -> error.getKeyword().equals("additionalProperties"))
                        .filter(error -> error.getInstanceLocation().equals(missing.getInstanceLocation()))
                        .anyMatch(error -> NearestName.of(error.getProperty(), List.of(missing.getProperty()))
                                .isPresent());
    }

    private static List<Object> elements(NodePath path) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) {
            elements.add(path.getElement(i));
        }
        return elements;
    }

    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key().text(), json(entry.value())));
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        return json((YamlNode.Scalar) node);
    }

    private static JsonNode json(YamlNode.Scalar scalar) {
        return switch (scalar.type()) {
            case STRING -> JSON.stringNode(scalar.text());
            case BOOLEAN -> JSON.booleanNode(scalar.text().equalsIgnoreCase("true"));
            case NULL -> JSON.nullNode();
            case INTEGER, DECIMAL -> Numbers.of(scalar.text());
        };
    }
}
