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
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The keys of one mapping as typed values. What is missing or of another shape is empty, since the schema has said so already; what
 * has the right shape and still makes no sense is reported here.
 */
final class Fields {
    private static final Pattern WORD_BREAK = Pattern.compile("-|(?<=[a-z])(?=[A-Z])");

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

    /** One of an enum's constants, written {@code like-this} or {@code likeThis}; the schema reports other words. */
    <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return text(key).flatMap(word -> constant(word, type));
    }

    /** Each item of a list that is one of an enum's constants, in the order written. */
    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return texts(key).stream()
                .map(word -> constant(word, type))
                .flatMap(Optional::stream)
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> constant(String word, Class<E> type) {
        String name = WORD_BREAK.matcher(word).replaceAll("_").toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    Optional<Boolean> flag(String key) {
        return node.get(key)
                .filter(value -> value instanceof Scalar scalar && scalar.type() == ScalarType.BOOLEAN)
                .map(value -> Boolean.valueOf(((Scalar) value).text()));
    }

    /** A whole number, 0 or more. */
    Optional<Integer> whole(String key) {
        return quantity(key, Quantities.COUNT);
    }

    /** An exact number, 0 or more. */
    Optional<BigDecimal> decimal(String key) {
        return quantity(key, Quantities.AMOUNT);
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

    /** The name of a package of an offering. */
    Optional<String> packageOf(String offering, String key) {
        Optional<String> name = text(key);
        name.ifPresent(n -> context.referToPackage(offering, n, node.get(key).orElseThrow()));
        return name;
    }

    /** The names of other entities, in the order written. */
    List<String> references(String key, Kind kind) {
        return references(key, kind, name -> true);
    }

    /** The words of a list, in the order written, of which some name other entities. */
    List<String> references(String key, Kind kind, Predicate<String> isName) {
        return refer(kind, false, isName, scalars(key));
    }

    /** The names of other entities of which this one cannot do without, in the order written. */
    List<String> dependencies(String key, Kind kind) {
        return refer(kind, true, name -> true, scalars(key));
    }

    private List<String> refer(
            Kind kind, boolean dependency, Predicate<String> isName, Collection<? extends YamlNode> written) {
        List<String> names = new ArrayList<>();
        for (YamlNode item : written) {
            text(item).ifPresent(name -> {
                if (isName.test(name)) {
                    context.refer(kind, name, dependency, item);
                }
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

    /** Every key that is one of an enum's constants, in their order, with what {@code read} makes of it. */
    <E extends Enum<E>, T> SortedMap<E, T> entries(Class<E> type, Function<String, Optional<T>> read) {
        SortedMap<E, T> byConstant = new TreeMap<>();
        entries(read)
                .forEach((key, value) -> constant(key, type).ifPresent(constant -> byConstant.put(constant, value)));
        return byConstant;
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
