package dev.servicecatalog.check;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import java.util.Set;

/** One thing that can be wrong with what a catalog promises. Its class is named by the fact it finds; it keeps no state. */
public interface Rule {
    /** The name users see, with the severity it has by default. */
    DiagnosticCode code();

    /**
     * The keys that this rule misses where it finds something; empty if it judges what is there. Where such a key is only misspelt, that
     * is reported, and this rule's finding about the same entity is left out.
     */
    default Set<String> missedKeys() {
        return Set.of();
    }

    /** Reports every case; where figures cannot be known it stays silent and leaves that to the rule about the missing figure. */
    void check(CatalogInsights insights, Report report);
}
