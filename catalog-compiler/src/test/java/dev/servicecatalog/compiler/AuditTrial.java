package dev.servicecatalog.compiler;

import dev.servicecatalog.ledger.DecisionDocument;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.LedgerWriter;
import dev.servicecatalog.ledger.Patience;
import dev.servicecatalog.ledger.Subject;
import dev.servicecatalog.testing.GateRepository;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.MergeCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;

/** A real repository on which changes land at stated times, with a ledger. */
final class AuditTrial implements AutoCloseable {
    static final String NAME = "northwind/catalog";

    private final GateRepository repository;

    private AuditTrial(GateRepository repository) {
        this.repository = repository;
    }

    static AuditTrial in(Path folder) {
        return new AuditTrial(GateRepository.in(folder).checkout("main"));
    }

    Path folder() {
        return repository.folder();
    }

    String id(String revision) {
        return repository.id(revision);
    }

    GateRepository repository() {
        return repository;
    }

    /** Commits a file where the work tree stands; the id. */
    String commit(String at, String title, String file) {
        repository.write("notes/" + file, title + "\n");
        return commit(at, title);
    }

    /** Commits what lies in the work tree; the id. */
    String commit(String at, String title) {
        try {
            repository.git().add().addFilepattern(".").call();
            repository.git().add().addFilepattern(".").setUpdate(true).call();
            PersonIdent person = new PersonIdent("Ada", "ada@northwind.example", Instant.parse(at), ZoneOffset.UTC);
            return repository
                    .git()
                    .commit()
                    .setMessage(title)
                    .setAuthor(person)
                    .setCommitter(person)
                    .setAllowEmpty(true)
                    .setSign(false)
                    .call()
                    .name();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A branch off a revision with one commit; its id. */
    String branch(String name, String from, String at, String title, String file) {
        repository.branchAt(name, from);
        return commit(at, title, file);
    }

    /** Prepares the merge of a branch into main; {@link #commit(String, String)} lands it. */
    AuditTrial merge(String branch) {
        repository.checkout("main");
        try {
            repository
                    .git()
                    .merge()
                    .include(ObjectId.fromString(id(branch)))
                    .setFastForward(MergeCommand.FastForwardMode.NO_FF)
                    .setCommit(false)
                    .call();
            return this;
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lands a branch as it is. */
    AuditTrial fastForward(String branch) {
        String id = id(branch);
        repository.branchAt("main", id);
        return this;
    }

    /** Lands what a branch holds as one new commit; the id. */
    String squash(String branch, String at, String title) {
        String tip = id(branch);
        repository.checkout("main");
        try {
            repository.git().checkout().setStartPoint(tip).setAllPaths(true).call();
        } catch (GitAPIException e) {
            throw new IllegalStateException(e);
        }
        return commit(at, title);
    }

    /** A decision to be recorded. */
    record Decided(
            String base,
            String head,
            String at,
            String outcome,
            String mode,
            String risk,
            List<String> services,
            int approvals,
            String more) {
        static Decided approved(String base, String head, String at) {
            return new Decided(base, head, at, "approved", "enforce", "medium", List.of("ticket-shop"), 1, "");
        }

        Decided as(String other) {
            return new Decided(base, head, at, other, mode, risk, services, approvals, more);
        }

        Decided mode(String other) {
            return new Decided(base, head, at, outcome, other, risk, services, approvals, more);
        }

        Decided risk(String other) {
            return new Decided(base, head, at, outcome, mode, other, services, approvals, more);
        }

        Decided approvals(int other) {
            return new Decided(base, head, at, outcome, mode, risk, services, other, more);
        }

        Decided with(String other) {
            return new Decided(base, head, at, outcome, mode, risk, services, approvals, other);
        }

        Decided services(List<String> other) {
            return new Decided(base, head, at, outcome, mode, risk, other, approvals, more);
        }
    }

    /** Records a decision at its own moment. */
    void record(Decided decided) {
        String counted = "{\"person\": \"grace\", \"how\": \"review\"}, ".repeat(decided.approvals());
        String json = """
                {"schema": "servicecatalog.dev/decision/v1", "generator": {"name": "test"}, "outcome": "%s", "passes": %s, "mode": "%s",
                 "time": {"at": "%s", "source": "given", "zone": "UTC"}, "base": {"name": "main", "commit": "%s"},
                 "head": {"name": "work", "commit": "%s"}, "reach": {"names": [%s]}, "risk": {"level": "%s"}, %s
                 "approvals": {"counted": [%s]}, "reasons": [{"decides": true, "sentence": "somebody has to look"}]}""".formatted(
                decided.outcome(),
                decided.outcome().startsWith("approved"),
                decided.mode(),
                decided.at(),
                id(decided.base()),
                id(decided.head()),
                decided.services().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")),
                decided.risk(),
                decided.more(),
                counted.replaceAll(", $", ""));
        append(new Entry.Taken(subject(decided.head()), NAME, DecisionDocument.of(json)));
    }

    Subject subject(String revision) {
        try (Ledger ledger = Ledger.of(folder())) {
            return ledger.subject(revision).orElseThrow();
        }
    }

    void append(Entry entry) {
        new LedgerWriter(folder(), Optional.empty(), Optional.empty(), Patience.usual(new SplittableRandom(1)))
                .append(entry, entry.at());
    }

    void ended(String revision, String at, Entry.Result result, Optional<String> incident, Entry.Place where) {
        append(new Entry.Ended(subject(revision), NAME, Instant.parse(at), result, incident, "pipeline", where));
    }

    @Override
    public void close() {
        repository.close();
    }
}
