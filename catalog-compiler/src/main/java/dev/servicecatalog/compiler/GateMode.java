package dev.servicecatalog.compiler;

/** Whether a refusal of the gate stops the build. */
public enum GateMode {
    /** What is not approved fails. */
    ENFORCE,
    /** What would happen is told, and everything passes; for the time before people rely on the gate. */
    REPORT;

    /** Reads {@code enforce} or {@code report}. */
    public static GateMode of(String word) {
        return switch (word) {
            case "enforce" -> ENFORCE;
            case "report" -> REPORT;
            default ->
                throw new WrongUseException("catalog.gate.mode cannot be \"" + word + "\"", "Use enforce or report.");
        };
    }
}
