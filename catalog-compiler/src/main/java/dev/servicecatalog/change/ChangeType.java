package dev.servicecatalog.change;

import java.util.Locale;

/** What a change means to the business; the order is that of a report: what hurts most comes first. */
public enum ChangeType {
    SERVICE_REMOVED,
    OFFERING_REMOVED,
    SERVICE_RETIRED,
    OFFERING_RETIRED,
    PROOF_BROKEN,
    PROMISE_LOWERED,
    PRICE_RAISED,
    COST_RAISED,
    NEED_ADDED,
    NEED_DROPPED,
    OWNER_CHANGED,
    ORDER_LINK_CHANGED,
    POLICY_CHANGED,
    STATUS_CHANGED,
    ENTITY_REMOVED,
    SERVICE_ADDED,
    OFFERING_ADDED,
    ENTITY_ADDED,
    PROMISE_RAISED,
    PROOF_MENDED,
    PRICE_LOWERED,
    COST_LOWERED,
    OTHER_FIELD,
    WORDING;

    /** As reports write it: {@code promise lowered}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
