package dev.servicecatalog.evidence;

import dev.servicecatalog.audit.LandedChange;
import dev.servicecatalog.audit.Population;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Makers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * All that landed on a branch, from first parent to first parent. Close it after use.
 *
 * @param tip the commit that the branch ends with; empty if there is no such branch
 * @param line the oldest first
 * @param problems why it is not all, or nothing
 */
public record LandedHistory(
        Optional<String> tip, List<LandedChange> line, List<Diagnostic> problems, Repository repository)
        implements AutoCloseable, Population.Ancestry {
    private static final DiagnosticCode NO_HISTORY = DiagnosticCode.error("history-incomplete");
    private static final String FETCH_ALL =
            "Fetch the whole history first: `fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab CI, `git fetch --unshallow`.";

    /**
     * Reads it.
     *
     * @param folder inside the work tree, or a bare repository
     * @param branch a branch, tag or commit
     * @throws UncheckedIOException if there is no repository
     */
    public static LandedHistory of(Path folder, String branch) {
        try {
            Repository repository = RangeReader.open(folder);
            try {
                return read(repository, branch);
            } catch (IOException | RuntimeException e) {
                repository.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LandedHistory read(Repository repository, String branch) throws IOException {
        Optional<ObjectId> tip = tip(repository, branch);
        if (tip.isEmpty()) {
            String remedy = "Fetch it, or name the branch that changes land on with -Dcatalog.branch.";
            return broken(repository, "there is no branch \"" + branch + "\" in this clone", remedy);
        }
        boolean shallow = !repository.getObjectDatabase().getShallowCommits().isEmpty();
        List<Diagnostic> problems = shallow
                ? List.of(problem("the clone is shallow, so earlier changes are hidden", FETCH_ALL))
                : List.of();
        try (ObjectReader reader = repository.newObjectReader()) {
            Map<String, List<String>> takesBack = takesBack(tip.get(), reader);
            List<LandedChange> line = FirstParents.of(tip.get(), reader, takesBack);
            return new LandedHistory(tip.map(ObjectId::name), line, problems, repository);
        } catch (MissingObjectException e) {
            return broken(repository, "the object " + e.getObjectId().name() + " is not in this clone", FETCH_ALL);
        }
    }

    private static Optional<ObjectId> tip(Repository repository, String branch) throws IOException {
        try {
            return Optional.ofNullable(repository.resolve(branch + "^{commit}"));
        } catch (IncorrectObjectTypeException
                | MissingObjectException
                | AmbiguousObjectException
                | RevisionSyntaxException e) {
            return Optional.empty();
        }
    }

    private static LandedHistory broken(Repository repository, String message, String remedy) {
        return new LandedHistory(Optional.empty(), List.of(), List.of(problem(message, remedy)), repository);
    }

    private static Diagnostic problem(String message, String remedy) {
        return Diagnostic.of(NO_HISTORY, SourceSpan.startOf(""), message, remedy, "");
    }

    /** The commits that each change takes back, by the commit that does. */
    private static Map<String, List<String>> takesBack(ObjectId tip, ObjectReader reader) throws IOException {
        CommitTree tree = CommitTree.behind(tip, reader, HistoryFactors.MOST_COMMITS);
        Map<String, List<String>> found = new HashMap<>();
        MainLine.replay(tree, reader, Makers.none(), (place, commit, change, targets, before) -> {
            if (!targets.isEmpty()) {
                found.put(
                        commit.name(),
                        targets.stream()
                                .map(target -> tree.change(target).name())
                                .toList());
            }
        });
        return found;
    }

    /** False if that leaves something for people to decide. */
    @Override
    public boolean isGitsOwn(LandedChange merge) {
        return OwnMerge.is(repository, merge);
    }

    @Override
    public Optional<Integer> below(List<String> commits) {
        try {
            return tip.isEmpty() ? Optional.empty() : Fork.below(repository, tip.get(), line, commits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
