package dev.servicecatalog.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.Status;
import org.eclipse.jgit.api.StatusCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Opens repositories and names commits. */
final class GitRevisions {
    private GitRevisions() {}

    /** The repository whose work tree holds the folder; empty if there is none. */
    static Optional<Repository> repositoryAround(Path folder) throws IOException {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        return Optional.of(builder.build());
    }

    static Revision of(RevCommit commit, boolean modified) {
        return new Revision(commit.name(), commit.getCommitterIdent().getWhenAsInstant(), modified);
    }

    /** The commit that a folder on disk is based on, and whether files in it differ from that commit. */
    static Optional<Revision> headOf(Path folder) {
        try {
            Optional<Repository> found = repositoryAround(folder);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (Repository repository = found.get();
                    RevWalk walk = new RevWalk(repository)) {
                ObjectId head = repository.resolve("HEAD");
                if (head == null || repository.isBare()) {
                    return Optional.empty();
                }
                return Optional.of(of(walk.parseCommit(head), differs(repository, folder)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GitAPIException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** Whether a file of the catalog or of its look is new, changed or gone; what a build leaves beside them does not count. */
    private static boolean differs(Repository repository, Path folder) throws GitAPIException, IOException {
        Path workTree = repository.getWorkTree().getCanonicalFile().toPath();
        String path = workTree.relativize(folder.toRealPath()).toString().replace('\\', '/');
        try (Git git = new Git(repository)) {
            StatusCommand command = git.status();
            Status status = (path.isEmpty() ? command : command.addPath(path)).call();
            return Stream.concat(status.getUncommittedChanges().stream(), status.getUntracked().stream())
                    .map(changed -> path.isEmpty() ? changed : changed.substring(path.length() + 1))
                    .anyMatch(changed -> Listing.belongs(changed) || changed.startsWith(CatalogSource.LOOK + "/"));
        }
    }
}
