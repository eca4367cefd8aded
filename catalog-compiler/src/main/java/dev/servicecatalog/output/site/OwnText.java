package dev.servicecatalog.output.site;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.nio.charset.StandardCharsets;

/**
 * A file of one's own as text that knows its places.
 *
 * @param file its name as findings say it
 */
record OwnText(String file, String text) {
    private static final DiagnosticCode LOOK_NOT_UNDERSTOOD = DiagnosticCode.error("look-not-understood");

    static OwnText of(String file, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return new OwnText(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** The place of some characters; at least one. */
    SourceSpan place(int from, int length) {
        int at = Math.min(from, text.length());
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        int longest = (end < 0 ? text.length() : end) - at;
        return new SourceSpan(file, line, text.codePointCount(start, at) + 1, Math.max(1, Math.min(length, longest)));
    }

    /** A finding: something here cannot be used. */
    Diagnostic problem(int from, int length, String message, String remedy) {
        return problem(place(from, length), message, remedy);
    }

    /** A finding about the whole file. */
    Diagnostic problem(String message, String remedy) {
        return problem(SourceSpan.startOf(file), message, remedy);
    }

    private static Diagnostic problem(SourceSpan place, String message, String remedy) {
        return Diagnostic.of(LOOK_NOT_UNDERSTOOD, place, message, remedy, "");
    }
}
