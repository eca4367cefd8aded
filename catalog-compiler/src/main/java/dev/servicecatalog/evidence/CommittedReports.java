package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds reports that are no work of the build, but files that the change itself brings along. */
public final class CommittedReports {
    private static final DiagnosticCode CODE = DiagnosticCode.error("evidence-in-change");

    private CommittedReports() {}

    /** Those of the files that a commit of the repository around the folder holds, in the order given. */
    public static List<Diagnostic> among(List<Path> files, Path folder, String commit) {
        try (Repository repository = new FileRepositoryBuilder()
                        .findGitDir(folder.toAbsolutePath().toFile())
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            List<Diagnostic> found = new ArrayList<>();
            ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            for (Path file : repository.isBare() ? List.<Path>of() : files) {
                String path = inRepository(repository, file);
                if (!path.isEmpty() && TreeWalk.forPath(repository, path, tree) != null) {
                    found.add(problem(path));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With {@code /}; empty if it lies elsewhere. */
    private static String inRepository(Repository repository, Path file) throws IOException {
        Path root = repository.getWorkTree().toPath().toRealPath();
        Path real = file.toRealPath();
        return real.startsWith(root) ? root.relativize(real).toString().replace('\\', '/') : "";
    }

    private static Diagnostic problem(String path) {
        return Diagnostic.of(
                CODE,
                SourceSpan.startOf(path),
                "the change brings this report along, so it says nothing about the build",
                "Take it out of Git, and have the build write it anew.",
                "");
    }
}
