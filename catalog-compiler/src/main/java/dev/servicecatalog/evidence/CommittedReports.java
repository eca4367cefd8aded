package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Finds reports that are no work of the build, but files that the change itself brings along. */
public final class CommittedReports {
    private static final DiagnosticCode CODE = DiagnosticCode.error("evidence-in-change");

    private CommittedReports() {}

    /**
     * Those of the files that a commit of the repository around the folder holds, in the order given: under the same path, or anywhere with
     * the same bytes, so that no other checkout hides them.
     */
    public static List<Diagnostic> among(List<Path> files, Path folder, String commit) {
        try (Repository repository = new FileRepositoryBuilder()
                        .findGitDir(folder.toAbsolutePath().toFile())
                        .build();
                RevWalk walk = new RevWalk(repository)) {
            List<Diagnostic> found = new ArrayList<>();
            ObjectId tree = walk.parseCommit(ObjectId.fromString(commit)).getTree();
            Map<ObjectId, String> contents = contents(repository, tree, files);
            for (Path file : files) {
                String path = inRepository(repository, file);
                if (path.isEmpty() || TreeWalk.forPath(repository, path, tree) == null) {
                    path = committed(file, contents);
                }
                if (!path.isEmpty()) {
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
        if (repository.isBare()) {
            return "";
        }
        Path root = repository.getWorkTree().toPath().toRealPath();
        Path real = file.toRealPath();
        return real.startsWith(root) ? root.relativize(real).toString().replace('\\', '/') : "";
    }

    /** The paths in a tree by what is there; only ids are compared, so that nothing large is read. */
    private static Map<ObjectId, String> contents(Repository repository, ObjectId tree, List<Path> files)
            throws IOException {
        Map<ObjectId, String> contents = new HashMap<>();
        if (files.isEmpty()) {
            return contents;
        }
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                contents.putIfAbsent(walk.getObjectId(0), walk.getPathString());
            }
        }
        return contents;
    }

    /** Where a tree holds the bytes of a file, whatever their line ends became in a checkout; empty if nowhere. */
    private static String committed(Path file, Map<ObjectId, String> contents) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] plain = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        try (ObjectInserter.Formatter ids = new ObjectInserter.Formatter()) {
            return Stream.of(bytes, plain)
                    .map(each -> contents.get(ids.idFor(Constants.OBJ_BLOB, each)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("");
        }
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
