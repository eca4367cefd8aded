package dev.servicecatalog.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever can write to the repository can write anything into it; everything that is wrong has a name. */
class ChainTest {
    @TempDir
    Path folder;

    private LedgerTrial trial;
    private Path bare;

    @BeforeEach
    void begin() {
        trial = LedgerTrial.in(folder);
        bare = trial.bare();
        for (int i = 1; i <= 4; i++) {
            LedgerTrial.local(bare).append(trial.decision(i), LedgerTrial.NOW.plusSeconds(i));
        }
    }

    @Test
    void aWholeLedgerIsWhole() {
        assertThat(check()).isEmpty();
        List<Recorded> read = new ArrayList<>();
        try (Ledger ledger = Ledger.of(bare)) {
            assertThat(Chain.check(ledger, Chain.Expected.NOTHING, read::add)).isEmpty();
            for (int most = 1; most < 6; most++) {
                assertThat(Chain.checkNewest(ledger, most, Chain.Expected.NOTHING))
                        .isEmpty();
            }
        }
        assertThat(read).extracting(Recorded::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aCloneWithoutTheRefHasNone() {
        Path clone = trial.clone("clone");
        try (Ledger ledger = Ledger.of(clone)) {
            assertThat(codes(Chain.check(ledger, Chain.Expected.NOTHING))).containsExactly("ledger-missing");
        }
    }

    @Test
    void aRecordThatIsChangedAfterwardsIsNamed() {
        Recorded second = record(2);
        commit(Map.of(second.path(), text(second).replace("e", "f")));
        assertThat(codes(check())).contains("record-altered");
        assertThat(check().get(0).place().file()).isEqualTo(second.path());
    }

    @Test
    void aRecordThatIsTakenOutIsNamed() {
        commit(Map.of(record(2).path(), ""));
        assertThat(codes(check())).containsExactly("record-removed");
    }

    @Test
    void aRecordThatIsAlteredWhereItWasWrittenIsNamed() {
        Recorded second = record(2);
        Entry other = LedgerTrial.decision(2, trial.subject(), "rejected");
        rebuild(Map.of(2L, file(other, 2, record(1).digest())), Map.of(2L, second.path()));
        assertThat(codes(check())).containsExactly("record-altered", "record-altered");
    }

    @Test
    void aRecordThatIsReplacedWithAllItsDigestsBreaksTheNext() {
        Entry other = LedgerTrial.decision(2, trial.subject(), "rejected");
        String path = Shelf.paths(other, Statement.id(other)).get(0);
        rebuild(Map.of(2L, file(other, 2, record(1).digest())), Map.of(2L, path));
        assertThat(codes(check())).containsExactly("record-altered");
        assertThat(check().get(0).message()).contains("record 2 is not the one that record 3 was written after");
    }

    @Test
    void aRecordThatWasLeftOutIsMissed() {
        rebuild(Map.of(), Map.of(3L, ""));
        assertThat(check()).hasSize(1);
        assertThat(check().get(0).message()).isEqualTo("record 3 is missing before record 4");
    }

    @Test
    void aRecordOfAnotherTreeIsNotInItsPlace() {
        Recorded last = record(4);
        commit(Map.of("decisions/00/00/000000000000000000000000000000000000/" + last.id() + ".json", text(last)));
        assertThat(codes(check())).containsExactly("record-altered");
        try (Ledger ledger = Ledger.of(bare)) {
            assertThat(ledger.decisionsOf("0".repeat(40))).isEmpty();
        }
    }

    @Test
    void whatIsNoRecordIsNamed() {
        commit(Map.of("decisions/readme.txt", "hello"));
        assertThat(codes(check())).containsExactly("record-not-understood");
    }

    @Test
    void anEmergencyThatIsNotListedIsMissed() {
        LedgerTrial.local(bare).append(LedgerTrial.decision(5, trial.subject(), "approved-emergency"), LedgerTrial.NOW);
        assertThat(check()).isEmpty();
        rebuild(Map.of(), Map.of());
        assertThat(codes(check())).containsExactly("record-removed");
    }

    @Test
    void recordsOfAnotherRepositoryAreForeign() {
        assertThat(codes(check(new Chain.Expected(Optional.of("northwind/other"), Optional.empty()))))
                .containsOnly("ledger-foreign")
                .hasSize(4);
        assertThat(check(new Chain.Expected(Optional.of(LedgerTrial.NAME), Optional.empty())))
                .isEmpty();
    }

    @Test
    void aLedgerThatDoesNotGoThroughItsKnownEndIsTruncated() {
        String last = tip();
        assertThat(check(new Chain.Expected(Optional.empty(), Optional.of(last))))
                .isEmpty();
        rebuild(Map.of(), Map.of(4L, ""));
        assertThat(check()).isEmpty();
        assertThat(codes(check(new Chain.Expected(Optional.empty(), Optional.of(last)))))
                .containsExactly("ledger-truncated");
    }

    @Test
    void clocksThatGoBackAreNamed() {
        LedgerTrial.local(bare).append(trial.decision(5), LedgerTrial.NOW.minusSeconds(3600));
        assertThat(codes(check())).containsExactly("ledger-clock", "ledger-clock");
        LedgerTrial.local(bare).append(trial.decision(-5), LedgerTrial.NOW.minusSeconds(3700));
        assertThat(codes(check())).hasSize(3).containsOnly("ledger-clock");
    }

    @Test
    void aHistoryThatWasRewrittenIsNamed() {
        Subject gone = new Subject("1".repeat(40), trial.subject().tree());
        LedgerTrial.local(bare)
                .append(
                        LedgerTrial.decision(
                                5, trial.subject(), "approved", "\"base\": {\"commit\": \"" + "2".repeat(40) + "\"},"),
                        LedgerTrial.NOW);
        LedgerTrial.local(bare).append(LedgerTrial.decision(6, gone, "rejected"), LedgerTrial.NOW);
        assertThat(check())
                .extracting(problem -> problem.severity() + " " + problem.message())
                .containsExactly(
                        "ERROR the base 2222222 of record 5 is not in this repository",
                        "WARNING the commit 1111111 of record 6 is not in this repository");
    }

    @Test
    void aLedgerThatWasJoinedFromTwoIsForked() {
        ObjectId tip = ObjectId.fromString(tip());
        String file = file(trial.decision(5), 5, record(4).digest());
        Entry entry = trial.decision(5);
        write(
                List.of(tip, first()),
                Map.of(Shelf.paths(entry, Statement.id(entry)).get(0), file),
                LedgerTrial.NOW);
        assertThat(codes(check())).containsExactly("ledger-forked");
    }

    @Test
    void theRemoteAndTheCopyHereAreCompared() throws IOException {
        Path clone = trial.clone("clone");
        try (Fetched fetched = Fetched.of(clone, Optional.of("origin"))) {
            assertThat(fetched.problems()).isEmpty();
            assertThat(fetched.ledger().records()).hasSize(4);
        }
        ObjectId whole = ObjectId.fromString(tip());
        set(first());
        assertThat(fetchedBy(clone)).containsExactly("ledger-truncated");
        LedgerTrial.local(bare).append(trial.decision(9), LedgerTrial.NOW);
        assertThat(fetchedBy(clone)).containsExactly("ledger-forked");
        set(whole);
        assertThat(fetchedBy(clone)).isEmpty();
        assertThat(codes(Fetched.of(clone, Optional.of(folder.resolve("nowhere").toString()))
                        .problems()))
                .containsExactly("ledger-not-reached");
    }

    private static List<String> fetchedBy(Path clone) {
        try (Fetched fetched = Fetched.of(clone, Optional.of("origin"))) {
            assertThat(fetched.ledger().records()).hasSize(4);
            return codes(fetched.problems());
        }
    }

    private List<Diagnostic> check() {
        return check(Chain.Expected.NOTHING);
    }

    private List<Diagnostic> check(Chain.Expected expected) {
        try (Ledger ledger = Ledger.of(bare)) {
            return Chain.check(ledger, expected);
        }
    }

    private static List<String> codes(List<Diagnostic> problems) {
        return problems.stream().map(problem -> problem.code().name()).toList();
    }

    private Recorded record(long number) {
        try (Ledger ledger = Ledger.of(bare)) {
            return ledger.records()
                    .filter(record -> record.number() == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String tip() {
        try (Ledger ledger = Ledger.of(bare)) {
            return ledger.tip().orElseThrow();
        }
    }

    private ObjectId first() {
        try (Ledger ledger = Ledger.of(bare)) {
            return ledger.commits().findFirst().orElseThrow();
        }
    }

    private static String text(Recorded record) {
        return new String(record.envelope().bytes(), StandardCharsets.UTF_8);
    }

    private static String file(Entry entry, long number, String previous) {
        byte[] statement = Statement.placed(entry, number, Optional.of(previous));
        return new String(Envelope.unsigned(statement).bytes(), StandardCharsets.UTF_8);
    }

    /** Writes the whole ledger anew with other contents or at other paths; an empty path leaves a record out. */
    private void rebuild(Map<Long, String> contents, Map<Long, String> paths) {
        List<Recorded> records;
        try (Ledger ledger = Ledger.of(bare)) {
            records = ledger.records().toList();
        }
        List<ObjectId> parents = List.of();
        for (Recorded record : records) {
            String path = paths.getOrDefault(record.number(), record.path());
            if (!path.isEmpty()) {
                String content = contents.getOrDefault(record.number(), text(record));
                parents = List.of(write(parents, Map.of(path, content), LedgerTrial.NOW));
            }
        }
    }

    /** Adds a commit to the ledger that writes files; an empty content takes one away. */
    private void commit(Map<String, String> files) {
        write(List.of(ObjectId.fromString(tip())), files, LedgerTrial.NOW);
    }

    private ObjectId write(List<ObjectId> parents, Map<String, String> files, Instant at) {
        try (Repository repository = Ledger.open(bare);
                ObjectInserter inserter = repository.newObjectInserter()) {
            Map<String, ObjectId> tree = new TreeMap<>();
            if (!parents.isEmpty()) {
                tree.putAll(files(repository, parents.get(0)));
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                tree.remove(file.getKey());
                if (!file.getValue().isEmpty()) {
                    byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                    tree.put(file.getKey(), inserter.insert(Constants.OBJ_BLOB, content));
                }
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(tree).writeTree(inserter));
            commit.setParentIds(parents);
            commit.setAuthor(new PersonIdent("mallory", "mallory@northwind.example", at, ZoneOffset.UTC));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Tidy up\n");
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            LedgerRefs.move(repository, Ledger.REF, LedgerRefs.tip(repository, Ledger.REF), made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DirCache tree(Map<String, ObjectId> files) {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        files.forEach((path, id) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(id);
            builder.add(entry);
        });
        builder.finish();
        return cache;
    }

    private static Map<String, ObjectId> files(Repository repository, ObjectId commit) throws IOException {
        Map<String, ObjectId> files = new TreeMap<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk trees = new TreeWalk(repository)) {
            trees.addTree(walk.parseCommit(commit).getTree());
            trees.setRecursive(true);
            while (trees.next()) {
                files.put(trees.getPathString(), trees.getObjectId(0));
            }
        }
        return files;
    }

    private void set(ObjectId tip) throws IOException {
        try (Repository repository = Ledger.open(bare)) {
            LedgerRefs.move(repository, Ledger.REF, LedgerRefs.tip(repository, Ledger.REF), tip);
        }
    }
}
