package dev.servicecatalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What a branch has been, from first parent to first parent: where changes landed, without what they brought along. */
public final class FirstParentLine {
    private FirstParentLine() {}

    /**
     * Whether a commit is on it. Looks from the newest on, and no further than the commit.
     *
     * @param revision a branch, tag or commit
     * @param commit its full id
     * @throws UncheckedIOException if there is no repository or no such revision
     */
    public static boolean holds(Path repository, String revision, String commit) {
        try (Repository opened = GitSource.open(repository);
                RevWalk walk = new RevWalk(opened)) {
            ObjectId wanted = ObjectId.fromString(commit);
            walk.setFirstParent(true);
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(GitSource.commit(opened, revision)));
            for (RevCommit at : walk) {
                if (at.equals(wanted)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
