package dev.servicecatalog.preview;

import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.site.PreviewParts;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a preview shows until something else is made.
 *
 * @param site the file at a path from its root, made when it is written; several threads may ask
 * @param parts what is said beside and on its pages
 */
public record Shown(Function<String, Optional<Content>> site, PreviewParts parts) {}
