package dev.servicecatalog.check;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.diagnostic.DiagnosticCode;

/** One thing that can be wrong with what a catalog promises. Its class is named by the fact it finds; it keeps no state. */
public interface Rule {
    /** The name users see, with the severity it has by default. */
    DiagnosticCode code();

    /** Reports every case; where figures cannot be known it stays silent and leaves that to the rule about the missing figure. */
    void check(CatalogInsights insights, Report report);
}
