package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.output.decision.Terminal;
import java.util.List;

/** What is wrong with a ledger, as people read it. */
final class LedgerText {
    private LedgerText() {}

    /** Two lines each: what, and what to do. */
    static String of(List<Diagnostic> problems) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic problem : problems) {
            text.append(problem.severity() == Severity.WARNING ? "- warning: " : "- ")
                    .append(Terminal.text(problem.message()))
                    .append(" [")
                    .append(problem.code().name())
                    .append("]\n  = fix: ")
                    .append(Terminal.text(problem.remedy()))
                    .append('\n');
        }
        return text.toString();
    }
}
