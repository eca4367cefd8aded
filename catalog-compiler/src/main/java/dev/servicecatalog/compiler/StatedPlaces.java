package dev.servicecatalog.compiler;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.load.Origins;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.output.decision.Places;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the fields of a change stand in the later version; found at once, while its files can still be read. */
final class StatedPlaces implements Places {
    private final Map<String, SourceSpan> places = new HashMap<>();
    private final Origins origins;
    private final String folder;

    private StatedPlaces(Origins origins, String folder) {
        this.origins = origins;
        this.folder = folder;
    }

    /**
     * The places of everything in a difference.
     *
     * @param folder what to write before the files' names, with {@code /} at its end; may be empty
     */
    static Places of(CatalogDiff diff, Origins after, String folder) {
        StatedPlaces found = new StatedPlaces(after, folder);
        diff.fields().forEach(field -> found.add(field.subject(), field.path()));
        diff.changes().forEach(change -> found.add(change.subject(), change.path()));
        return found;
    }

    private void add(EntityId subject, String path) {
        if (origins.file(subject).isPresent()) {
            SourceSpan at = origins.place(subject, keys(path));
            places.put(key(subject, path), new SourceSpan(folder + at.file(), at.line(), at.column(), at.length()));
        }
    }

    /** As far as names alone lead: an item of a list is found at the list. */
    private static Object[] keys(String path) {
        String plain = path.replaceFirst("\\[.*", "");
        return plain.isEmpty() ? new Object[0] : plain.split("\\.");
    }

    @Override
    public Optional<SourceSpan> of(EntityId subject, String path) {
        return Optional.ofNullable(places.get(key(subject, path)));
    }

    private static String key(EntityId subject, String path) {
        return subject + " " + path;
    }
}
