package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/** Real repositories with a ledger: a bare one that all push to, and clones of it. */
final class LedgerTrial {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final String NAME = "northwind/catalog";

    private final Path folder;
    private final Subject subject;

    private LedgerTrial(Path folder, Subject subject) {
        this.folder = folder;
        this.subject = subject;
    }

    /** Makes the bare repository with one commit. */
    static LedgerTrial in(Path folder) {
        Path bare = folder.resolve("remote.git");
        try (Git git = Git.init()
                .setBare(true)
                .setDirectory(bare.toFile())
                .setInitialBranch("main")
                .call()) {
            return new LedgerTrial(folder, commit(git.getRepository()));
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What another process has made. */
    static LedgerTrial existing(Path folder) {
        try (Ledger ledger = Ledger.of(folder.resolve("remote.git"))) {
            return new LedgerTrial(folder, ledger.subject("main").orElseThrow());
        }
    }

    private static Subject commit(Repository repository) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(new TreeFormatter()));
            commit.setAuthor(new PersonIdent("founder", "founder@northwind.example", NOW, ZoneOffset.UTC));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("Begin\n");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate main = repository.updateRef("refs/heads/main");
            main.setNewObjectId(id);
            main.update();
            return new Subject(id.name(), commit.getTreeId().name());
        }
    }

    Path bare() {
        return folder.resolve("remote.git");
    }

    Subject subject() {
        return subject;
    }

    Path clone(String name) {
        Path clone = folder.resolve(name);
        try {
            Git.cloneRepository()
                    .setURI(bare().toUri().toString())
                    .setDirectory(clone.toFile())
                    .setBare(true)
                    .call()
                    .close();
            return clone;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    LedgerWriter writer(Path clone) {
        return new LedgerWriter(clone, Optional.of("origin"), Optional.empty(), patience(400));
    }

    static LedgerWriter local(Path repository) {
        return new LedgerWriter(repository, Optional.empty(), Optional.empty(), patience(400));
    }

    static Patience patience(int attempts) {
        return new Patience(
                attempts,
                Duration.ofMillis(10),
                Duration.ofMillis(300),
                ThreadLocalRandom.current(),
                time -> Thread.sleep(time.toMillis()));
    }

    /** A decision that differs by its number. */
    Entry decision(int number) {
        return decision(number, subject, "approved");
    }

    static Entry decision(int number, Subject subject, String outcome) {
        return decision(number, subject, outcome, "");
    }

    static Entry decision(int number, Subject subject, String outcome, String more) {
        return new Entry.Taken(subject, NAME, DecisionDocument.of("""
                {"schema": "servicecatalog.dev/decision/v1", "outcome": "%s", "passes": %s, "mode": "enforce",%s
                 "time": {"at": "%s", "source": "given", "zone": "UTC"}, "head": {"commit": "%s"}, "remark": %d}""".formatted(
                outcome, outcome.startsWith("approved"), more, NOW.plusSeconds(number), subject.commit(), number)));
    }

    static List<Diagnostic> errors(Path repository) {
        try (Ledger ledger = Ledger.of(repository)) {
            return Chain.check(ledger, Chain.Expected.NOTHING).stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .toList();
        }
    }

    static List<String> ids(Path repository) {
        try (Ledger ledger = Ledger.of(repository)) {
            return ledger.records().map(Recorded::id).toList();
        }
    }
}
