package dev.servicecatalog.audit;

import java.util.Locale;

/** How a landed change stands with the ledger. */
public enum Standing {
    /** Decided before it landed, and let go. */
    AUTHORISED,
    /** Let go as a standard change, approved beforehand. */
    STANDARD,
    /** Let go as an emergency, to be looked at afterwards. */
    EMERGENCY,
    /** It has no decision that let it go. */
    UNAUTHORISED,
    /** The gate only told what it would have decided. */
    REPORTED_ONLY,
    /** It landed before there was a ledger. */
    BEFORE_LEDGER;

    /** As it is written: {@code reported-only}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
