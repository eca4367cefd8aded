package dev.servicecatalog.change;

import dev.servicecatalog.document.EntityWriter;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/** Compares two entities field by field, as the documents that state them. Items of lists are known by their names. */
final class FieldChanges {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMES = List.of("name", "id", "level", "offering");

    private final SortedMap<String, String> texts = new TreeMap<>();

    private FieldChanges() {}

    /** In the order of paths; either of the two may be missing. */
    static List<FieldChange> of(EntityId id, Optional<? extends Entity> before, Optional<? extends Entity> after) {
        if (before.equals(after)) {
            return List.of();
        }
        SortedMap<String, String> old = before.map(FieldChanges::texts).orElse(Collections.emptySortedMap());
        SortedMap<String, String> now = after.map(FieldChanges::texts).orElse(Collections.emptySortedMap());
        TreeSet<String> paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<String> was = Optional.ofNullable(old.get(path));
            Optional<String> is = Optional.ofNullable(now.get(path));
            if (!was.equals(is)) {
                changes.add(new FieldChange(id, path, was, is));
            }
        }
        return changes.isEmpty() ? List.of(hidden(id)) : changes;
    }

    /** The two differ in something that documents do not show, such as a comma inside an item of a list. */
    private static FieldChange hidden(EntityId id) {
        return new FieldChange(id, "spec", Optional.of("as before"), Optional.of("said in another way"));
    }

    private static SortedMap<String, String> texts(Entity entity) {
        TokenBuffer buffer = TokenBuffer.forGeneration();
        new EntityWriter(buffer).write(entity);
        JsonNode document = JSON.readTree(buffer.asParser());
        FieldChanges flat = new FieldChanges();
        flat.add("metadata", document.path("metadata"));
        flat.add("spec", document.path("spec"));
        return flat.texts;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray() && isList(node)) {
            node.forEach(item -> item(path, item));
        } else {
            texts.put(unused(path), text(node));
        }
    }

    /** Whether its items have fields of their own. */
    private static boolean isList(JsonNode array) {
        return array.size() > 0 && array.get(0).isObject();
    }

    /** What has no name is told as a whole. */
    private void item(String path, JsonNode item) {
        Optional<String> name = NAMES.stream()
                .map(item::path)
                .filter(value -> !value.isMissingNode())
                .map(FieldChanges::text)
                .findFirst();
        if (name.isPresent()) {
            add(path + "[" + name.get() + "]", item);
        } else {
            texts.put(unused(path + "[" + text(item) + "]"), text(item));
        }
    }

    /** Two items may have the same name. */
    private String unused(String path) {
        String free = path;
        for (int i = 2; texts.containsKey(free); i++) {
            free = path + "[" + i + "]";
        }
        return free;
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().map(FieldChanges::text).collect(Collectors.joining(", "));
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .map(field -> field.getKey() + " " + text(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return node.asString();
    }
}
