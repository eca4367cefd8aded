package dev.servicecatalog.compiler;

import dev.servicecatalog.ledger.LedgerWriter;
import dev.servicecatalog.ledger.Patience;
import dev.servicecatalog.ledger.SigningKey;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Where decisions are recorded.
 *
 * @param remote the name or address of the repository whose ledger counts; the one here where not stated
 * @param signingKey the Ed25519 key that signs, PKCS#8 as PEM
 * @param required whether a decision that cannot be recorded counts for nothing
 * @param chance what the waits between two attempts are drawn from
 */
public record LedgerOptions(Optional<String> remote, Optional<String> signingKey, boolean required, long chance) {
    /**
     * Reads the place of a ledger: {@code local}, or the name or address of a remote.
     *
     * @throws WrongUseException if the key is none
     */
    public static LedgerOptions of(String place, Optional<String> signingKey, boolean required, long chance) {
        Optional<String> remote = Optional.of(place).filter(name -> !name.equals("local"));
        return new LedgerOptions(remote, signingKey, required, chance);
    }

    /** Refuses what is no key, before anything is decided. */
    public LedgerOptions {
        key(signingKey);
    }

    private static Optional<SigningKey> key(Optional<String> pem) {
        try {
            return pem.map(SigningKey::of);
        } catch (IllegalArgumentException e) {
            throw new WrongUseException(
                    "catalog.signingKey cannot be used: " + e.getMessage(),
                    "Make one with `openssl genpkey -algorithm ed25519 -out key.pem`.");
        }
    }

    LedgerWriter writer(Path repository) {
        return new LedgerWriter(repository, remote, key(signingKey), Patience.usual(new SplittableRandom(chance)));
    }

    /** As people call it. */
    String place() {
        return remote.map(name -> "the ledger at " + name.replaceAll("://[^/@\\s]*@", "://"))
                .orElse("the ledger of this clone");
    }
}
