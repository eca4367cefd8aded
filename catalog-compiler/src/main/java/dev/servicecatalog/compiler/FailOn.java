package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** From which severity on findings fail a build. */
public enum FailOn {
    ERROR,
    WARNING,
    NEVER;

    /** Reads {@code error}, {@code warning} or {@code never}. */
    public static FailOn of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongUseException(
                        "catalog.failOn cannot be \"" + word + "\"", "Use error, warning or never."));
    }

    boolean failsOn(List<Diagnostic> findings) {
        Severity from = this == WARNING ? Severity.WARNING : Severity.ERROR;
        return this != NEVER
                && findings.stream().anyMatch(finding -> finding.severity().atLeast(from));
    }
}
