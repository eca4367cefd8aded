package dev.servicecatalog.gate;

import java.time.Instant;
import java.util.Optional;

/**
 * Who signed a commit, or a tag on it.
 *
 * @param commit the commit's id
 * @param tag the name of the tag that carries the signature; empty if the commit itself does
 */
public record CommitSignature(String commit, Optional<String> tag, Verdict verdict) {
    /** The person whose key made it; empty unless it is valid. */
    public Optional<String> person() {
        return verdict instanceof Verdict.Valid valid ? Optional.of(valid.person()) : Optional.empty();
    }

    /** What a signature is worth. Keys are named by their fingerprint. */
    public sealed interface Verdict {
        /** Made with a key of this person. */
        record Valid(String person, String key) implements Verdict {}

        /** There is none. */
        record Unsigned() implements Verdict {}

        /**
         * There is one, of a kind that is not read.
         *
         * @param kind such as {@code X.509}
         */
        record UnknownKind(String kind) implements Verdict {}

        /** Made, if at all, with a key that belongs to nobody known. */
        record UnknownKey(String key) implements Verdict {}

        /** Made with a person's key that is no longer good. */
        record ExpiredKey(String person, String key, Instant since) implements Verdict {}

        /**
         * It is broken, does not belong to this object, or was made in a way that proves nothing.
         *
         * @param reason lower-case, one sentence without full stop
         */
        record Invalid(String reason) implements Verdict {}
    }
}
