package dev.servicecatalog.model;

/** Where a service or an offering stands in its life. */
public enum Status {
    PROPOSED,
    BUILDING,
    LIVE,
    RETIRING,
    RETIRED;

    /** Whether it can be used and ordered today. */
    public boolean isOffered() {
        return this == LIVE || this == RETIRING;
    }
}
