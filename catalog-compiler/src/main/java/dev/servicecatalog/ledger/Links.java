package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Goes from record to record and looks at what joins them. */
final class Links implements AutoCloseable {
    /** Clocks of two machines differ so much without anybody's intent, and a decision takes its time. */
    private static final int TOLERATED_SECONDS = 600;

    private final Ledger ledger;
    private final Optional<String> repository;
    private final List<Diagnostic> problems;
    private final RevWalk walk;
    private Optional<Recorded> last = Optional.empty();
    private int time = Integer.MIN_VALUE;
    private boolean begun;

    Links(Ledger ledger, Optional<String> repository, List<Diagnostic> problems) {
        this.ledger = ledger;
        this.repository = repository;
        this.problems = problems;
        this.walk = new RevWalk(ledger.repository());
        walk.setRetainBody(false);
    }

    /** Starts behind a commit that is not looked at. */
    void begin(RevCommit commit) throws IOException {
        last = own(records(commit, changes(commit), new ArrayList<>()));
        time = commit.getCommitTime();
        begun = true;
    }

    /** Looks at the next commit; its record, if it has one that can be read. */
    Optional<Recorded> next(RevCommit commit) throws IOException {
        if (commit.getParentCount() > 1) {
            problems.add(Problems.forked(name(commit) + " joins two ledgers"));
        }
        if (commit.getParentCount() == 0 && begun) {
            problems.add(Problems.forked(name(commit) + " begins a second ledger"));
        }
        List<LedgerFile> changes = changes(commit);
        changes.stream().filter(file -> !file.isNew()).forEach(this::touched);
        List<Recorded> records = records(commit, changes, problems);
        Optional<Recorded> own = own(records);
        if (changes.isEmpty()) {
            problems.add(Problems.altered("", name(commit) + " adds no record"));
        }
        own.ifPresent(record -> placed(record, changes));
        Optional<Recorded> link = own.or(() ->
                records.stream().filter(record -> record.number() == number()).findFirst());
        link.ifPresent(this::joined);
        own.ifPresent(this::belongs);
        passed(commit, own);
        last = link.or(() -> last);
        begun = true;
        return own;
    }

    private List<LedgerFile> changes(RevCommit commit) throws IOException {
        RevCommit parsed = walk.parseCommit(commit);
        Optional<RevCommit> parent =
                parsed.getParentCount() == 0 ? Optional.empty() : Optional.of(walk.parseCommit(parsed.getParent(0)));
        return ledger.trees().changes(parsed, parent);
    }

    private void touched(LedgerFile file) {
        problems.add(
                file.isGone()
                        ? Problems.removed(file.path(), "a record is taken out of the ledger")
                        : Problems.altered(file.path(), "a record is changed afterwards"));
    }

    private List<Recorded> records(RevCommit commit, List<LedgerFile> changes, List<Diagnostic> found)
            throws IOException {
        List<Recorded> records = new ArrayList<>();
        Set<ObjectId> read = new HashSet<>();
        for (LedgerFile file : changes) {
            if (!file.isGone()) {
                try {
                    Recorded record = ledger.trees().read(file);
                    records.add(record);
                    if (!record.isInPlace()) {
                        found.add(Problems.misplaced(record));
                    }
                    read.add(file.after());
                } catch (UnreadableRecord e) {
                    found.add(Problems.notUnderstood(file.path(), e.getMessage()));
                }
            }
        }
        if (read.size() > 1) {
            found.add(Problems.altered("", name(commit) + " adds several records"));
        }
        return records;
    }

    private static Optional<Recorded> own(List<Recorded> records) {
        return records.stream().filter(Recorded::isInOwnPlace).findFirst();
    }

    /** What lies in two folders lies in both. */
    private void placed(Recorded record, List<LedgerFile> changes) {
        List<String> there = changes.stream().map(LedgerFile::path).toList();
        for (String path : Shelf.paths(record.entry(), record.id())) {
            if (!there.contains(path)) {
                problems.add(Problems.removed(path, "record " + record.number() + " is not listed where it should be"));
            }
        }
    }

    private long number() {
        return last.map(Recorded::number).orElse(0L) + 1;
    }

    private void joined(Recorded record) {
        long number = number();
        if (record.number() != number) {
            problems.add(Problems.removed(
                    record.path(),
                    record.number() > number
                            ? "record " + number + " is missing before record " + record.number()
                            : "record " + record.number() + " stands where record " + number + " belongs"));
        } else if (!record.previous().equals(last.map(Recorded::digest))) {
            problems.add(Problems.altered(
                    last.map(Recorded::path).orElse(record.path()),
                    last.isEmpty()
                            ? "record 1 names a record before it"
                            : "record " + last.get().number() + " is not the one that record " + record.number()
                                    + " was written after"));
        }
    }

    private void belongs(Recorded record) {
        repository
                .filter(name -> !LedgerName.isSame(name, record.entry().repository()))
                .ifPresent(name -> problems.add(Problems.foreign(record, name)));
        if (record.entry() instanceof Entry.Taken taken) {
            taken.decision()
                    .base()
                    .filter(base -> !has(base))
                    .ifPresent(base -> problems.add(Problems.rewritten(record, "base", base)));
        }
        String commit = record.entry().subject().commit();
        if (!has(commit)) {
            problems.add(Problems.gone(record, commit));
        }
    }

    private boolean has(String commit) {
        try {
            return Subject.isId(commit)
                    && ledger.repository().getObjectDatabase().has(ObjectId.fromString(commit));
        } catch (IOException e) {
            return false;
        }
    }

    private void passed(RevCommit commit, Optional<Recorded> own) {
        int now = commit.getCommitTime();
        if (now < (long) time - TOLERATED_SECONDS) {
            problems.add(Problems.clock(
                    own.map(Recorded::path).orElse(""),
                    name(commit) + " is " + ((long) time - now) + " seconds older than the one before it"));
        }
        own.filter(record -> record.entry().at().getEpochSecond() > now + (long) TOLERATED_SECONDS)
                .ifPresent(record -> problems.add(Problems.clock(
                        record.path(),
                        "record " + record.number() + " is from "
                                + record.entry().at() + ", after it was written")));
        time = now;
    }

    private static String name(RevCommit commit) {
        return "the commit " + commit.name().substring(0, 7) + " of the ledger";
    }

    @Override
    public void close() {
        walk.close();
    }
}
