package dev.servicecatalog.schema;

import com.networknt.schema.Error;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.parse.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Words one schema error for the people who wrote the YAML: what stands there, what should, and how to get there. */
final class SchemaWording {
    private static final DiagnosticCode UNKNOWN_KEY = DiagnosticCode.error("unknown-key");
    private static final DiagnosticCode MISSING_KEY = DiagnosticCode.error("missing-key");
    private static final DiagnosticCode WRONG_TYPE = DiagnosticCode.error("wrong-type");
    private static final DiagnosticCode VALUE_NOT_ALLOWED = DiagnosticCode.error("value-not-allowed");
    private static final DiagnosticCode VALUE_NOT_UNDERSTOOD = DiagnosticCode.error("value-not-understood");

    private final String file;
    private final String subject;
    private final List<Object> path;
    private final SchemaTrail trail;
    private final YamlNode node;
    private final SourceSpan keyPlace;

    SchemaWording(YamlNode document, String file, String subject, List<Object> path, SchemaTrail trail) {
        this.file = file;
        this.subject = subject;
        this.path = path;
        this.trail = trail;
        YamlNode at = document;
        SourceSpan key = document.in(file);
        for (Object step : path) {
            if (at instanceof YamlNode.Mapping mapping) {
                YamlNode.Entry entry = mapping.byKey().get(String.valueOf(step));
                key = entry.key().in(file);
                at = entry.value();
            } else if (at instanceof YamlNode.Sequence sequence) {
                at = sequence.items().get((Integer) step);
                key = at.in(file);
            }
        }
        this.node = at;
        this.keyPlace = key;
    }

    Diagnostic word(Error error) {
        return switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties", "propertyNames" -> unknownKey(error.getProperty());
            case "required" -> missingKey(error.getProperty());
            case "type" -> wrongType(error);
            case "enum", "const" -> notAllowed(error);
            case "minItems", "minProperties", "minLength" ->
                found(VALUE_NOT_UNDERSTOOD, keyPlace, name() + " is empty", "Fill it in, or remove the key.");
            case "uniqueItems" ->
                found(VALUE_NOT_ALLOWED, keyPlace, name() + " lists something twice", "Remove the second.");
            default ->
                found(
                        VALUE_NOT_UNDERSTOOD,
                        valuePlace(),
                        value() + " is not understood as " + name(),
                        "Correct the value.");
        };
    }

    private Diagnostic unknownKey(String key) {
        YamlNode.Entry entry = ((YamlNode.Mapping) node).byKey().get(key);
        List<String> keys = trail.keys();
        String where = path.isEmpty() ? "the document" : name();
        String remedy = key.equals("<<")
                ? "Write the keys out; merging with << is not part of YAML 1.2."
                : NearestName.of(key, keys)
                        .map(NearestName::question)
                        .orElseGet(() -> keys.isEmpty()
                                ? trail.fix().orElse("Correct it, or remove it.")
                                : "Remove it, start it with \"x-\", or use one of: " + String.join(", ", keys) + ".");
        return Diagnostic.of(
                UNKNOWN_KEY, entry.key().in(file), "\"" + key + "\" is not a key of " + where, remedy, subject);
    }

    private Diagnostic missingKey(String key) {
        Optional<JsonNode> words = trail.missing(key);
        String message = words.flatMap(w -> SchemaTrail.text(w, "message"))
                .orElse("\"" + key + "\" is missing" + (path.isEmpty() ? "" : " in " + name()));
        String remedy = words.flatMap(w -> SchemaTrail.text(w, "fix")).orElse("Add `" + key + ":`.");
        DiagnosticCode code = words.flatMap(w -> SchemaTrail.text(w, "code"))
                .map(DiagnosticCode::error)
                .orElse(MISSING_KEY);
        return Diagnostic.of(code, keyPlace, message, remedy, subject);
    }

    private Diagnostic wrongType(Error error) {
        List<String> wanted = strings(error.getSchemaNode());
        boolean textWanted = wanted.contains("string");
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.type() == YamlNode.ScalarType.NULL) {
                return found(WRONG_TYPE, keyPlace, name() + " has no value", "Fill it in, or remove the key.");
            }
            if (textWanted && scalar.type() != YamlNode.ScalarType.STRING) {
                String is = scalar.type() == YamlNode.ScalarType.BOOLEAN ? "a yes or no" : "a number";
                String message = name() + " is a text, but " + scalar.text() + " without quotes is " + is;
                return trail.code().isPresent()
                        ? found(WRONG_TYPE, valuePlace(), message, "Correct the value.")
                        : coded(WRONG_TYPE, valuePlace(), message, "Put it in quotes: \"" + scalar.text() + "\".");
            }
        }
        return found(
                WRONG_TYPE,
                node instanceof YamlNode.Scalar ? valuePlace() : keyPlace,
                name() + " must be " + wanted(wanted) + ", not " + is(),
                "Write " + wanted(wanted) + " here.");
    }

    private Diagnostic notAllowed(Error error) {
        List<String> allowed = strings(error.getSchemaNode());
        String written = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        String remedy = NearestName.of(written, allowed)
                .map(NearestName::question)
                .orElse((allowed.size() == 1 ? "Write " : "Use one of: ") + String.join(", ", allowed) + ".");
        return coded(VALUE_NOT_ALLOWED, valuePlace(), value() + " is not a value of " + name(), remedy);
    }

    /** A finding whose remedy the schema may know better. */
    private Diagnostic found(DiagnosticCode code, SourceSpan place, String message, String remedy) {
        String written = node instanceof YamlNode.Scalar scalar ? scalar.text() : "";
        return coded(
                code,
                place,
                message,
                trail.fix().map(fix -> fix.replace("{value}", written)).orElse(remedy));
    }

    private Diagnostic coded(DiagnosticCode code, SourceSpan place, String message, String remedy) {
        return Diagnostic.of(trail.code().map(DiagnosticCode::error).orElse(code), place, message, remedy, subject);
    }

    private SourceSpan valuePlace() {
        return node.in(file);
    }

    private String value() {
        return node instanceof YamlNode.Scalar scalar ? "\"" + scalar.text() + "\"" : is();
    }

    private String is() {
        if (node instanceof YamlNode.Mapping) {
            return "keys and values";
        }
        if (node instanceof YamlNode.Sequence) {
            return "a list";
        }
        return switch (((YamlNode.Scalar) node).type()) {
            case STRING -> "a text";
            case BOOLEAN -> "a yes or no";
            case NULL -> "nothing";
            case INTEGER, DECIMAL -> "a number";
        };
    }

    /** The key the problem is at, with the item's number in a list: {@code steps[2].time}. */
    private String name() {
        StringBuilder name = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer index) {
                name.append('[').append(index + 1).append(']');
            } else if (!step.equals("spec") || path.size() == 1) {
                name.append(name.isEmpty() ? "" : ".").append(step);
            }
        }
        return name.isEmpty() ? "the document" : name.toString();
    }

    private static String wanted(List<String> types) {
        List<String> words = new ArrayList<>();
        for (String type : types) {
            words.add(
                    switch (type) {
                        case "string" -> "a text";
                        case "object" -> "keys and values";
                        case "array" -> "a list (- item, or [item, item])";
                        case "integer" -> "a whole number";
                        case "number" -> "a number";
                        case "boolean" -> "true or false";
                        default -> type;
                    });
        }
        return String.join(" or ", words);
    }

    private static List<String> strings(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(JsonNode::asString).toList();
        }
        return List.of(node.asString());
    }
}
