package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.parse.YamlNode;
import dev.servicecatalog.parse.YamlNode.Entry;
import dev.servicecatalog.parse.YamlNode.Mapping;
import dev.servicecatalog.parse.YamlNode.Scalar;
import dev.servicecatalog.parse.YamlNode.ScalarType;
import dev.servicecatalog.parse.YamlNode.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys of one mapping as typed values. What is missing or of another shape is empty, since the schema has said so already; what
 * has the right shape and still makes no sense is reported here.
 */
final class Fields {
    private final Mapping node;
    private final DocumentContext context;

    Fields(Mapping node, DocumentContext context) {
        this.node = node;
        this.context = context;
    }

    Optional<String> text(String key) {
        return node.get(key).flatMap(Fields::text);
    }

    List<String> texts(String key) {
        return scalars(key).stream().map(Fields::text).flatMap(Optional::stream).toList();
    }

    <T> Optional<T> quantity(String key, Quantities.Quantity<T> quantity) {
        return node.get(key).filter(Scalar.class::isInstance).flatMap(value -> quantity((Scalar) value, quantity));
    }

    private <T> Optional<T> quantity(Scalar value, Quantities.Quantity<T> quantity) {
        Optional<T> read = quantity.parse().apply(value.text());
        if (read.isEmpty()) {
            String text = value.text();
            context.report(
                    quantity.code(),
                    value,
                    "\"" + text + "\" is not " + quantity.noun(),
                    quantity.mend().apply(text));
        }
        return read;
    }

    /** One of an enum's constants, written in kebab-case; the schema reports other words. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(word -> constant(word, type));
    }

    static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    Optional<Integer> whole(String key) {
        return node.get(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar ->
                        scalar.type() == ScalarType.INTEGER && scalar.text().matches("\\d{1,9}"))
                .map(scalar -> Integer.parseInt(scalar.text()));
    }

    Optional<BigDecimal> decimal(String key) {
        return node.get(key)
                .filter(Scalar.class::isInstance)
                .map(Scalar.class::cast)
                .filter(scalar -> scalar.text().matches("\\d{1,15}(\\.\\d{1,15})?"))
                .map(scalar -> new BigDecimal(scalar.text()));
    }

    /** The name of another entity. */
    Optional<String> reference(String key, Kind kind) {
        return refer(key, kind, false);
    }

    /** The name of another entity that this one cannot do without. */
    Optional<String> dependency(String key, Kind kind) {
        return refer(key, kind, true);
    }

    private Optional<String> refer(String key, Kind kind, boolean dependency) {
        Optional<String> name = text(key);
        name.ifPresent(n -> context.refer(kind, n, dependency, node.get(key).orElseThrow()));
        return name;
    }

    /** The names of other entities, in the order written. */
    List<String> references(String key, Kind kind) {
        return refer(kind, false, scalars(key));
    }

    /** The names of other entities of which this one cannot do without, in the order written. */
    List<String> dependencies(String key, Kind kind) {
        return refer(kind, true, scalars(key));
    }

    private List<String> refer(Kind kind, boolean dependency, Collection<? extends YamlNode> written) {
        List<String> names = new ArrayList<>();
        for (YamlNode item : written) {
            text(item).ifPresent(name -> {
                context.refer(kind, name, dependency, item);
                names.add(name);
            });
        }
        return List.copyOf(names);
    }

    /** The mapping behind a key; without keys if there is none. */
    Fields object(String key) {
        return optional(key).orElse(new Fields(new Mapping(node.mark(), Map.of()), context));
    }

    /** The mapping behind a key. */
    Optional<Fields> optional(String key) {
        return node.get(key).filter(Mapping.class::isInstance).map(value -> new Fields((Mapping) value, context));
    }

    /** The mappings of a list, in the order written. */
    List<Fields> objects(String key) {
        List<Fields> objects = new ArrayList<>();
        node.get(key).filter(Sequence.class::isInstance).ifPresent(list -> {
            for (YamlNode item : ((Sequence) list).items()) {
                if (item instanceof Mapping mapping) {
                    objects.add(new Fields(mapping, context));
                }
            }
        });
        return objects;
    }

    /** Every key, in the order written, with what {@code read} makes of it; keys starting with x- and empty results are left out. */
    <T> Map<String, T> entries(Function<String, Optional<T>> read) {
        Map<String, T> result = new LinkedHashMap<>();
        for (Entry entry : node.entries()) {
            String key = entry.key().text();
            if (!key.startsWith("x-")) {
                read.apply(key).ifPresent(value -> result.put(key, value));
            }
        }
        return result;
    }

    /** Refers to the entities that the keys of this mapping name. */
    void keysRefer(Kind kind) {
        for (Entry entry : node.entries()) {
            if (!entry.key().text().startsWith("x-")) {
                context.refer(kind, entry.key().text(), false, entry.key());
            }
        }
    }

    boolean isEmpty() {
        return node.byKey().isEmpty();
    }

    boolean has(String key) {
        return node.get(key).isPresent();
    }

    void report(DiagnosticCode code, String key, String message, String remedy) {
        YamlNode value = node.get(key)
                .map(v -> v instanceof Scalar ? v : node.byKey().get(key).key())
                .orElse(node);
        context.report(code, value, message, remedy);
    }

    private List<YamlNode> scalars(String key) {
        return node.get(key)
                .filter(Sequence.class::isInstance)
                .map(list -> ((Sequence) list).items())
                .orElse(List.of());
    }

    private static Optional<String> text(YamlNode node) {
        return node instanceof Scalar scalar
                        && scalar.type() == ScalarType.STRING
                        && !scalar.text().isBlank()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}
