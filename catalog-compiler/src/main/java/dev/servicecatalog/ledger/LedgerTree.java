package dev.servicecatalog.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads files out of the commits of a ledger; what is the same in two commits is not looked at. */
final class LedgerTree {
    /** No decision is so large. */
    private static final int LARGEST = 32 * 1024 * 1024;

    private final ObjectReader reader;

    LedgerTree(ObjectReader reader) {
        this.reader = reader;
    }

    /** What a commit changes against its first parent, in the order of paths. Both must be parsed. */
    List<LedgerFile> changes(RevCommit commit, Optional<RevCommit> parent) throws IOException {
        List<LedgerFile> changes = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            if (parent.isPresent()) {
                walk.addTree(parent.get().getTree());
            } else {
                walk.addTree(new EmptyTreeIterator());
            }
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                changes.add(new LedgerFile(walk.getPathString(), walk.getObjectId(0), walk.getObjectId(1)));
            }
        }
        return changes;
    }

    /** The files of a folder and below, in the order of paths; none if there is no such folder. */
    List<LedgerFile> files(ObjectId root, String folder) throws IOException {
        List<LedgerFile> files = new ArrayList<>();
        try (TreeWalk found = TreeWalk.forPath(reader, folder, root)) {
            if (found == null || !FileMode.TREE.equals(found.getFileMode(0))) {
                return files;
            }
            try (TreeWalk walk = new TreeWalk(reader)) {
                walk.addTree(found.getObjectId(0));
                walk.setRecursive(true);
                while (walk.next()) {
                    files.add(new LedgerFile(
                            folder + "/" + walk.getPathString(), ObjectId.zeroId(), walk.getObjectId(0)));
                }
            }
        }
        return files;
    }

    boolean has(ObjectId root, String path) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(reader, path, root)) {
            return found != null;
        }
    }

    Recorded read(LedgerFile file) throws IOException, UnreadableRecord {
        try {
            byte[] content = reader.open(file.after(), Constants.OBJ_BLOB).getCachedBytes(LARGEST);
            return Statement.read(content, file.path());
        } catch (LargeObjectException e) {
            throw new UnreadableRecord("it has more than " + LARGEST / 1024 / 1024 + " MiB");
        }
    }
}
