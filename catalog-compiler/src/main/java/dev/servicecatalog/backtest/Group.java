package dev.servicecatalog.backtest;

import dev.servicecatalog.gate.Outcome;

/** How a policy sorts the changes of the past. */
public enum Group {
    /** Nobody has to look. */
    APPROVED("approved at once"),
    /** Somebody has to look: approvals of the past are not known, and taken as not given. */
    REVIEWED("reviewed"),
    /** Rejected, or could not be evaluated. */
    REFUSED("refused"),
    /** Has to wait, such as for the end of a freeze. */
    HELD("held");

    private final String words;

    Group(String words) {
        this.words = words;
    }

    /** The group that an outcome falls into. */
    public static Group of(Outcome outcome) {
        return switch (outcome) {
            case ERROR, REJECTED -> REFUSED;
            case HOLD -> HELD;
            case REVIEW_REQUIRED -> REVIEWED;
            case APPROVED, APPROVED_STANDARD, APPROVED_EMERGENCY -> APPROVED;
        };
    }

    /** As people read it. */
    public String words() {
        return words;
    }
}
