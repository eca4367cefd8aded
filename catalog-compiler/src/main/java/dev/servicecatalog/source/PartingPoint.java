package dev.servicecatalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** Where one line of commits left another, so that what the other gained since is not taken for a change of this one. */
public final class PartingPoint {
    private PartingPoint() {}

    /**
     * The id of the newest commit that both hold.
     *
     * @param base a branch, tag or commit
     * @param head another one
     * @return empty if the head holds all of the base, if they have nothing in common, or if they parted more than once
     * @throws UncheckedIOException if there is no repository or no such revision
     */
    public static Optional<String> of(Path repository, String base, String head) {
        try (Repository opened = GitSource.open(repository);
                RevWalk walk = new RevWalk(opened)) {
            RevCommit from = walk.parseCommit(GitSource.commit(opened, base));
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(from);
            walk.markStart(walk.parseCommit(GitSource.commit(opened, head)));
            RevCommit parted = walk.next();
            boolean once = parted != null && walk.next() == null;
            return once && !parted.equals(from) ? Optional.of(parted.name()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
