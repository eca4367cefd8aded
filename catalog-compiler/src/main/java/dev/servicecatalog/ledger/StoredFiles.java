package dev.servicecatalog.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a ledger as they stand in Git, byte by byte, whether they are records or not. Holds one at a time. */
public final class StoredFiles {
    private StoredFiles() {}

    /** Takes files one by one. */
    public interface Taker {
        /** The next one; the stream is closed afterwards. */
        void take(String path, InputStream content) throws IOException;
    }

    /**
     * Hands over all files, in the order of their paths.
     *
     * @param tip the full id of the commit that the ledger ends with
     * @throws IOException if the repository cannot be read, or the taker fails
     */
    public static void of(Path repository, String tip, Taker taker) throws IOException {
        try (Repository opened = Ledger.open(repository);
                ObjectReader reader = opened.newObjectReader();
                RevWalk commits = new RevWalk(reader);
                TreeWalk files = new TreeWalk(reader)) {
            files.addTree(commits.parseCommit(ObjectId.fromString(tip)).getTree());
            files.setRecursive(true);
            while (files.next()) {
                try (InputStream content = reader.open(files.getObjectId(0)).openStream()) {
                    taker.take(files.getPathString(), content);
                }
            }
        }
    }
}
