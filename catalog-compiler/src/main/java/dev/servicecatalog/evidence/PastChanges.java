package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.PastChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** The last changes that landed on a main line, to let them land once more. One walk over the history, however many are looked at. */
public final class PastChanges implements AutoCloseable {
    private static final DiagnosticCode NO_HISTORY = DiagnosticCode.error("history-incomplete");
    private static final DiagnosticCode NOTHING_NEW = DiagnosticCode.error("nothing-new");
    private static final String FETCH =
            "Fetch the whole history first: `fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab CI, `git fetch --unshallow`.";

    private final Repository repository;
    private final ObjectReader reader;
    private final CommitTree tree;
    private final List<RevCommit> wanted;
    private final boolean begins;

    private PastChanges(
            Repository repository, ObjectReader reader, CommitTree tree, List<RevCommit> wanted, boolean begins) {
        this.repository = repository;
        this.reader = reader;
        this.tree = tree;
        this.wanted = wanted;
        this.begins = begins;
    }

    /** Looks at each wanted change just before it lands, in the order of time. */
    public interface Watcher {
        /** One of them lands. */
        void landing(Landing change);
    }

    /**
     * Opens a repository and finds the changes; close it after use.
     *
     * @param folder inside the work tree, or a bare repository
     * @param revision the last change, a branch, tag or commit
     * @param most how many changes are wanted at most
     */
    public static Collected<PastChanges> open(Path folder, String revision, int most) {
        try {
            Repository repository = RangeReader.open(folder);
            try {
                return find(repository, revision, most);
            } catch (IOException | RuntimeException e) {
                repository.close();
                throw e;
            }
        } catch (MissingObjectException e) {
            return RangeReader.missing(e);
        } catch (IOException e) {
            return RangeReader.unreadable(e);
        }
    }

    private static Collected<PastChanges> find(Repository repository, String revision, int most) throws IOException {
        if (!repository.getObjectDatabase().getShallowCommits().isEmpty()) {
            return problem(repository, NO_HISTORY, "the clone is shallow, so part of the history is not in it", FETCH);
        }
        ObjectId head = repository.resolve(revision + "^{commit}");
        if (head == null) {
            return problem(
                    repository,
                    NO_HISTORY,
                    "there is no commit \"" + revision + "\" in this clone",
                    "Fetch it, or name a branch with -Dcatalog.head.");
        }
        ObjectReader reader = repository.newObjectReader();
        CommitTree tree = CommitTree.behind(head, reader, HistoryFactors.MOST_COMMITS);
        List<RevCommit> wanted = new ArrayList<>(tree.newest(most));
        boolean begins = wanted.removeIf(commit -> commit.getParentCount() == 0);
        if (wanted.isEmpty()) {
            return problem(
                    repository,
                    NOTHING_NEW,
                    "\"" + revision + "\" is the first commit, and nothing was before it to compare it with",
                    "Name a branch on which changes have landed with -Dcatalog.head.");
        }
        Collections.reverse(wanted);
        return Collected.of(new PastChanges(repository, reader, tree, wanted, begins));
    }

    private static Collected<PastChanges> problem(
            Repository repository, DiagnosticCode code, String message, String remedy) {
        repository.close();
        return Collected.unreadable(List.of(Diagnostic.of(code, SourceSpan.startOf(""), message, remedy, "")));
    }

    /** The commits of the changes, the oldest first, from first parent to first parent. */
    public List<String> commits() {
        return wanted.stream().map(RevCommit::name).toList();
    }

    /** How many changes are looked at. */
    public int count() {
        return wanted.size();
    }

    /** How many changes the history has, those before the wanted ones included. */
    public int all() {
        return tree.size();
    }

    /** The last commit of all. */
    public String head() {
        return wanted.get(wanted.size() - 1).name();
    }

    /** Whether the first commit of all was wanted as well; it has nothing before it, and is left out. */
    public boolean begins() {
        return begins;
    }

    /** Whether no commit of the history was left out. */
    public boolean isWhole() {
        return tree.isWhole();
    }

    /** When the first of the changes landed. */
    public Instant from() {
        return landed(Collections.min(wanted, (a, b) -> Integer.compare(a.getCommitTime(), b.getCommitTime())));
    }

    /** When the last of the changes landed. */
    public Instant until() {
        return landed(Collections.max(wanted, (a, b) -> Integer.compare(a.getCommitTime(), b.getCommitTime())));
    }

    private static Instant landed(RevCommit commit) {
        return Instant.ofEpochSecond(commit.getCommitTime());
    }

    /**
     * Lets the whole history land.
     *
     * @param folder the catalog's folder in the repository, with {@code /}; empty for all of it
     * @param makers all ways in which makers are to be told apart
     * @return the wanted changes, in the order of {@link #commits}, with what became of them
     */
    public Collected<List<PastChange>> replay(String folder, List<Makers> makers, Watcher watcher) {
        try {
            return Collected.of(replayed(folder, makers, watcher));
        } catch (MissingObjectException e) {
            return RangeReader.missing(e);
        } catch (IOException e) {
            return RangeReader.unreadable(e);
        }
    }

    private List<PastChange> replayed(String folder, List<Makers> makers, Watcher watcher) throws IOException {
        Map<RevCommit, Integer> places = new HashMap<>();
        wanted.forEach(commit -> places.put(commit, tree.place(commit)));
        Map<Integer, Long> takenBack = new HashMap<>();
        Map<Integer, String> titles = new HashMap<>();
        Map<Makers, MakerHistory> histories = new HashMap<>();
        makers.forEach(each -> histories.put(each, new MakerHistory(each)));
        MainLine.replay(tree, reader, Makers.none(), (place, commit, change, takesBack, before) -> {
            takesBack.forEach(target -> takenBack.merge(target, change.time(), Math::min));
            if (places.containsKey(commit)) {
                titles.put(place, change.text().subject());
                watcher.landing(new Landing(repository, reader, commit, folder, before, histories, tree.isWhole()));
            }
            histories.values().forEach(history -> history.landed(place, change, takesBack, commit.name()));
        });
        List<PastChange> changes = new ArrayList<>();
        for (RevCommit commit : wanted) {
            int place = places.get(commit);
            Optional<Instant> back = Optional.ofNullable(takenBack.get(place)).map(Instant::ofEpochSecond);
            changes.add(new PastChange(commit.name(), titles.get(place), made(commit), landed(commit), back));
        }
        return changes;
    }

    /** By the author's clock; of a merge, by that of its branch's last commit. */
    private Instant made(RevCommit commit) throws IOException {
        RevCommit last = tree.branch(commit).orElse(commit);
        PersonIdent author = tree.author(last);
        return author == null ? landed(commit) : author.getWhenAsInstant();
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }
}
