package dev.servicecatalog.gate;

import java.util.Locale;

/** What the gate can decide, the strictest first. */
public enum Outcome {
    /** It could not be evaluated; fails closed. */
    ERROR,
    REJECTED,
    HOLD,
    REVIEW_REQUIRED,
    APPROVED_EMERGENCY,
    APPROVED_STANDARD,
    APPROVED;

    /** Whether the change may go. */
    public boolean isApproved() {
        return compareTo(APPROVED_EMERGENCY) >= 0;
    }

    /** As people read it: {@code review required}. */
    public String words() {
        return switch (this) {
            case ERROR -> "could not evaluate";
            case APPROVED_EMERGENCY -> "approved as an emergency";
            case APPROVED_STANDARD -> "approved as a standard change";
            default -> name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
