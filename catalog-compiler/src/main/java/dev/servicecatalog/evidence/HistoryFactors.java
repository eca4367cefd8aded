package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import dev.servicecatalog.gate.ChangeHistory.Rate;
import dev.servicecatalog.gate.ChangeHistory.Reland;
import dev.servicecatalog.gate.ChangeHistory.Size;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Range.Commit;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** Reads from Git history what became of changes like the one at hand. One walk over the commits, whatever the number of files. */
public final class HistoryFactors {
    /** More commits say nothing more, and take minutes. */
    static final int MOST_COMMITS = 200_000;

    /** Larger changes were left out when the score was checked. */
    private static final int MOST_FILES = 500;

    private final Repository repository;
    private final ObjectReader reader;
    private final Asked asked;

    private HistoryFactors(Repository repository, ObjectReader reader, Asked asked) {
        this.repository = repository;
        this.reader = reader;
        this.asked = asked;
    }

    /**
     * What is to be found out.
     *
     * @param now when the change would land
     * @param makers whose history counts
     * @param proven the commits whose author a signature proves; only their makers' good history counts
     * @param size whether lines are counted
     */
    public record Asked(Range range, Instant now, Makers makers, Set<String> proven, boolean size) {}

    /**
     * What history before the base says about a change.
     *
     * @param folder inside the work tree, or a bare repository
     */
    public static Collected<ChangeHistory> read(Path folder, Asked asked) {
        try (Repository repository = RangeReader.open(folder);
                ObjectReader reader = repository.newObjectReader()) {
            return Collected.of(new HistoryFactors(repository, reader, asked).read());
        } catch (MissingObjectException e) {
            return RangeReader.missing(e);
        } catch (IOException e) {
            return RangeReader.unreadable(e);
        }
    }

    private ChangeHistory read() throws IOException {
        Range range = asked.range();
        CommitTree tree = CommitTree.behind(ObjectId.fromString(range.base()), reader, MOST_COMMITS);
        MainLine line = MainLine.replay(tree, reader, asked.makers(), (place, commit, change, back, before) -> {});
        Outcomes before = line.outcomes();
        List<CommitText> texts = texts();
        List<String> paths =
                new ChangedPaths(reader).between(tree(range.mergeBase()), ObjectId.fromString(range.tree()));
        Landed change = new Landed(asked.now().getEpochSecond(), texts.get(0), Optional.empty(), paths);
        ChangeHistory found = before.about(change);
        return new ChangeHistory(
                found.usual(),
                maker(line),
                found.files(),
                found.directory(),
                found.lastRevert(),
                texts.stream().map(before::reland).flatMap(Optional::stream).max(byProof()),
                asked.size() ? Optional.of(size(paths, texts)) : Optional.empty(),
                notes(tree, before, paths));
    }

    private static Comparator<Reland> byProof() {
        return Comparator.comparingInt(reland -> reland.commits().size());
    }

    /** Of all commits, the newest first; none can hide behind another. */
    private List<CommitText> texts() throws IOException {
        List<CommitText> texts = new ArrayList<>();
        try (RevWalk walk = new RevWalk(reader)) {
            for (Commit commit : asked.range().commits()) {
                texts.add(CommitText.of(walk.parseCommit(ObjectId.fromString(commit.id()))));
            }
        }
        return texts.isEmpty() ? List.of(new CommitText(new Range.Identity("", ""), "", "")) : texts;
    }

    /** The worst of all who made a commit of it. Good counts only if every one of them is known and proven. */
    private Optional<Maker> maker(MainLine line) {
        long now = asked.now().getEpochSecond();
        boolean verified = true;
        List<Maker> known = new ArrayList<>();
        for (Commit commit : asked.range().commits()) {
            Optional<Maker> maker =
                    line.outcomes().maker(line.maker(commit.authors().get(0)), now);
            verified &= maker.isPresent() && asked.proven().contains(commit.id());
            maker.ifPresent(known::add);
        }
        Comparator<Rate> bySize = Comparator.comparingDouble(Rate::share);
        Optional<Rate> ever = known.stream().map(Maker::ever).max(bySize);
        Optional<Rate> lately = known.stream().map(Maker::lately).max(bySize);
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Maker(ever.orElseThrow(), lately.orElseThrow(), verified));
    }

    private Size size(List<String> paths, List<CommitText> texts) throws IOException {
        LineCount lines = LineCount.between(
                repository, tree(asked.range().mergeBase()), asked.range().tree());
        return new Size(
                lines.added(),
                lines.deleted(),
                paths.size(),
                Landed.directories(paths).size(),
                texts.stream().anyMatch(text -> RevertWords.isRepair(text.subject())));
    }

    private ObjectId tree(String commit) throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            return walk.parseCommit(ObjectId.fromString(commit)).getTree();
        }
    }

    private static List<String> notes(CommitTree tree, Outcomes before, List<String> paths) {
        List<String> notes = new ArrayList<>();
        if (!tree.isWhole()) {
            notes.add("only the newest " + MOST_COMMITS + " commits of the history were looked at");
        }
        if (before.reverts() == 0) {
            notes.add("nothing in this history was ever taken back, so it tells little");
        }
        if (paths.size() > MOST_FILES) {
            notes.add("the score was never checked on changes of more than " + MOST_FILES + " files");
        }
        return notes;
    }
}
