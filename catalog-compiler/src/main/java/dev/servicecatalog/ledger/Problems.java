package dev.servicecatalog.ledger;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;

/** What can be wrong with a ledger, in words. */
final class Problems {
    private static final DiagnosticCode MISSING = DiagnosticCode.error("ledger-missing");
    private static final DiagnosticCode TRUNCATED = DiagnosticCode.error("ledger-truncated");
    private static final DiagnosticCode FORKED = DiagnosticCode.error("ledger-forked");
    private static final DiagnosticCode FOREIGN = DiagnosticCode.error("ledger-foreign");
    private static final DiagnosticCode CLOCK = DiagnosticCode.warning("ledger-clock");
    private static final DiagnosticCode REWRITTEN = DiagnosticCode.error("ledger-rewritten");
    private static final DiagnosticCode NOT_REACHED = DiagnosticCode.error("ledger-not-reached");
    private static final DiagnosticCode NEEDS_KEY = DiagnosticCode.error("ledger-needs-key");
    private static final DiagnosticCode ALTERED = DiagnosticCode.error("record-altered");
    private static final DiagnosticCode REMOVED = DiagnosticCode.error("record-removed");
    private static final DiagnosticCode NOT_UNDERSTOOD = DiagnosticCode.error("record-not-understood");
    private static final DiagnosticCode UNSIGNED = DiagnosticCode.error("record-unsigned");
    private static final DiagnosticCode UNKNOWN_KEY = DiagnosticCode.error("record-key-unknown");
    private static final DiagnosticCode BAD_SIGNATURE = DiagnosticCode.error("record-signature-bad");

    private static final String ASK =
            "Find out who changed the ledger: compare it with the copies in other clones, and put the longest whole one back.";

    private Problems() {}

    static Diagnostic missing() {
        return whole(
                MISSING,
                "this repository has no ledger of decisions",
                "Fetch it with `git fetch origin " + Ledger.REF + ":" + Ledger.REF
                        + "`, or let the gate write the first record with -Dcatalog.ledger.");
    }

    static Diagnostic truncated(String message) {
        return whole(
                TRUNCATED,
                message,
                "Find out who shortened it; then put the longer copy back: `git push origin " + Ledger.REF + "`.");
    }

    static Diagnostic forked(String message) {
        return whole(
                FORKED, message, "Find out which of the two is the true one, and keep the other aside as evidence.");
    }

    static Diagnostic foreign(Recorded record, String expected) {
        return at(
                FOREIGN,
                record.path(),
                "record " + record.number() + " is for the repository \""
                        + record.entry().repository() + "\", not for \"" + expected + "\"",
                "Take the ledger of this repository; if this is its own under another name, state that name with -Dcatalog.approvals.repository.");
    }

    static Diagnostic clock(String path, String message) {
        return at(CLOCK, path, message, "Set the clock of the machine that wrote it, and ask why a time was stated.");
    }

    static Diagnostic rewritten(Recorded record, String what, String commit) {
        return at(
                REWRITTEN,
                record.path(),
                "the " + what + " " + commit.substring(0, 7) + " of record " + record.number()
                        + " is not in this repository",
                "Fetch the whole history; if it is whole, somebody rewrote it: find out who, and put it back.");
    }

    /** The commit of a request that was closed, or landed as another one, may be gone without any harm. */
    static Diagnostic gone(Recorded record, String commit) {
        return at(
                        REWRITTEN,
                        record.path(),
                        "the commit " + commit.substring(0, 7) + " of record " + record.number()
                                + " is not in this repository",
                        "Fetch all branches; if its branch is gone on purpose, nothing has to be done.")
                .at(Severity.WARNING);
    }

    static Diagnostic notReached(String reason) {
        return whole(
                NOT_REACHED,
                "the record could not be pushed and waits in this clone: " + reason,
                "Run the gate again in this clone when the remote can be reached; it pushes what waits.");
    }

    static Diagnostic unread(String reason) {
        return whole(
                NOT_REACHED,
                "the ledger cannot be fetched: " + reason,
                "Run it again when the remote can be reached, or with -Dcatalog.ledger=local for the copy that is here.");
    }

    static Diagnostic needsKey(String id) {
        return whole(
                NEEDS_KEY,
                "the record " + id.substring(0, 7) + " waits to be pushed and was to be signed",
                "Name the key with -Dcatalog.signingKey.");
    }

    static Diagnostic altered(String path, String message) {
        return at(ALTERED, path, message, ASK);
    }

    static Diagnostic misplaced(Recorded record) {
        return altered(
                record.path(),
                "record " + record.number() + " is about the tree "
                        + record.entry().subject().tree().substring(0, 7)
                        + " and does not belong here, or what it says was changed");
    }

    static Diagnostic removed(String path, String message) {
        return at(REMOVED, path, message, ASK);
    }

    static Diagnostic notUnderstood(String path, String reason) {
        return at(NOT_UNDERSTOOD, path, "this is no record: " + reason, ASK);
    }

    static Diagnostic seal(Recorded record, TrustedKeys.Seal seal) {
        String name = "record " + record.number();
        return switch (seal) {
            case UNSIGNED ->
                at(UNSIGNED, record.path(), name + " is not signed", "Sign records with -Dcatalog.signingKey.");
            case UNKNOWN_KEY ->
                at(
                        UNKNOWN_KEY,
                        record.path(),
                        name + " is signed by the key " + String.join(", ", record.keys()) + ", which is not trusted",
                        "Find out whose key that is; trust it with -Dcatalog.ledger.keys only if you know.");
            default -> at(BAD_SIGNATURE, record.path(), "the signature of " + name + " does not fit what it says", ASK);
        };
    }

    private static Diagnostic whole(DiagnosticCode code, String message, String remedy) {
        return at(code, "", message, remedy);
    }

    private static Diagnostic at(DiagnosticCode code, String path, String message, String remedy) {
        return Diagnostic.of(code, SourceSpan.startOf(path), message, remedy, "");
    }
}
