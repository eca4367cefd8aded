package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Range.Commit;
import dev.servicecatalog.gate.Range.TouchedPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Reads the commits of a change from Git. What is not all there is no change that can be judged. */
public final class RangeReader {
    /** More commits than anybody reviews. */
    static final int MOST_COMMITS = 5_000;

    private static final DiagnosticCode NO_HISTORY = DiagnosticCode.error("history-incomplete");
    private static final DiagnosticCode TOO_LARGE = DiagnosticCode.error("change-too-large");
    private static final DiagnosticCode AMBIGUOUS = DiagnosticCode.error("ambiguous-revision");
    private static final String FETCH_ALL =
            "Fetch the whole history first: `fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab CI, `git fetch --unshallow`.";

    private final Repository repository;
    private final ObjectReader reader;
    private final RevWalk walk;
    private final String folder;
    private final CommitPaths paths;

    private RangeReader(Repository repository, ObjectReader reader, RevWalk walk, String folder) {
        this.repository = repository;
        this.reader = reader;
        this.walk = walk;
        this.folder = folder;
        this.paths = new CommitPaths(reader, folder);
    }

    /**
     * What a head adds to a base.
     *
     * @param repository a folder inside the work tree, or a bare repository
     * @param base a branch, tag or commit
     * @param head a branch, tag or commit
     * @param folder the catalog's folder inside the repository, with {@code /}; empty for all of it
     */
    public static Collected<Range> read(Path repository, String base, String head, String folder) {
        try (Repository opened = open(repository);
                ObjectReader reader = opened.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            return new RangeReader(opened, reader, walk, folder).read(base, head);
        } catch (MissingObjectException e) {
            return missing(e);
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    /** What a change of a main line adds to its first parent, in a repository that is open and whole. */
    static Collected<Range> read(Repository opened, ObjectReader reader, AnyObjectId change, String folder)
            throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            RevCommit head = walk.parseCommit(change);
            RevCommit parent = walk.parseCommit(head.getParent(0));
            return new RangeReader(opened, reader, walk, folder).read(parent, head, parent);
        }
    }

    static <T> Collected<T> missing(MissingObjectException e) {
        return problem(NO_HISTORY, "the object " + e.getObjectId().name() + " is not in this clone", FETCH_ALL);
    }

    static <T> Collected<T> unreadable(IOException e) {
        return problem(NO_HISTORY, String.valueOf(e.getMessage()), "Run the gate in a clone of the repository.");
    }

    static Repository open(Path repository) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .findGitDir(repository.toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            throw new IOException("there is no Git repository at " + repository);
        }
        return builder.build();
    }

    private Collected<Range> read(String base, String head) throws IOException {
        if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
            return problem(NO_HISTORY, "the clone is shallow, so part of the change may be hidden", FETCH_ALL);
        }
        for (String name : List.of(base, head)) {
            if (meansSeveral(name)) {
                return problem(
                        AMBIGUOUS,
                        "there is both a tag and a branch \"" + name + "\", and they are not the same commit",
                        "Write the commit's id, or refs/heads/" + name + " or refs/tags/" + name + ".");
            }
        }
        Optional<RevCommit> onto = commit(base);
        Optional<RevCommit> change = commit(head);
        if (onto.isEmpty() || change.isEmpty()) {
            String missing = onto.isEmpty() ? base : head;
            return problem(
                    NO_HISTORY,
                    "there is no commit \"" + missing + "\" in this clone",
                    "Fetch it, or name the two ends with -Dcatalog.base and -Dcatalog.head.");
        }
        return read(onto.get(), change.get());
    }

    private Collected<Range> read(RevCommit base, RevCommit head) throws IOException {
        List<RevCommit> mergeBases = mergeBases(base, head);
        if (mergeBases.isEmpty()) {
            return problem(
                    NO_HISTORY,
                    "base and head have no commit in common",
                    "Start the change from the branch it goes into.");
        }
        if (mergeBases.size() > 1) {
            return problem(
                    NO_HISTORY,
                    "base and head parted more than once, so it is not clear what the change is",
                    "Merge the base into the change once more, or rebase the change, and run the gate again.");
        }
        return read(base, head, mergeBases.get(0));
    }

    private Collected<Range> read(RevCommit base, RevCommit head, RevCommit mergeBase) throws IOException {
        List<Commit> commits = new ArrayList<>();
        walk.reset();
        walk.markStart(walk.parseCommit(head));
        walk.markUninteresting(walk.parseCommit(base));
        for (RevCommit commit : walk) {
            commits.add(paths.read(commit, walk));
            if (commits.size() > MOST_COMMITS || paths.count() > CommitPaths.MOST_PATHS) {
                return tooLarge();
            }
        }
        List<TouchedPath> together = new CommitPaths(reader, folder).between(mergeBase, head);
        if (together.size() > CommitPaths.MOST_PATHS) {
            return tooLarge();
        }
        return Collected.of(new Range(
                base.name(), head.name(), mergeBase.name(), head.getTree().name(), commits, together));
    }

    private static Collected<Range> tooLarge() {
        return problem(
                TOO_LARGE,
                "the change has more than " + MOST_COMMITS + " commits or " + CommitPaths.MOST_PATHS + " touched files",
                "Split it into changes that somebody can judge.");
    }

    /** Whether somebody could have pushed a tag or a branch to stand before the one that is meant. */
    private boolean meansSeveral(String name) throws IOException {
        Set<ObjectId> meant = new HashSet<>();
        for (String prefix : List.of("refs/tags/", "refs/heads/", "refs/remotes/")) {
            if (repository.exactRef(prefix + name) != null) {
                commit(prefix + name).ifPresent(meant::add);
            }
        }
        return meant.size() > 1;
    }

    private Optional<RevCommit> commit(String revision) throws IOException {
        try {
            ObjectId id = repository.resolve(revision + "^{commit}");
            return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id));
        } catch (RevisionSyntaxException | IncorrectObjectTypeException noneOfACommit) {
            return Optional.empty();
        }
    }

    private List<RevCommit> mergeBases(RevCommit base, RevCommit head) throws IOException {
        walk.reset();
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(base);
        walk.markStart(head);
        List<RevCommit> found = new ArrayList<>();
        walk.forEach(found::add);
        walk.reset();
        walk.setRevFilter(RevFilter.ALL);
        return found;
    }

    private static <T> Collected<T> problem(DiagnosticCode code, String message, String remedy) {
        return Collected.unreadable(List.of(Diagnostic.of(code, SourceSpan.startOf(""), message, remedy, "")));
    }
}
