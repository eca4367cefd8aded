package dev.servicecatalog.schema;

import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.parse.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A keyword of a schema as a question: does a tree fit it? As in JSON Schema, a keyword says nothing about values of other types. */
interface Shape {
    boolean fits(YamlNode node);

    static Shape all(List<Shape> shapes) {
        Shape[] each = shapes.toArray(Shape[]::new);
        return node -> {
            for (Shape shape : each) {
                if (!shape.fits(node)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** So many of the shapes fit. */
    static Shape count(List<Shape> shapes, IntPredicate enough) {
        return node -> {
            int fitting = 0;
            for (Shape shape : shapes) {
                fitting += shape.fits(node) ? 1 : 0;
            }
            return enough.test(fitting);
        };
    }

    static Shape when(Shape condition, Shape then, Shape otherwise) {
        return node -> condition.fits(node) ? then.fits(node) : otherwise.fits(node);
    }

    static Shape required(List<String> keys) {
        return node ->
                !(node instanceof Mapping mapping) || mapping.byKey().keySet().containsAll(keys);
    }

    static Shape keyCount(IntPredicate enough) {
        return node -> !(node instanceof Mapping mapping)
                || enough.test(mapping.byKey().size());
    }

    static Shape keys(Shape name) {
        return node -> !(node instanceof Mapping mapping)
                || mapping.entries().stream().allMatch(entry -> name.fits(entry.key()));
    }

    /** What is behind each key; where neither its name nor a pattern says so, the last shape. */
    static Shape values(Map<String, Shape> named, Map<Pattern, Shape> patterns, Shape others) {
        return node -> {
            if (node instanceof Mapping mapping) {
                for (YamlNode.Entry entry : mapping.entries()) {
                    if (!value(named, patterns, others, entry)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static boolean value(
            Map<String, Shape> named, Map<Pattern, Shape> patterns, Shape others, YamlNode.Entry entry) {
        String key = entry.key().text();
        Shape own = named.get(key);
        boolean known = own != null;
        if (known && !own.fits(entry.value())) {
            return false;
        }
        for (Map.Entry<Pattern, Shape> pattern : patterns.entrySet()) {
            if (pattern.getKey().matcher(key).find()) {
                known = true;
                if (!pattern.getValue().fits(entry.value())) {
                    return false;
                }
            }
        }
        return known || others.fits(entry.value());
    }

    static Shape items(Shape item) {
        return node -> {
            if (node instanceof Sequence sequence) {
                for (YamlNode each : sequence.items()) {
                    if (!item.fits(each)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    static Shape itemCount(IntPredicate enough) {
        return node -> !(node instanceof Sequence sequence)
                || enough.test(sequence.items().size());
    }

    /** Of lists that do not only hold texts it is not said. */
    static Shape differentItems() {
        return node -> !(node instanceof Sequence sequence)
                || sequence.items().stream().allMatch(item -> text(item).isPresent())
                        && new HashSet<>(sequence.items().stream()
                                                .map(item -> text(item).get())
                                                .toList())
                                        .size()
                                == sequence.items().size();
    }

    static Shape oneOf(Set<String> texts) {
        return node ->
                node instanceof Scalar scalar && scalar.type() == ScalarType.STRING && texts.contains(scalar.text());
    }

    static Shape text(Pattern form) {
        return node -> {
            Optional<String> text = text(node);
            return text.isEmpty() || form.matcher(text.get()).find();
        };
    }

    static Shape number(IntPredicate enough, BigDecimal limit) {
        return node -> {
            if (node instanceof Scalar scalar && isNumeral(scalar)) {
                JsonNode number = Numbers.of(scalar.text());
                return !number.isNumber() || enough.test(number.decimalValue().compareTo(limit));
            }
            return true;
        };
    }

    static Shape type(Set<String> types) {
        return node -> {
            if (node instanceof Mapping) {
                return types.contains("object");
            }
            if (node instanceof Sequence) {
                return types.contains("array");
            }
            return scalar((Scalar) node, types);
        };
    }

    private static boolean scalar(Scalar scalar, Set<String> types) {
        return switch (scalar.type()) {
            case STRING -> types.contains("string");
            case BOOLEAN -> types.contains("boolean");
            case NULL -> types.contains("null");
            case INTEGER, DECIMAL -> number(Numbers.of(scalar.text()), types);
        };
    }

    private static boolean number(JsonNode number, Set<String> types) {
        return number.isNumber()
                ? types.contains("number") || types.contains("integer") && number.canConvertToExactIntegral()
                : types.contains("string");
    }

    /** A text; numbers that JSON does not have are texts too. */
    private static Optional<String> text(YamlNode node) {
        boolean isText = node instanceof Scalar scalar
                && (scalar.type() == ScalarType.STRING
                        || isNumeral(scalar) && Numbers.of(scalar.text()).isString());
        return isText ? Optional.of(((Scalar) node).text()) : Optional.empty();
    }

    private static boolean isNumeral(Scalar scalar) {
        return scalar.type() == ScalarType.INTEGER || scalar.type() == ScalarType.DECIMAL;
    }
}
