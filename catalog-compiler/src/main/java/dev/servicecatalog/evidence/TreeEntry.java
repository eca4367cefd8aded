package dev.servicecatalog.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** A place in the bytes of a Git tree: mode, a space, the name, a zero and the id, one entry after the other, in Git's order. */
final class TreeEntry {
    private final byte[] tree;
    private int start;
    private int name;
    private int id;

    /** At the first entry. */
    TreeEntry(byte[] tree) {
        this.tree = tree;
        read();
    }

    boolean isEnd() {
        return start == tree.length;
    }

    void next() {
        start = id + Constants.OBJECT_ID_LENGTH;
        read();
    }

    private void read() {
        if (isEnd()) {
            return;
        }
        name = start;
        while (tree[name++] != ' ') {
            // the mode
        }
        id = name;
        while (tree[id++] != 0) {
            // the name
        }
    }

    /** Whether it is a folder; all other modes have six digits. */
    boolean isFolder() {
        return tree[start] == '4';
    }

    String name() {
        return new String(tree, name, id - 1 - name, StandardCharsets.UTF_8);
    }

    ObjectId id() {
        return ObjectId.fromRaw(tree, id);
    }

    boolean isSame(TreeEntry other) {
        return Arrays.equals(
                tree,
                start,
                id + Constants.OBJECT_ID_LENGTH,
                other.tree,
                other.start,
                other.id + Constants.OBJECT_ID_LENGTH);
    }

    /** By name, a folder as if its name ended in a slash; the end comes last. */
    int compareTo(TreeEntry other) {
        if (isEnd() || other.isEnd()) {
            return Boolean.compare(isEnd(), other.isEnd());
        }
        int length = id - 1 - name;
        int others = other.id - 1 - other.name;
        int same = Arrays.mismatch(tree, name, id - 1, other.tree, other.name, other.id - 1);
        if (same < 0) {
            return Boolean.compare(isFolder(), other.isFolder());
        }
        return Integer.compare(byteAt(same, length), other.byteAt(same, others));
    }

    private int byteAt(int index, int length) {
        if (index < length) {
            return tree[name + index] & 0xff;
        }
        return isFolder() ? '/' : 0;
    }
}
