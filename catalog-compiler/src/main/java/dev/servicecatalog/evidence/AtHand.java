package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.HistoryFactors.Asked;
import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import dev.servicecatalog.gate.ChangeHistory.Rate;
import dev.servicecatalog.gate.ChangeHistory.Reland;
import dev.servicecatalog.gate.ChangeHistory.Size;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Range.Commit;
import dev.servicecatalog.gate.Range.Identity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** A change just before it lands, looked at by what became of those before it. */
final class AtHand {
    /** Larger changes were left out when the score was checked. */
    private static final int MOST_FILES = 500;

    private final Repository repository;
    private final ObjectReader reader;
    private final Asked asked;

    AtHand(Repository repository, ObjectReader reader, Asked asked) {
        this.repository = repository;
        this.reader = reader;
        this.asked = asked;
    }

    /**
     * What history says about it.
     *
     * @param makers the history of whoever stands for an author
     * @param whole whether no commit of the history was left out
     */
    ChangeHistory read(Outcomes before, Function<Identity, Optional<Maker>> makers, boolean whole) throws IOException {
        Range range = asked.range();
        List<CommitText> texts = texts();
        List<String> paths =
                new ChangedPaths(reader).between(tree(range.mergeBase()), ObjectId.fromString(range.tree()));
        Landed change = new Landed(asked.now().getEpochSecond(), texts.get(0), Optional.empty(), paths);
        ChangeHistory found = before.about(change);
        return new ChangeHistory(
                found.usual(),
                maker(makers),
                found.files(),
                found.directory(),
                found.lastRevert(),
                texts.stream().map(before::reland).flatMap(Optional::stream).max(byProof()),
                asked.size() ? Optional.of(size(paths, texts)) : Optional.empty(),
                notes(whole, before, paths));
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
    private Optional<Maker> maker(Function<Identity, Optional<Maker>> makers) {
        boolean verified = true;
        List<Maker> known = new ArrayList<>();
        for (Commit commit : asked.range().commits()) {
            Optional<Maker> maker = makers.apply(commit.authors().get(0));
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

    private static List<String> notes(boolean whole, Outcomes before, List<String> paths) {
        List<String> notes = new ArrayList<>();
        if (!whole) {
            notes.add("only the newest " + HistoryFactors.MOST_COMMITS + " commits of the history were looked at");
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
