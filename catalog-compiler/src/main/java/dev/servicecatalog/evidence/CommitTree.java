package dev.servicecatalog.evidence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdSubclassMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * All commits behind a head, each with the change of the main line that landed it. The main line goes from first parent to first parent;
 * what a merge brings landed with it. Texts and trees are not kept.
 */
final class CommitTree {
    private final Walk walk;
    private final Map<RevCommit, List<String>> named = new TreeMap<>();
    private final Commit head;
    private final List<Commit> changes;
    private boolean whole = true;

    private CommitTree(ObjectReader reader, AnyObjectId head, int most) throws IOException {
        this.walk = new Walk(reader);
        this.head = (Commit) walk.parseCommit(head);
        readAll(this.head, most);
        this.changes = mainLine(this.head);
        for (int i = 0; i < changes.size(); i++) {
            changes.get(i).change = i;
        }
        for (int i = 0; i < changes.size(); i++) {
            land(changes.get(i), i);
        }
    }

    /** One of the commits; knows the place of its change in the order of time. */
    private static final class Commit extends RevCommit {
        private static final long serialVersionUID = 1L;

        private int change = -1;
        private boolean read;

        Commit(AnyObjectId id) {
            super(id);
        }
    }

    /** Makes our own commits. */
    private static final class Walk extends RevWalk {
        private final ObjectIdSubclassMap<Commit> made = new ObjectIdSubclassMap<>();

        Walk(ObjectReader reader) {
            super(reader);
        }

        @Override
        protected RevCommit createCommit(AnyObjectId id) {
            Commit commit = new Commit(id);
            made.add(commit);
            return commit;
        }
    }

    /**
     * Reads them once, the newest first.
     *
     * @param most after so many the older ones are left out
     */
    static CommitTree behind(AnyObjectId head, ObjectReader reader, int most) throws IOException {
        return new CommitTree(reader, head, most);
    }

    private void readAll(Commit head, int most) throws IOException {
        walk.markStart(head);
        int count = 0;
        for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
            if (count++ == most) {
                whole = false;
                return;
            }
            ((Commit) commit).read = true;
            if (mayName(commit.getRawBuffer())) {
                List<String> ids = RevertWords.named(CommitText.of(commit).body());
                if (!ids.isEmpty()) {
                    named.put(commit, ids);
                }
            }
            commit.disposeBody();
        }
    }

    /** A quick look, so that few texts are taken apart. */
    private static boolean mayName(byte[] raw) {
        for (int i = raw.length - 2; i > 0; i--) {
            if (raw[i] == 'v' && raw[i - 1] == 'e' && raw[i + 1] == 'e') {
                return true;
            }
        }
        return false;
    }

    /** In the order of time; at the same second, as they follow each other. */
    private static List<Commit> mainLine(Commit head) {
        List<Commit> line = new ArrayList<>();
        Commit at = head;
        while (at.read) {
            line.add(at);
            if (at.getParentCount() == 0) {
                break;
            }
            at = (Commit) at.getParent(0);
        }
        Commit[] oldestFirst = new Commit[line.size()];
        for (int i = 0; i < oldestFirst.length; i++) {
            oldestFirst[i] = line.get(oldestFirst.length - 1 - i);
        }
        Arrays.sort(oldestFirst, Comparator.comparingInt(RevCommit::getCommitTime));
        return Arrays.asList(oldestFirst);
    }

    private static void land(Commit merge, int change) {
        Deque<RevCommit> open = new ArrayDeque<>();
        for (int i = 1; i < merge.getParentCount(); i++) {
            open.add(merge.getParent(i));
        }
        while (!open.isEmpty()) {
            Commit commit = (Commit) open.removeLast();
            if (commit.read && commit.change < 0) {
                commit.change = change;
                open.addAll(Arrays.asList(commit.getParents()));
            }
        }
    }

    /** The last changes of the main line, from first parent to first parent, the newest first. */
    List<RevCommit> newest(int most) {
        List<RevCommit> newest = new ArrayList<>();
        Commit at = head;
        while (at.read && newest.size() < most) {
            newest.add(at);
            if (at.getParentCount() == 0) {
                break;
            }
            at = (Commit) at.getParent(0);
        }
        return newest;
    }

    /** Whether no commit was left out. */
    boolean isWhole() {
        return whole;
    }

    int size() {
        return changes.size();
    }

    /** A change by its place in the order of time. */
    RevCommit change(int place) {
        return changes.get(place);
    }

    /** With its text, once more; give it back with {@code disposeBody}. */
    CommitText text(RevCommit commit) throws IOException {
        walk.parseBody(commit);
        CommitText text = CommitText.of(commit);
        commit.disposeBody();
        return text;
    }

    /** Who made a commit, and when; null if it names nobody. */
    PersonIdent author(RevCommit commit) throws IOException {
        walk.parseBody(commit);
        PersonIdent author = commit.getAuthorIdent();
        commit.disposeBody();
        return author;
    }

    /** What a merge brings, its last commit; empty for other changes, and where it was left out. */
    Optional<RevCommit> branch(RevCommit change) {
        return change.getParentCount() > 1 && ((Commit) change.getParent(1)).read
                ? Optional.of(change.getParent(1))
                : Optional.empty();
    }

    /** With its tree, also if it was left out. */
    RevCommit parsed(RevCommit commit) throws IOException {
        walk.parseHeaders(commit);
        return commit;
    }

    /** The commits that say by id what they take back, each with the place of its change, and those ids. */
    Map<RevCommit, List<String>> named() {
        return named;
    }

    /** The place of the change that landed a commit; below 0 if none did. */
    int place(RevCommit commit) {
        return ((Commit) commit).change;
    }

    /** The place of the change that a cut id stands for; below 0 if it stands for none, or for several commits. */
    int place(String id) throws IOException {
        if (ObjectId.isId(id)) {
            Commit whole = walk.made.get(ObjectId.fromString(id));
            return whole == null ? -1 : whole.change;
        }
        int place = -1;
        int found = 0;
        for (ObjectId candidate : walk.getObjectReader().resolve(AbbreviatedObjectId.fromString(id))) {
            Commit commit = walk.made.get(candidate);
            if (commit != null && commit.change >= 0) {
                place = commit.change;
                found++;
            }
        }
        return found == 1 ? place : -1;
    }
}
