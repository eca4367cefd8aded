package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;

/**
 * What a preview has to tell about what was made last.
 *
 * @param build what tells it from others, in lower-case letters, digits and {@code -}
 * @param kept whether an earlier site is shown, since what there is now cannot be published
 * @param findings everything wrong with the catalog, in the order of places
 * @param took how long it took to make
 */
public record PreviewNews(String build, boolean kept, List<Diagnostic> findings, Duration took) {
    /** Copies the list. */
    public PreviewNews {
        findings = List.copyOf(findings);
    }
}
