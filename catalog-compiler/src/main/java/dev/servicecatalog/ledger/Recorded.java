package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * An entry with its place in a ledger.
 *
 * @param id the digest of what it says, without its place; the same entry has the same id everywhere
 * @param number counted from 1
 * @param previous the digest of the record before it; empty for the first
 * @param digest SHA-256 of this record as it is stored, signatures included, in lower-case hexadecimal
 * @param path where it is stored in the ledger's tree
 * @param envelope the record as it was signed
 */
public record Recorded(
        Entry entry, String id, long number, Optional<String> previous, String digest, String path, Envelope envelope) {
    /** Whether it stands where its content belongs, be it in a second folder. */
    public boolean isInPlace() {
        return Shelf.paths(entry, id).contains(path);
    }

    boolean isInOwnPlace() {
        return Shelf.paths(entry, id).get(0).equals(path);
    }

    /** Says so if it was made for a repository of another name; empty otherwise. */
    public Optional<Diagnostic> foreignTo(String repository) {
        return LedgerName.isSame(entry.repository(), repository)
                ? Optional.empty()
                : Optional.of(Problems.foreign(this, repository));
    }

    /** The ids of the keys that are said to have signed it. */
    public List<String> keys() {
        return envelope.signatures().stream().map(Envelope.Signature::keyId).toList();
    }
}
