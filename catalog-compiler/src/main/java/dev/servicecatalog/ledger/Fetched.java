package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * A ledger as it is at a remote, compared with what this clone knew of it.
 *
 * @param ledger as it is there; as it was known here if that cannot be told. Close it after use
 * @param problems empty only if the remote one was read and continues what was known
 */
public record Fetched(Ledger ledger, List<Diagnostic> problems) implements AutoCloseable {
    /**
     * Brings it here.
     *
     * @param remote the name or address; this repository's own where not stated
     * @throws UncheckedIOException if this repository cannot be read
     */
    public static Fetched of(Path repository, Optional<String> remote) {
        if (remote.isEmpty()) {
            return new Fetched(Ledger.of(repository), List.of());
        }
        List<Diagnostic> problems = new ArrayList<>();
        Optional<String> tip = Optional.empty();
        try (Repository here = Ledger.open(repository)) {
            Optional<ObjectId> known = LedgerRefs.tip(here, Ledger.REF);
            tip = known.map(ObjectId::name);
            Optional<ObjectId> there = fetch(here, remote.get(), problems);
            if (problems.isEmpty()) {
                Kinship.problem(here, known, there).ifPresent(problems::add);
            }
            if (problems.isEmpty() && there.isPresent()) {
                Kinship.advance(here, there.get());
                tip = there.map(ObjectId::name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Fetched(Ledger.at(repository, tip), List.copyOf(problems));
    }

    private static Optional<ObjectId> fetch(Repository here, String remote, List<Diagnostic> problems) {
        try {
            return RemoteLedger.of(here, remote).fetch();
        } catch (IOException e) {
            problems.add(Problems.unread(RemoteLedger.plain(e)));
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
