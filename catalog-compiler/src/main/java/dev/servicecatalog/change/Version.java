package dev.servicecatalog.change;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.Catalog;
import java.util.List;

/**
 * A catalog at one moment, with what follows from it.
 *
 * @param findings everything wrong with it, in the order of places
 */
public record Version(CatalogInsights insights, List<Diagnostic> findings) {
    /** Copies the list. */
    public Version {
        findings = List.copyOf(findings);
    }

    /** What it states. */
    public Catalog catalog() {
        return insights.catalog();
    }
}
