package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.List;

/**
 * What became of entries that were to be recorded.
 *
 * @param records those that are new in the ledger, in order; none if they stood there before
 * @param waiting how many wait in this clone to be pushed
 * @param problems why they wait
 */
public record Appended(List<Recorded> records, int waiting, List<Diagnostic> problems) {
    /** Copies the lists. */
    public Appended {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /** Whether everything is in the ledger now. */
    public boolean isComplete() {
        return problems.isEmpty();
    }
}
