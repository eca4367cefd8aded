package dev.servicecatalog.ledger;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** The refs of a ledger, moved only from where they were known to be. */
final class LedgerRefs {
    private LedgerRefs() {}

    static Optional<ObjectId> tip(Repository repository, String name) throws IOException {
        Ref ref = repository.exactRef(name);
        return ref == null ? Optional.empty() : Optional.ofNullable(ref.getObjectId());
    }

    /** Moves a ref if it still is where it was; whether it did. */
    static boolean move(Repository repository, String name, Optional<ObjectId> from, ObjectId to) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setExpectedOldObjectId(from.orElse(ObjectId.zeroId()));
        update.setNewObjectId(to);
        update.disableRefLog();
        update.setForceUpdate(true);
        return switch (update.update()) {
            case NEW, FAST_FORWARD, FORCED, NO_CHANGE -> true;
            default -> false;
        };
    }

    static void remove(Repository repository, String name) throws IOException {
        RefUpdate update = repository.updateRef(name);
        update.setForceUpdate(true);
        update.disableRefLog();
        update.delete();
    }

    /** Whether one commit comes before another, or is the same. */
    static boolean isBefore(Repository repository, ObjectId earlier, ObjectId later) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            return walk.isMergedInto(walk.parseCommit(earlier), walk.parseCommit(later));
        }
    }
}
