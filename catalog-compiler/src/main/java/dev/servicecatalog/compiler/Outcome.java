package dev.servicecatalog.compiler;

import dev.servicecatalog.diagnostic.Severity;
import java.util.List;

/**
 * What a front end prints, and whether the build goes on.
 *
 * @param failed whether the findings are bad enough to stop
 * @param findings what was found, in the order of places
 * @param summary one sentence: what was found or made, and where
 * @param next one sentence: what to do next
 */
public record Outcome(boolean failed, List<Finding> findings, String summary, String next) {
    /** Copies the list. */
    public Outcome {
        findings = List.copyOf(findings);
    }

    /** All findings as text for a terminal; empty if there are none. */
    public String report() {
        StringBuilder out = new StringBuilder();
        findings.forEach(finding -> out.append(finding.text()));
        return out.toString();
    }

    /**
     * One finding, worded.
     *
     * @param text several lines, the last one empty
     */
    public record Finding(Severity severity, String text) {
        /** Whether it is an error. */
        public boolean isError() {
            return severity == Severity.ERROR;
        }

        /** Whether it is only good to know. */
        public boolean isInfo() {
            return severity == Severity.INFO;
        }
    }
}
