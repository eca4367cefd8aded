package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** How the ledger that a clone has seen and the one at its remote belong together: the remote one can only have become longer. */
final class Kinship {
    private Kinship() {}

    /** What is wrong; empty if the one at the remote continues the one known here. */
    static Optional<Diagnostic> problem(Repository here, Optional<ObjectId> known, Optional<ObjectId> remote)
            throws IOException {
        if (known.isEmpty() || known.equals(remote)) {
            return Optional.empty();
        }
        if (remote.isEmpty()) {
            return Optional.of(Problems.truncated("the remote has no ledger, and this clone knows one that ends with "
                    + known.get().name().substring(0, 7)));
        }
        if (LedgerRefs.isBefore(here, known.get(), remote.get())) {
            return Optional.empty();
        }
        String ends = remote.get().name().substring(0, 7) + " there and with "
                + known.get().name().substring(0, 7) + " here";
        return LedgerRefs.isBefore(here, remote.get(), known.get())
                ? Optional.of(Problems.truncated(
                        "the ledger of the remote is shorter than the one known here: it ends with " + ends))
                : Optional.of(Problems.forked(
                        "the ledger of the remote and the one known here have parted: they end with " + ends));
    }

    /** Remembers how far the remote one goes. */
    static void advance(Repository here, ObjectId tip) throws IOException {
        for (int i = 0; i < 100; i++) {
            Optional<ObjectId> known = LedgerRefs.tip(here, Ledger.REF);
            if (known.isPresent() && LedgerRefs.isBefore(here, tip, known.get())) {
                return;
            }
            if (LedgerRefs.move(here, Ledger.REF, known, tip)) {
                return;
            }
        }
    }
}
