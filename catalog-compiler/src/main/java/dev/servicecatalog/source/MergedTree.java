package dev.servicecatalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** What a branch will hold once a change is merged into it, worked out without touching branch or work tree. */
public final class MergedTree {
    private MergedTree() {}

    /**
     * The id of the tree: that of the head if it holds all of the base, else of both merged. Only objects that nothing refers to are
     * added to the repository.
     *
     * @return empty if the two change the same lines
     * @throws UncheckedIOException if the repository cannot be read, or not be written to where a merge is needed
     */
    public static Optional<String> of(Path repository, String base, String head) {
        try (Repository opened = GitSource.open(repository);
                RevWalk walk = new RevWalk(opened)) {
            RevCommit onto = walk.parseCommit(ObjectId.fromString(base));
            RevCommit change = walk.parseCommit(ObjectId.fromString(head));
            return walk.isMergedInto(onto, change)
                    ? Optional.of(change.getTree().name())
                    : merge(opened, onto, change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> merge(Repository repository, RevCommit onto, RevCommit change) throws IOException {
        ResolveMerger merger = (ResolveMerger) MergeStrategy.RECURSIVE.newMerger(repository, true);
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            merger.setObjectInserter(inserter);
            if (!merger.merge(onto, change)) {
                return Optional.empty();
            }
            inserter.flush();
            return Optional.of(merger.getResultTreeId().name());
        }
    }
}
