package dev.servicecatalog.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerWriterTest {
    @TempDir
    Path folder;

    private LedgerTrial trial;

    @BeforeEach
    void begin() {
        trial = LedgerTrial.in(folder);
    }

    @Test
    void recordsStandInOrderAndNameTheOneBefore() {
        LedgerWriter writer = LedgerTrial.local(trial.bare());
        for (int i = 1; i <= 3; i++) {
            assertThat(writer.append(trial.decision(i), LedgerTrial.NOW).records())
                    .extracting(Recorded::number)
                    .containsExactly((long) i);
        }
        try (Ledger ledger = Ledger.of(trial.bare())) {
            List<Recorded> records = ledger.records().toList();
            assertThat(records).extracting(Recorded::number).containsExactly(1L, 2L, 3L);
            assertThat(records.get(0).previous()).isEmpty();
            assertThat(records.get(2).previous()).contains(records.get(1).digest());
            assertThat(records).extracting(Recorded::entry).startsWith(trial.decision(1));
            assertThat(ledger.decisionsOf(trial.subject().tree())).isEqualTo(records);
            assertThat(ledger.last()).contains(records.get(2));
            assertThat(ledger.newest(2)).containsExactly(records.get(2), records.get(1));
        }
        assertThat(LedgerTrial.errors(trial.bare())).isEmpty();
    }

    @Test
    void theSameTwiceIsOneRecord() {
        Path clone = trial.clone("clone");
        assertThat(trial.writer(clone)
                        .append(trial.decision(1), LedgerTrial.NOW)
                        .records())
                .hasSize(1);
        Appended again = trial.writer(trial.clone("other")).append(trial.decision(1), LedgerTrial.NOW.plusSeconds(60));
        assertThat(again.isComplete()).isTrue();
        assertThat(again.records()).isEmpty();
        assertThat(LedgerTrial.ids(trial.bare())).hasSize(1);
    }

    @Test
    void theSameEntriesMakeTheSameLedger() {
        for (String name : List.of("one", "two")) {
            LedgerWriter writer = LedgerTrial.local(trial.clone(name));
            writer.append(trial.decision(1), LedgerTrial.NOW);
            writer.append(ended(Entry.Result.FAILED), LedgerTrial.NOW);
        }
        try (Ledger one = Ledger.of(folder.resolve("one"));
                Ledger two = Ledger.of(folder.resolve("two"))) {
            assertThat(one.tip()).isPresent().isEqualTo(two.tip());
        }
    }

    @Test
    void outcomesReviewsEmergenciesAndFailuresAreFound() {
        LedgerWriter writer = LedgerTrial.local(trial.bare());
        Entry urgent = LedgerTrial.decision(1, trial.subject(), "approved-emergency");
        Entry reviewed =
                new Entry.Reviewed(trial.subject(), LedgerTrial.NAME, LedgerTrial.NOW.plusSeconds(9), "astrid");
        List.of(urgent, trial.decision(2), ended(Entry.Result.SUCCEEDED), ended(Entry.Result.ROLLED_BACK), reviewed)
                .forEach(entry -> writer.append(entry, LedgerTrial.NOW));
        String commit = trial.subject().commit();
        try (Ledger ledger = Ledger.of(trial.bare())) {
            assertThat(ledger.emergencies()).extracting(Recorded::entry).containsExactly(urgent);
            assertThat(ledger.failures()).extracting(Recorded::entry).containsExactly(ended(Entry.Result.ROLLED_BACK));
            assertThat(ledger.outcomesOf(commit)).hasSize(2);
            assertThat(ledger.reviewsOf(commit)).extracting(Recorded::entry).containsExactly(reviewed);
            assertThat(ledger.records()).hasSize(5);
            assertThat(ledger.subject("main")).contains(trial.subject());
            assertThat(ledger.subject("nowhere")).isEmpty();
        }
        assertThat(LedgerTrial.errors(trial.bare())).isEmpty();
    }

    @Test
    void signaturesAreCheckedWithGivenKeys() {
        SigningKey key = EnvelopeTest.key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        new LedgerWriter(trial.bare(), Optional.empty(), Optional.of(key), LedgerTrial.patience(3))
                .append(trial.decision(1), LedgerTrial.NOW);
        try (Ledger ledger = Ledger.of(trial.bare())) {
            Recorded record = ledger.last().orElseThrow();
            assertThat(record.keys()).containsExactly(key.id());
            assertThat(TrustedKeys.of(List.of(key.publicPem())).seal(record.envelope()))
                    .isEqualTo(TrustedKeys.Seal.SIGNED);
        }
    }

    @Test
    void whatCannotBePushedWaitsAndGoesWithTheNext() throws IOException {
        Path clone = trial.clone("clone");
        Path away = folder.resolve("away.git");
        Files.move(trial.bare(), away);
        Appended offline = writer(clone, 2, Optional.empty()).append(trial.decision(1), LedgerTrial.NOW);
        assertThat(offline.waiting()).isEqualTo(1);
        assertThat(codes(offline.problems())).containsExactly("ledger-not-reached");
        assertThat(LedgerTrial.ids(clone)).isEmpty();
        Files.move(away, trial.bare());
        Appended online = writer(clone, 2, Optional.empty()).append(trial.decision(2), LedgerTrial.NOW);
        assertThat(online.records()).extracting(Recorded::number).containsExactly(1L, 2L);
        assertThat(online.waiting()).isZero();
        assertThat(writer(clone, 2, Optional.empty())
                        .pushPending(LedgerTrial.NOW)
                        .records())
                .isEmpty();
        assertThat(LedgerTrial.ids(trial.bare())).hasSize(2).isEqualTo(LedgerTrial.ids(clone));
    }

    @Test
    void whatWasToBeSignedIsNeverPushedUnsigned() throws IOException {
        SigningKey key = EnvelopeTest.key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Path clone = trial.clone("clone");
        Path away = folder.resolve("away.git");
        Files.move(trial.bare(), away);
        writer(clone, 1, Optional.of(key)).append(trial.decision(1), LedgerTrial.NOW);
        Files.move(away, trial.bare());
        Appended unsigned = writer(clone, 1, Optional.empty()).append(trial.decision(2), LedgerTrial.NOW);
        assertThat(unsigned.records()).extracting(Recorded::entry).containsExactly(trial.decision(2));
        assertThat(codes(unsigned.problems())).containsExactly("ledger-needs-key");
        Appended signed = writer(clone, 1, Optional.of(key)).pushPending(LedgerTrial.NOW);
        assertThat(signed.records())
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.keys()).hasSize(1));
    }

    @Test
    void aRemoteThatRefusesOnceIsAskedAgain() throws IOException {
        Path git = Path.of("/usr/bin/git");
        assumeTrue(Files.isExecutable(git), "hooks are run by Git itself");
        Path clone = trial.clone("clone");
        Path hook = trial.bare().resolve("hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\nif mkdir refused 2>/dev/null; then echo busy >&2; exit 1; fi\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
        Path config = clone.resolve("config");
        Files.writeString(
                config,
                Files.readString(config)
                        .replace("[remote \"origin\"]", "[remote \"origin\"]\n\treceivepack = env git-receive-pack"),
                StandardCharsets.UTF_8);
        Appended appended = trial.writer(clone).append(trial.decision(1), LedgerTrial.NOW);
        assertThat(trial.bare().resolve("refused")).exists();
        assertThat(appended.records()).hasSize(1);
        assertThat(LedgerTrial.ids(trial.bare())).hasSize(1);
    }

    @Test
    void aLockedRefIsTriedAgain() throws IOException {
        Path clone = trial.clone("clone");
        Path lock = trial.bare().resolve(Ledger.REF + ".lock");
        Files.createDirectories(lock.getParent());
        Files.createFile(lock);
        Appended locked = writer(clone, 3, Optional.empty()).append(trial.decision(1), LedgerTrial.NOW);
        assertThat(codes(locked.problems())).containsExactly("ledger-not-reached");
        Files.delete(lock);
        assertThat(writer(clone, 3, Optional.empty())
                        .pushPending(LedgerTrial.NOW)
                        .records())
                .hasSize(1);
    }

    @Test
    void aShorterOrOtherLedgerAtTheRemoteIsNotBuiltOn() throws IOException {
        Path clone = trial.clone("clone");
        trial.writer(clone).append(trial.decision(1), LedgerTrial.NOW);
        ObjectId one = ObjectId.fromString(tip(clone));
        trial.writer(clone).append(trial.decision(2), LedgerTrial.NOW);
        ObjectId two = ObjectId.fromString(tip(clone));
        set(one);
        assertThat(codes(trial.writer(clone)
                        .append(trial.decision(3), LedgerTrial.NOW)
                        .problems()))
                .containsExactly("ledger-truncated");
        trial.writer(trial.clone("other")).append(trial.decision(4), LedgerTrial.NOW);
        assertThat(codes(trial.writer(clone)
                        .append(trial.decision(3), LedgerTrial.NOW)
                        .problems()))
                .containsExactly("ledger-forked");
        try (var repository = Ledger.open(trial.bare())) {
            LedgerRefs.remove(repository, Ledger.REF);
        }
        assertThat(codes(trial.writer(clone)
                        .append(trial.decision(3), LedgerTrial.NOW)
                        .problems()))
                .containsExactly("ledger-truncated");
        set(two);
        assertThat(trial.writer(clone)
                        .append(trial.decision(5), LedgerTrial.NOW)
                        .records())
                .hasSize(2);
    }

    private void set(ObjectId tip) throws IOException {
        try (var repository = Ledger.open(trial.bare())) {
            LedgerRefs.move(repository, Ledger.REF, LedgerRefs.tip(repository, Ledger.REF), tip);
        }
    }

    private static String tip(Path repository) {
        try (Ledger ledger = Ledger.of(repository)) {
            return ledger.tip().orElseThrow();
        }
    }

    private Entry ended(Entry.Result result) {
        return new Entry.Ended(
                trial.subject(),
                LedgerTrial.NAME,
                LedgerTrial.NOW,
                result,
                Optional.of("INC-1"),
                "pipeline",
                Entry.Place.UNKNOWN);
    }

    private LedgerWriter writer(Path clone, int attempts, Optional<SigningKey> key) {
        return new LedgerWriter(clone, Optional.of("origin"), key, LedgerTrial.patience(attempts));
    }

    private static List<String> codes(List<Diagnostic> problems) {
        return problems.stream().map(problem -> problem.code().name()).toList();
    }
}
