package dev.servicecatalog.change;

import dev.servicecatalog.document.EntityWriter;
import dev.servicecatalog.model.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** What the texts stand for: some that read the same are not. */
    private final Map<String, JsonNode> exact = new HashMap<>();

    /** The paths of the items of each list, in their order. */
    private final Map<String, List<String>> items = new HashMap<>();

    private FieldChanges() {}

    /** In the order of paths; either of the two may be missing. */
    static List<FieldChange> of(EntityId id, Optional<Document> before, Optional<Document> after) {
        if (before.equals(after)) {
            return List.of();
        }
        FieldChanges old = before.map(FieldChanges::flat).orElseGet(FieldChanges::new);
        FieldChanges now = after.map(FieldChanges::flat).orElseGet(FieldChanges::new);
        TreeSet<String> paths = new TreeSet<>(old.texts.keySet());
        paths.addAll(now.texts.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String path : paths) {
            Optional<String> was = Optional.ofNullable(old.texts.get(path));
            Optional<String> is = Optional.ofNullable(now.texts.get(path));
            if (!was.equals(is)) {
                changes.add(new FieldChange(id, path, was, is));
            }
        }
        if (changes.isEmpty() || now.isOtherwise(old)) {
            changes.add(hidden(id));
        }
        return changes.stream().sorted().toList();
    }

    /** The two differ in something that texts do not show, such as a comma inside an item of a list, or the order of items. */
    private static FieldChange hidden(EntityId id) {
        return new FieldChange(id, "spec", Optional.of("as before"), Optional.of("said in another way"));
    }

    /** Whether something reads the same and is not, or items that stayed have changed places. */
    private boolean isOtherwise(FieldChanges old) {
        boolean other = texts.keySet().stream()
                .filter(path -> texts.get(path).equals(old.texts.get(path)))
                .anyMatch(path -> !exact.get(path).equals(old.exact.get(path)));
        return other
                || items.keySet().stream().anyMatch(path -> !stayed(path, old).equals(old.stayed(path, this)));
    }

    /** The items of a list that another version has as well, in their order. */
    private List<String> stayed(String path, FieldChanges other) {
        List<String> shared = new ArrayList<>(items.getOrDefault(path, List.of()));
        shared.retainAll(other.items.getOrDefault(path, List.of()));
        return shared;
    }

    private static FieldChanges flat(Document stated) {
        TokenBuffer buffer = TokenBuffer.forGeneration();
        new EntityWriter(buffer).write(stated.entity(), stated.translations());
        JsonNode document = JSON.readTree(buffer.asParser());
        FieldChanges flat = new FieldChanges();
        flat.add("metadata", document.path("metadata"));
        flat.add("spec", document.path("spec"));
        return flat;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray() && isList(node)) {
            node.forEach(item -> item(path, item));
        } else {
            put(path, node);
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
        String own = path + "[" + name.orElseGet(() -> text(item)) + "]";
        items.computeIfAbsent(path, any -> new ArrayList<>()).add(own);
        if (name.isPresent()) {
            add(own, item);
        } else {
            put(own, item);
        }
    }

    private void put(String path, JsonNode node) {
        String free = unused(path);
        texts.put(free, text(node));
        exact.put(free, node);
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
