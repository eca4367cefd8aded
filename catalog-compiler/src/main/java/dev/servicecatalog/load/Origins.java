package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.parse.ParsedFile;
import dev.servicecatalog.parse.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where each entity of a catalog was found. Trees are not kept: a file is read again when a finding needs a place in it, so that a
 * catalog without findings costs no memory for places.
 */
public final class Origins {
    private final Function<String, ParsedFile> parse;
    private final Map<EntityId, Origin> byEntity;
    private final Map<String, ParsedFile> reread = new ConcurrentHashMap<>();

    Origins(Function<String, ParsedFile> parse, Map<EntityId, Origin> byEntity) {
        this.parse = parse;
        this.byEntity = Map.copyOf(byEntity);
    }

    /** The file of an entity; empty if the catalog has no such entity. */
    public Optional<String> file(EntityId id) {
        return Optional.ofNullable(byEntity.get(id)).map(origin -> origin.name().file());
    }

    /**
     * The place of a value in an entity: as far along the path as the document goes, at worst the entity's name.
     *
     * @param path keys as strings, positions in lists as integers counted from 0, such as {@code "spec", "steps", 2, "time"}
     */
    public SourceSpan place(EntityId id, Object... path) {
        return find(id, path).value();
    }

    /** The place of the last key of a path, where {@link #place} gives that of the value behind it. */
    public SourceSpan keyPlace(EntityId id, Object... path) {
        return find(id, path).key();
    }

    private Found find(EntityId id, Object... path) {
        Origin origin = byEntity.get(id);
        if (origin == null) {
            return Found.at(SourceSpan.startOf(""));
        }
        if (path.length == 0) {
            return Found.at(origin.name());
        }
        String file = origin.name().file();
        ParsedFile parsed = reread.computeIfAbsent(file, parse);
        YamlNode node = parsed.documents().get(origin.document());
        SourceSpan place = origin.name();
        for (Object step : path) {
            if (node instanceof YamlNode.Mapping mapping && mapping.byKey().containsKey(String.valueOf(step))) {
                YamlNode.Entry entry = mapping.byKey().get(String.valueOf(step));
                place = entry.key().in(file);
                node = entry.value();
            } else if (node instanceof YamlNode.Sequence sequence
                    && step instanceof Integer index
                    && index < sequence.items().size()) {
                node = sequence.items().get(index);
                place = node.in(file);
            } else {
                return Found.at(place);
            }
        }
        return new Found(place, node instanceof YamlNode.Scalar ? node.in(file) : place);
    }

    private record Found(SourceSpan key, SourceSpan value) {
        static Found at(SourceSpan place) {
            return new Found(place, place);
        }
    }

    /**
     * @param document position among the documents of its file, from 0
     * @param name the place of its name
     */
    record Origin(int document, SourceSpan name) {}
}
