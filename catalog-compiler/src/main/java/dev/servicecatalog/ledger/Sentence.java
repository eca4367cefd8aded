package dev.servicecatalog.ledger;

/** What a record says, for those who read the log of the ledger. */
final class Sentence {
    private Sentence() {}

    static String of(Recorded record) {
        String change = record.entry().subject().commit().substring(0, 7);
        String number = "Record " + record.number() + ": ";
        if (record.entry() instanceof Entry.Taken taken) {
            return number + change + " is decided, " + taken.decision().outcome();
        }
        if (record.entry() instanceof Entry.Ended ended) {
            return number + change + " has ended, " + ended.result().word();
        }
        return number + change + " is looked at as an emergency";
    }
}
