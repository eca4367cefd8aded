package dev.servicecatalog.output.report;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.diagnostic.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Findings for people at a terminal: the place, the sentence, the line itself with a caret, the remedy. */
public final class TextReport {
    private final Function<String, List<String>> linesOf;
    private final Map<String, List<String>> read = new HashMap<>();

    /**
     * A report.
     *
     * @param linesOf the lines of a file of the catalog; an empty list where it has none to show
     */
    public TextReport(Function<String, List<String>> linesOf) {
        this.linesOf = linesOf;
    }

    /** All findings in the order given, each followed by an empty line; empty text for none. */
    public String render(List<Diagnostic> findings) {
        StringBuilder out = new StringBuilder();
        findings.forEach(finding -> out.append(render(finding)));
        return out.toString();
    }

    /** One finding, followed by an empty line. */
    public String render(Diagnostic finding) {
        StringBuilder out = new StringBuilder();
        out.append(finding.place())
                .append(": ")
                .append(finding.severity().word())
                .append(": ")
                .append(finding.message())
                .append(" [")
                .append(finding.code().name())
                .append("]\n");
        excerpt(finding.place(), out);
        for (Diagnostic.Related related : finding.related()) {
            out.append("  = note: ")
                    .append(related.place())
                    .append(": ")
                    .append(related.note())
                    .append('\n');
        }
        return out.append("  = fix: ").append(finding.remedy()).append("\n\n").toString();
    }

    /** {@code 2 errors, 1 warning in 2 files}; {@code no findings} for none. */
    public static String summary(List<Diagnostic> findings) {
        if (findings.isEmpty()) {
            return "no findings";
        }
        StringBuilder out = new StringBuilder();
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(f -> f.severity() == severity).count();
            if (count > 0) {
                out.append(out.isEmpty() ? "" : ", ").append(count(count, severity));
            }
        }
        long files = findings.stream()
                .map(f -> f.place().file())
                .filter(file -> !file.equals("."))
                .distinct()
                .count();
        if (files > 0) {
            out.append(" in ").append(files).append(files == 1 ? " file" : " files");
        }
        return out.toString();
    }

    private static String count(long count, Severity severity) {
        boolean plural = count != 1 && severity != Severity.INFO;
        return count + " " + severity.word() + (plural ? "s" : "");
    }

    private void excerpt(SourceSpan place, StringBuilder out) {
        List<String> lines = read.computeIfAbsent(place.file(), linesOf);
        if (place.line() > lines.size()) {
            return;
        }
        String line = lines.get(place.line() - 1);
        String number = String.valueOf(place.line());
        String margin = " ".repeat(number.length());
        Excerpt shown = Excerpt.of(line, place.column(), place.length());
        out.append(' ').append(margin).append(" |\n");
        out.append(' ').append(number).append(" | ").append(shown.text()).append('\n');
        out.append(' ').append(margin).append(" | ").append(shown.marker()).append('\n');
    }
}
