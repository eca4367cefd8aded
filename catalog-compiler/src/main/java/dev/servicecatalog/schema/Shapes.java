package dev.servicecatalog.schema;

import dev.servicecatalog.schema.SchemaTrail.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Makes shapes of the keywords that our schemas use; any other stops the program, so that none is passed over. */
final class Shapes {
    private static final Set<String> VALUES = Set.of("properties", "patternProperties", "additionalProperties");
    private static final Shape ANYTHING = node -> true;
    private static final Shape NOTHING = node -> false;

    private final Map<String, JsonNode> documents;
    private final Map<Target, Shape> done = new HashMap<>();

    /** Of schema files by their names. */
    Shapes(Map<String, JsonNode> documents) {
        this.documents = documents;
    }

    /** The shape of a schema file. */
    Shape of(String file) {
        return of(new Target(file, ""));
    }

    /** Schemas may refer to themselves, so that a shape may be asked for before it is made. */
    private Shape of(Target target) {
        Shape known = done.get(target);
        if (known != null) {
            return known;
        }
        Shape[] made = new Shape[1];
        done.put(target, node -> made[0].fits(node));
        made[0] = read(documents.get(target.file()).at(target.pointer()), target.file());
        done.put(target, made[0]);
        return made[0];
    }

    private Shape read(JsonNode schema, String file) {
        if (schema.isBoolean()) {
            return schema.asBoolean() ? ANYTHING : NOTHING;
        }
        List<Shape> shapes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            Shape shape = keyword(keyword.getKey(), keyword.getValue(), schema, file);
            if (shape != ANYTHING) {
                shapes.add(shape);
            }
        }
        if (VALUES.stream().anyMatch(schema::has)) {
            shapes.add(values(schema, file));
        }
        return shapes.size() == 1 ? shapes.get(0) : Shape.all(shapes);
    }

    private Shape keyword(String keyword, JsonNode value, JsonNode schema, String file) {
        return switch (keyword) {
            case "$ref" -> of(Target.of(value.asString(), file));
            case "type" -> Shape.type(Set.copyOf(texts(value)));
            case "const", "enum" -> Shape.oneOf(Set.copyOf(texts(value)));
            case "pattern" -> Shape.text(pattern(value.asString()));
            case "minLength" -> Shape.text(Pattern.compile("(?s)^.{" + value.asInt() + "}"));
            case "minimum" -> Shape.number(sign -> sign >= 0, value.decimalValue());
            case "exclusiveMinimum" -> Shape.number(sign -> sign > 0, value.decimalValue());
            case "maximum" -> Shape.number(sign -> sign <= 0, value.decimalValue());
            case "required" -> Shape.required(texts(value));
            case "propertyNames" -> Shape.keys(read(value, file));
            case "minProperties" -> Shape.keyCount(atLeast(value));
            case "maxProperties" -> Shape.keyCount(size -> size <= value.asInt());
            case "items" -> Shape.items(read(value, file));
            case "minItems" -> Shape.itemCount(atLeast(value));
            case "uniqueItems" -> value.asBoolean() ? Shape.differentItems() : ANYTHING;
            case "allOf" -> Shape.all(each(value, file));
            case "anyOf" -> Shape.count(each(value, file), fitting -> fitting > 0);
            case "oneOf" -> Shape.count(each(value, file), fitting -> fitting == 1);
            case "not" -> Shape.when(read(value, file), NOTHING, ANYTHING);
            case "if" -> Shape.when(read(value, file), beside("then", schema, file), beside("else", schema, file));
            case "then", "else", "properties", "patternProperties", "additionalProperties" -> ANYTHING;
            case "$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default" -> ANYTHING;
            case "x-fix", "x-code", "x-missing", "x-translate" -> ANYTHING;
            default -> throw new IllegalStateException("nobody has said what \"" + keyword + "\" means in " + file);
        };
    }

    private Shape beside(String keyword, JsonNode schema, String file) {
        return schema.has(keyword) ? read(schema.get(keyword), file) : ANYTHING;
    }

    private Shape values(JsonNode schema, String file) {
        Map<String, Shape> named = new HashMap<>();
        schema.path("properties").properties().forEach(each -> named.put(each.getKey(), read(each.getValue(), file)));
        Map<Pattern, Shape> patterns = new LinkedHashMap<>();
        schema.path("patternProperties")
                .properties()
                .forEach(each -> patterns.put(pattern(each.getKey()), read(each.getValue(), file)));
        return Shape.values(named, patterns, beside("additionalProperties", schema, file));
    }

    private List<Shape> each(JsonNode schemas, String file) {
        return schemas.valueStream().map(schema -> read(schema, file)).toList();
    }

    private static IntPredicate atLeast(JsonNode limit) {
        int least = limit.asInt();
        return size -> size >= least;
    }

    /** In JSON Schema a dollar is the end of the text, not also that of its last line. */
    private static Pattern pattern(String form) {
        return Pattern.compile(form.endsWith("$") ? form.substring(0, form.length() - 1) + "\\z" : form);
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? value.valueStream().map(JsonNode::stringValue).toList() : List.of(value.stringValue());
    }
}
