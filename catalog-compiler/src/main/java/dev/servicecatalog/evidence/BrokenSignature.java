package dev.servicecatalog.evidence;

/** Ends the checking of one signature, or the reading of one key, with the reason; becomes a verdict or a problem. */
final class BrokenSignature extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason lower-case, one sentence without full stop */
    BrokenSignature(String reason) {
        super(reason, null, false, false);
    }
}
