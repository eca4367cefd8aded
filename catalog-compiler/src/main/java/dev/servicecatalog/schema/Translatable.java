package dev.servicecatalog.schema;

import dev.servicecatalog.model.Kind;
import dev.servicecatalog.schema.SchemaTrail.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Where documents of one kind hold texts that people read, as a tree in the shape of the document. The title, which stands beside the
 * name, is a key beside those of {@code spec}.
 */
public final class Translatable {
    private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");
    private static final String TITLE = "title";

    private final boolean text;
    private final boolean anyNumber;
    private final SortedMap<String, Translatable> keys;
    private final Optional<Translatable> items;

    private Translatable(
            boolean text, boolean anyNumber, SortedMap<String, Translatable> keys, Optional<Translatable> items) {
        this.text = text;
        this.anyNumber = anyNumber;
        this.keys = Collections.unmodifiableSortedMap(keys);
        this.items = items;
    }

    /** In documents of this kind. */
    public static Translatable of(Kind kind) {
        return Schemas.get().translatable(kind);
    }

    static Translatable read(Kind kind) {
        String file = Schemas.fileOf(kind);
        Translatable spec = read(new Target(file, "/properties/spec").node(), file);
        SortedMap<String, Translatable> keys = new TreeMap<>(spec.keys);
        keys.put(TITLE, leaf());
        return new Translatable(false, false, keys, Optional.empty());
    }

    /** Whether it is a text itself. */
    public boolean isText() {
        return text;
    }

    /** What stands behind a key; empty if no text does. */
    public Optional<Translatable> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Behind which texts stand, sorted. */
    public Set<String> keys() {
        return keys.keySet();
    }

    /** What the items of a list hold; empty if it is no list with texts. */
    public Optional<Translatable> items() {
        return items;
    }

    /** Whether another language may have more items or fewer, as of words by which people search. */
    public boolean anyNumber() {
        return anyNumber;
    }

    private boolean isEmpty() {
        return !text && keys.isEmpty() && items.isEmpty();
    }

    private static Translatable leaf() {
        return new Translatable(true, false, new TreeMap<>(), Optional.empty());
    }

    private static Translatable read(JsonNode schema, String file) {
        String rule = schema.path("x-translate").asString("");
        if (!schema.isObject() || rule.equals("never")) {
            return new Translatable(false, false, new TreeMap<>(), Optional.empty());
        }
        List<Translatable> parts = new ArrayList<>();
        if (schema.has("$ref")) {
            Target target = Target.of(schema.path("$ref").asString(), file);
            parts.add(target.pointer().equals("/$defs/text") ? leaf() : read(target.node(), target.file()));
        }
        for (String branch : BRANCHES) {
            schema.path(branch).forEach(each -> parts.add(read(each, file)));
        }
        parts.add(read(schema.path("then"), file));
        SortedMap<String, Translatable> keys = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            Translatable value = read(property.getValue(), file);
            if (!value.isEmpty()) {
                keys.put(property.getKey(), value);
            }
        }
        Optional<Translatable> items =
                Optional.of(read(schema.path("items"), file)).filter(item -> !item.isEmpty());
        parts.add(new Translatable(false, false, keys, items));
        return together(parts, rule.equals("freely"));
    }

    private static Translatable together(List<Translatable> parts, boolean anyNumber) {
        SortedMap<String, Translatable> keys = new TreeMap<>();
        parts.forEach(part -> keys.putAll(part.keys));
        return new Translatable(
                parts.stream().anyMatch(part -> part.text),
                anyNumber,
                keys,
                parts.stream().flatMap(part -> part.items.stream()).findFirst());
    }
}
