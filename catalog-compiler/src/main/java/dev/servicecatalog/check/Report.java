package dev.servicecatalog.check;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.load.Origins;
import dev.servicecatalog.model.EntityId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what one rule finds. */
public final class Report {
    private final DiagnosticCode code;
    private final Origins origins;
    private final List<Diagnostic> findings = new ArrayList<>();

    Report(DiagnosticCode code, Origins origins) {
        this.code = code;
        this.origins = origins;
    }

    /**
     * Adds a finding at the rule's severity.
     *
     * @param message one sentence in the user's words, lower-case, without full stop
     * @param remedy what to do, an imperative sentence with full stop
     * @param path where in the document, such as {@code "spec", "leadTime", "promise"}; the name where not given
     */
    public void add(EntityId subject, String message, String remedy, Object... path) {
        add(code.severity(), subject, message, remedy, path);
    }

    /** Adds a finding that is worse or better than the rule's usual ones. */
    public void add(Severity severity, EntityId subject, String message, String remedy, Object... path) {
        findings.add(Diagnostic.of(code, origins.place(subject, path), message, remedy, subject.toString())
                .about(Stream.of(path).map(String::valueOf).collect(Collectors.joining(".")))
                .at(severity));
    }

    List<Diagnostic> findings() {
        return findings;
    }
}
