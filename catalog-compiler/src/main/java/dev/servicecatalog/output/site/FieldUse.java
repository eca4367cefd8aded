package dev.servicecatalog.output.site;

import dev.servicecatalog.document.EntityWriter;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * How often a catalog states a field.
 *
 * @param stated by how many documents
 * @param of how many of this kind there are
 * @param first the first that states it, in the order of names
 */
record FieldUse(int stated, int of, Optional<EntityId> first) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FieldUse NONE = new FieldUse(0, 0, Optional.empty());

    /** The use of each of these fields, {@code Service.promises.restore}; each document is looked at once. */
    static SortedMap<String, FieldUse> of(Catalog catalog, Collection<String> fields) {
        SortedMap<String, FieldUse> uses = new TreeMap<>();
        fields.forEach(field -> uses.put(field, NONE));
        catalog.entities().forEach(entity -> {
            String kind = entity.id().kind().word() + ".";
            // keys sort by kind, so that those of one kind stand together
            SortedMap<String, FieldUse> own = uses.subMap(kind, kind + Character.MAX_VALUE);
            if (!own.isEmpty()) {
                JsonNode spec = document(entity).path("spec");
                new TreeSet<>(own.keySet())
                        .forEach(field -> own.compute(
                                field,
                                (key, use) -> use.and(
                                        entity.id(),
                                        isStated(
                                                spec,
                                                key.substring(kind.length()).split("\\."),
                                                0))));
            }
        });
        return uses;
    }

    /** The kind of document in which a field stands. */
    static Optional<Kind> kind(String field) {
        return Kind.of(field.substring(0, Math.max(0, field.indexOf('.'))));
    }

    private FieldUse and(EntityId id, boolean states) {
        return new FieldUse(stated + (states ? 1 : 0), of + 1, states && first.isEmpty() ? Optional.of(id) : first);
    }

    private static JsonNode document(Entity entity) {
        try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
            new EntityWriter(buffer).write(entity);
            return JSON.readTree(buffer.asParser());
        }
    }

    /** Of a list, one item is enough. */
    private static boolean isStated(JsonNode node, String[] path, int depth) {
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (isStated(item, path, depth)) {
                    return true;
                }
            }
            return false;
        }
        return depth == path.length ? !node.isMissingNode() : isStated(node.path(path[depth]), path, depth + 1);
    }
}
