package dev.servicecatalog.output.decision;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.model.EntityId;
import java.util.Optional;

/** Where the things that a report is about are stated, with paths from the top of the repository. */
public interface Places {
    /** Nothing is known about places. */
    Places UNKNOWN = (subject, path) -> Optional.empty();

    /**
     * The place of a field, or as near to it as can be told; empty if the entity stands nowhere any more.
     *
     * @param path as in a field change; empty for the entity as a whole
     */
    Optional<SourceSpan> of(EntityId subject, String path);
}
