package dev.servicecatalog.preview;

import dev.servicecatalog.output.site.PreviewParts;
import java.nio.file.Path;

/**
 * What a preview shows until something else is made.
 *
 * @param folder the published site; it is not written to any more
 * @param parts what is said beside and on its pages
 */
public record Shown(Path folder, PreviewParts parts) {}
