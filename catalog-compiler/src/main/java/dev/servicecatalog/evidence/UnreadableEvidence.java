package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;

/** Ends the reading of one file; becomes a problem before it leaves the package. */
final class UnreadableEvidence extends Exception {
    private static final DiagnosticCode EVIDENCE_UNREADABLE = DiagnosticCode.error("evidence-unreadable");
    private static final long serialVersionUID = 1;

    private final transient Diagnostic problem;

    UnreadableEvidence(SourceSpan place, String message, String remedy) {
        super(message, null, false, false);
        this.problem = problem(place, message, remedy);
    }

    Diagnostic problem() {
        return problem;
    }

    static Diagnostic problem(SourceSpan place, String message, String remedy) {
        return Diagnostic.of(EVIDENCE_UNREADABLE, place, message, remedy, "");
    }
}
