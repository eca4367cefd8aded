package dev.servicecatalog.compiler;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks whether something was decided and still holds.
 *
 * @param repository the folder of the repository
 * @param head what is to go live: a branch, tag or commit
 * @param now the moment it goes
 * @param ledger where decisions are recorded, and which records are believed
 * @param build whether a build goes live; otherwise the catalog changes, and decisions about builds do not count
 * @param branch the branch that the change goes into; what the decision compared with has to be on it. Not asked for where not stated
 * @param location where the catalog is that a build was judged by, if that is not what the record says
 */
public record VerifyRequest(
        Path repository,
        String head,
        Instant now,
        LedgerAsked ledger,
        boolean build,
        Optional<String> branch,
        Optional<String> location) {
    /** Asks about a change of the catalog, into no branch in particular. */
    public VerifyRequest(Path repository, String head, Instant now, LedgerAsked ledger) {
        this(repository, head, now, ledger, false, Optional.empty(), Optional.empty());
    }
}
