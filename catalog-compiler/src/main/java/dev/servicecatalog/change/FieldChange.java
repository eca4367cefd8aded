package dev.servicecatalog.change;

import dev.servicecatalog.model.EntityId;
import java.util.Comparator;
import java.util.Optional;

/**
 * One field of one entity that says something else than before. Ordered by entity, then path.
 *
 * @param subject whose field it is
 * @param path from the top of the document, items of lists in brackets: {@code spec.packages[standard].oneTime}
 * @param before what it said; empty if it was not stated
 * @param after what it says; empty if it is not stated any more
 */
public record FieldChange(EntityId subject, String path, Optional<String> before, Optional<String> after)
        implements Comparable<FieldChange> {
    private static final Comparator<FieldChange> ORDER =
            Comparator.comparing(FieldChange::subject).thenComparing(FieldChange::path);

    /**
     * The field's name in a policy: the kind, then the path without {@code spec}, {@code metadata} and the items of lists, such as
     * {@code offering.packages.oneTime}.
     */
    public String semanticPath() {
        String field = path.replaceAll("\\[[^\\]]*\\]", "").replaceFirst("^(spec|metadata)\\.", "");
        return subject.kind().key() + "." + field;
    }

    @Override
    public int compareTo(FieldChange other) {
        return ORDER.compare(this, other);
    }
}
