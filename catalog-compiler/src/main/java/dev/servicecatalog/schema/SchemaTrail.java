package dev.servicecatalog.schema;

import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The schema objects that speak about the value that failed, outermost first: where a remedy ({@code x-fix}), a code
 * ({@code x-code}) and the words for a missing key ({@code x-missing}) are looked up.
 */
final class SchemaTrail {
    private static final Set<String> STEPS_INTO_VALUE = Set.of(
            "properties", "patternProperties", "items", "prefixItems", "additionalProperties", "unevaluatedProperties");

    private final List<JsonNode> speaking;
    private final String file;

    private SchemaTrail(List<JsonNode> speaking, String file) {
        this.speaking = speaking;
        this.file = file;
    }

    static SchemaTrail of(Kind kind, List<Object> evaluationPath) {
        String file = Schemas.fileOf(kind);
        JsonNode node = Schemas.get().document(file).orElseThrow();
        List<JsonNode> speaking = new ArrayList<>(List.of(node));
        for (int i = 0; i < evaluationPath.size() - 1; i++) {
            String step = String.valueOf(evaluationPath.get(i));
            if (step.equals("$ref")) {
                Target target = Target.of(node.path("$ref").asString(""), file);
                file = target.file;
                node = target.node();
                speaking.add(node);
                continue;
            }
            boolean intoValue = STEPS_INTO_VALUE.contains(step) && node.isObject() && !isName(evaluationPath, i);
            node = child(node, step);
            if (intoValue) {
                speaking.clear();
            }
            if (node.isObject()) {
                speaking.add(node);
            }
        }
        return new SchemaTrail(speaking, file);
    }

    /** Whether the step is the name of a property that happens to be called like a keyword. */
    private static boolean isName(List<Object> path, int i) {
        return i > 0
                && Set.of("properties", "patternProperties", "$defs").contains(String.valueOf(path.get(i - 1)))
                && !isName(path, i - 1);
    }

    private static JsonNode child(JsonNode node, String step) {
        return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }

    /** The innermost remedy. */
    Optional<String> fix() {
        return speaking.stream()
                .map(node -> text(node, "x-fix"))
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner);
    }

    /** The outermost code. */
    Optional<String> code() {
        return speaking.stream()
                .map(node -> text(node, "x-code"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The names of the keys that are allowed here, sorted. */
    List<String> keys() {
        return speaking.stream()
                .flatMap(node -> node.path("properties").propertyNames().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What the schema says when this key is missing: code, message and fix, each if stated. */
    Optional<JsonNode> missing(String key) {
        return speaking.stream()
                .map(node -> node.path("properties").path(key))
                .filter(JsonNode::isObject)
                .flatMap(property -> missingIn(property).stream())
                .findFirst();
    }

    private Optional<JsonNode> missingIn(JsonNode property) {
        if (property.path("x-missing").isObject()) {
            return Optional.of(property.path("x-missing"));
        }
        if (property.path("$ref").isString()) {
            JsonNode target =
                    Target.of(property.path("$ref").asString(), file).node().path("x-missing");
            return Optional.of(target).filter(JsonNode::isObject);
        }
        return Optional.empty();
    }

    static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** A place in a schema file. */
    record Target(String file, String pointer) {
        static Target of(String ref, String currentFile) {
            int hash = ref.indexOf('#');
            String file = hash < 0 ? ref : ref.substring(0, hash);
            return new Target(file.isEmpty() ? currentFile : file, hash < 0 ? "" : ref.substring(hash + 1));
        }

        JsonNode node() {
            return Schemas.get().document(file).orElseThrow().at(pointer);
        }
    }
}
