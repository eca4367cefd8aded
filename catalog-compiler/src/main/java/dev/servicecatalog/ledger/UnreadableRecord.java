package dev.servicecatalog.ledger;

/** A file of a ledger that is no record; caught where the file is named, and told as a finding. */
final class UnreadableRecord extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Why.
     *
     * @param reason lower-case, without full stop
     */
    UnreadableRecord(String reason) {
        super(reason);
    }
}
