package dev.servicecatalog.output.report;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.output.PlainJson;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Findings for machines: {@code findings.json}. */
public final class FindingsJson {
    private FindingsJson() {}

    /** A JSON array of findings that no baseline knows; see {@link #render(List, List)}. */
    public static String render(List<Diagnostic> findings) {
        return render(findings, List.of());
    }

    /**
     * A JSON array in the order given, with {@code code, severity, file, line, column, message, remedy, subject} and, where a
     * finding has further places, {@code related} with {@code file, line, column, note}; ends with a newline.
     *
     * @param known those of the findings that the baseline knows; only they have {@code "known": true}
     */
    public static String render(List<Diagnostic> findings, List<Diagnostic> known) {
        Set<Diagnostic> marked = Collections.newSetFromMap(new IdentityHashMap<>());
        marked.addAll(known);
        return PlainJson.text(json -> {
            json.writeStartArray();
            findings.forEach(finding -> write(finding, marked.contains(finding), json));
            json.writeEndArray();
        });
    }

    private static void write(Diagnostic finding, boolean known, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", finding.code().name());
        json.writeStringProperty("severity", finding.severity().word());
        writePlace(finding.place(), json);
        json.writeStringProperty("message", finding.message());
        json.writeStringProperty("remedy", finding.remedy());
        json.writeStringProperty("subject", finding.subject());
        if (known) {
            json.writeBooleanProperty("known", true);
        }
        if (!finding.related().isEmpty()) {
            json.writeArrayPropertyStart("related");
            for (Diagnostic.Related related : finding.related()) {
                json.writeStartObject();
                writePlace(related.place(), json);
                json.writeStringProperty("note", related.note());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writePlace(SourceSpan place, JsonGenerator json) {
        json.writeStringProperty("file", place.file());
        json.writeNumberProperty("line", place.line());
        json.writeNumberProperty("column", place.column());
    }
}
