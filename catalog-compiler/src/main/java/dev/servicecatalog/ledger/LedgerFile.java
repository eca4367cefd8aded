package dev.servicecatalog.ledger;

import org.eclipse.jgit.lib.ObjectId;

/**
 * A file that a commit of the ledger adds, changes or takes away.
 *
 * @param before empty ({@code zeroId}) if it is new
 * @param after empty ({@code zeroId}) if it is gone
 */
record LedgerFile(String path, ObjectId before, ObjectId after) {
    boolean isNew() {
        return before.equals(ObjectId.zeroId());
    }

    boolean isGone() {
        return after.equals(ObjectId.zeroId());
    }
}
