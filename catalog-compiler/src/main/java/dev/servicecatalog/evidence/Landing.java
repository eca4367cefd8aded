package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.HistoryFactors.Asked;
import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A change of the past just before it lands, against its first parent. Only to be looked at while it lands. */
public final class Landing {
    private final Repository repository;
    private final ObjectReader reader;
    private final RevCommit commit;
    private final String folder;
    private final Outcomes before;
    private final Map<Makers, MakerHistory> makers;
    private final boolean whole;

    Landing(
            Repository repository,
            ObjectReader reader,
            RevCommit commit,
            String folder,
            Outcomes before,
            Map<Makers, MakerHistory> makers,
            boolean whole) {
        this.repository = repository;
        this.reader = reader;
        this.commit = commit;
        this.folder = folder;
        this.before = before;
        this.makers = makers;
        this.whole = whole;
    }

    /** The commit that lands it. */
    public String commit() {
        return commit.name();
    }

    /** What it lands on. */
    public String parent() {
        return commit.getParent(0).name();
    }

    /** When it lands. */
    public Instant landed() {
        return Instant.ofEpochSecond(commit.getCommitTime());
    }

    /** Its commits and what they touch. */
    public Collected<Range> range() {
        try {
            return RangeReader.read(repository, reader, commit, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the catalog's folder before it lands; empty if there is none. */
    public Optional<String> folderBefore() {
        return folder(commit.getParent(0));
    }

    /** The id of the catalog's folder with it; empty if there is none. */
    public Optional<String> folderAfter() {
        return folder(commit);
    }

    private Optional<String> folder(RevCommit at) {
        try (RevWalk walk = new RevWalk(reader)) {
            RevCommit parsed = walk.parseCommit(at);
            if (folder.isEmpty()) {
                return Optional.of(parsed.getTree().name());
            }
            try (TreeWalk found = TreeWalk.forPath(reader, folder, parsed.getTree())) {
                return found != null && FileMode.TREE.equals(found.getFileMode(0))
                        ? Optional.of(found.getObjectId(0).name())
                        : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the history before it says about it.
     *
     * @param by one of those that were asked for
     * @param proven the commits whose author a signature proves
     * @param size whether lines are counted
     */
    public ChangeHistory history(Range range, Makers by, Set<String> proven, boolean size) {
        try {
            MakerHistory history = makers.get(by);
            long now = commit.getCommitTime();
            return new AtHand(repository, reader, new Asked(range, landed(), by, proven, size))
                    .read(before, author -> history.of(author, now, before.usual()), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
