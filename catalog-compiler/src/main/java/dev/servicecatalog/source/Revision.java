package dev.servicecatalog.source;

import java.time.Instant;

/**
 * The commit a catalog was read at, so that what is published can say where it comes from.
 *
 * @param commit the full hexadecimal id
 * @param committedAt when it was committed
 * @param modified whether the files read differ from that commit
 */
public record Revision(String commit, Instant committedAt, boolean modified) {
    /** The first seven digits, as people quote it. */
    public String shortCommit() {
        return commit.substring(0, 7);
    }
}
