package dev.servicecatalog.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Lists the paths in which two trees differ: links, modes and submodules too; what was renamed is one path gone and one new. Trees are
 * compared as the bytes they are, and the last ones are kept: what one change left is what the next one finds. That halves the time.
 */
final class ChangedPaths {
    private static final int KEPT = 4_096;
    private static final int LARGEST_KEPT = 8 * 1024;
    private static final byte[] EMPTY = {};

    private final ObjectReader reader;

    /** Each tree has one place, by its id, from which another drives it out. */
    private final Kept[] kept = new Kept[KEPT];

    private record Kept(ObjectId id, byte[] tree) {}

    ChangedPaths(ObjectReader reader) {
        this.reader = reader;
    }

    /** In the order of paths. */
    List<String> between(AnyObjectId before, AnyObjectId after) throws IOException {
        List<String> paths = new ArrayList<>();
        if (!before.equals(after)) {
            compare("", tree(before.toObjectId()), tree(after.toObjectId()), paths);
        }
        return paths;
    }

    /** Everything in a tree, in the order of paths. */
    List<String> all(AnyObjectId tree) throws IOException {
        List<String> paths = new ArrayList<>();
        compare("", EMPTY, tree(tree.toObjectId()), paths);
        return paths;
    }

    private byte[] tree(ObjectId id) throws IOException {
        int place = id.hashCode() & (KEPT - 1);
        if (kept[place] != null && kept[place].id().equals(id)) {
            return kept[place].tree();
        }
        byte[] tree = reader.open(id, Constants.OBJ_TREE).getCachedBytes();
        if (tree.length <= LARGEST_KEPT) {
            kept[place] = new Kept(id, tree);
        }
        return tree;
    }

    private void compare(String folder, byte[] before, byte[] after, List<String> paths) throws IOException {
        TreeEntry old = new TreeEntry(before);
        TreeEntry now = new TreeEntry(after);
        while (!old.isEnd() || !now.isEnd()) {
            int order = old.compareTo(now);
            if (order < 0) {
                add(folder, old, paths);
                old.next();
            } else if (order > 0) {
                add(folder, now, paths);
                now.next();
            } else {
                both(folder, old, now, paths);
                old.next();
                now.next();
            }
        }
    }

    /** On one side only. */
    private void add(String folder, TreeEntry entry, List<String> paths) throws IOException {
        String path = folder + entry.name();
        if (entry.isFolder()) {
            compare(path + "/", EMPTY, tree(entry.id()), paths);
        } else {
            paths.add(path);
        }
    }

    private void both(String folder, TreeEntry old, TreeEntry now, List<String> paths) throws IOException {
        if (old.isSame(now)) {
            return;
        }
        String path = folder + now.name();
        if (now.isFolder()) {
            compare(path + "/", tree(old.id()), tree(now.id()), paths);
        } else {
            paths.add(path);
        }
    }
}
