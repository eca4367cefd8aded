package dev.servicecatalog.compiler;

import dev.servicecatalog.gate.Range;
import dev.servicecatalog.model.ChangePolicy;

/**
 * Where the gate takes from what Git does not hold.
 *
 * @param shown what the change shows for itself
 * @param past what the ledger tells
 */
record GateFacts(Shown shown, PastChanges past) {
    /** From the files that the request names. */
    static GateFacts gathered(PastChanges past) {
        return new GateFacts(GateEvidence::read, past);
    }

    /** Finds what a change shows for itself. */
    interface Shown {
        GateEvidence read(GateRequest request, Range range, ChangePolicy policy);
    }
}
