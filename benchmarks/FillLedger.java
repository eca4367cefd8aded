package dev.servicecatalog.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Adds many records at once, each with its own commit as if they had come one by one; it stands in this package to reach what does it. */
public final class FillLedger {
    private FillLedger() {}

    /** Writes them on top of the ledger that is there. */
    public static void add(Path repository, List<Entry> entries, Instant at) {
        try (Repository here = Ledger.open(repository)) {
            Optional<ObjectId> tip = LedgerRefs.tip(here, Ledger.REF);
            Draft draft = Draft.on(here, tip, entries, Optional.empty(), at);
            if (!LedgerRefs.move(here, Ledger.REF, tip, draft.tip().orElseThrow())) {
                throw new IllegalStateException("somebody else writes");
            }
        } catch (IOException | UnreadableRecord e) {
            throw new IllegalStateException(e);
        }
    }
}
