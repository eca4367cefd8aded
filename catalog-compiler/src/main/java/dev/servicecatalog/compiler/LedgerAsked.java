package dev.servicecatalog.compiler;

import dev.servicecatalog.ledger.Subject;
import java.util.List;
import java.util.Optional;

/**
 * Which ledger is read, and what has to be true of it to be believed.
 *
 * @param remote the name or address of the repository whose ledger counts; the one here where not stated
 * @param name what the repository is called in its records; host and path of {@code origin} where not stated
 * @param keys public Ed25519 keys as PEM, one of which has to have signed; signatures are not asked for where empty
 * @param known a commit that the ledger has to go through, such as the one it ended with when it was last read: 40 hexadecimal digits.
 *     Without it, nobody who reads it for the first time can see that its end was cut off
 */
public record LedgerAsked(Optional<String> remote, Optional<String> name, List<String> keys, Optional<String> known) {
    /** Copies the list, and refuses what is no commit. */
    public LedgerAsked {
        keys = List.copyOf(keys);
        if (known.filter(commit -> !Subject.isId(commit)).isPresent()) {
            throw new WrongUseException(
                    "catalog.ledger.known cannot be \"" + known.get() + "\"",
                    "State the whole id of a commit, as audit.json and verify tell where the ledger ended.");
        }
    }

    /** The ledger of a remote, or of this clone; nothing more is asked of it. */
    public static LedgerAsked of(Optional<String> remote, Optional<String> name) {
        return new LedgerAsked(remote, name, List.of(), Optional.empty());
    }

    /** Asks that one of these keys has signed. */
    public LedgerAsked signedBy(List<String> keys) {
        return new LedgerAsked(remote, name, keys, known);
    }

    /** Asks that the ledger goes through a commit. */
    public LedgerAsked through(String commit) {
        return new LedgerAsked(remote, name, keys, Optional.of(commit));
    }
}
