package dev.servicecatalog.compiler;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks whether something was decided and still holds.
 *
 * @param repository the folder of the repository
 * @param head what is to go live: a branch, tag or commit
 * @param now the moment it goes
 * @param remote the name or address of the repository whose ledger counts; the one here where not stated
 * @param name what the repository is called in its records; host and path of {@code origin} where not stated
 * @param keys public Ed25519 keys as PEM, one of which has to have signed; signatures are not asked for where empty
 * @param branch the branch that the change goes into; what the decision compared with has to be on it. Not asked for where not stated
 * @param location where the catalog is that a build was judged by, if that is not what the record says
 */
public record VerifyRequest(
        Path repository,
        String head,
        Instant now,
        Optional<String> remote,
        Optional<String> name,
        List<String> keys,
        Optional<String> branch,
        Optional<String> location) {
    /** For no branch in particular. */
    public VerifyRequest(
            Path repository,
            String head,
            Instant now,
            Optional<String> remote,
            Optional<String> name,
            List<String> keys,
            Optional<String> location) {
        this(repository, head, now, remote, name, keys, Optional.empty(), location);
    }
}
