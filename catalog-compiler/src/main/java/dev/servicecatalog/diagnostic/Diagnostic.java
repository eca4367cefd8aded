package dev.servicecatalog.diagnostic;

import java.util.Comparator;
import java.util.List;

/**
 * One problem in a user's catalog: never thrown, always collected.
 *
 * @param code the kind of finding
 * @param severity how bad it is here; the code's own unless the catalog overrides it
 * @param place where it is
 * @param message one sentence in the user's words, lower-case, without full stop
 * @param remedy what to do, an imperative sentence with full stop; never empty
 * @param subject the entity it is about, {@code Kind/name}; empty if it is about a file
 * @param field the field it is about, from the top of the document, such as {@code spec.leadTime.promise}; empty if it is about none, or
 *     not found by a rule
 * @param related further places that belong to it, such as the other half of a duplicate; in reading order
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        SourceSpan place,
        String message,
        String remedy,
        String subject,
        String field,
        List<Related> related)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::place)
            .thenComparing(d -> d.code().name())
            .thenComparing(Diagnostic::message);

    /** Refuses a finding without a remedy. */
    public Diagnostic {
        if (message.isBlank() || remedy.isBlank()) {
            throw new IllegalArgumentException("a finding has a message and a remedy: " + code.name());
        }
        related = List.copyOf(related);
    }

    /** A finding at the severity of its code, without related places. */
    public static Diagnostic of(DiagnosticCode code, SourceSpan place, String message, String remedy, String subject) {
        return new Diagnostic(code, code.severity(), place, message, remedy, subject, "", List.of());
    }

    /** This finding with further places that belong to it. */
    public Diagnostic with(List<Related> places) {
        return new Diagnostic(code, severity, place, message, remedy, subject, field, places);
    }

    /** This finding, about a field. */
    public Diagnostic about(String path) {
        return new Diagnostic(code, severity, place, message, remedy, subject, path, related);
    }

    /** This finding at another severity. */
    public Diagnostic at(Severity other) {
        return new Diagnostic(code, other, place, message, remedy, subject, field, related);
    }

    @Override
    public int compareTo(Diagnostic other) {
        return BY_PLACE.compare(this, other);
    }

    /**
     * A further place that belongs to a finding.
     *
     * @param place where
     * @param note what is there, lower-case
     */
    public record Related(SourceSpan place, String note) {}
}
