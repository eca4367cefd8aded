package dev.servicecatalog.output.report;

import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings for machines: {@code findings.json}. */
public final class FindingsJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
        ArrayNode array = JSON.createArrayNode();
        for (Diagnostic finding : findings) {
            ObjectNode node = array.addObject();
            node.put("code", finding.code().name());
            node.put("severity", finding.severity().word());
            node.put("file", finding.place().file());
            node.put("line", finding.place().line());
            node.put("column", finding.place().column());
            node.put("message", finding.message());
            node.put("remedy", finding.remedy());
            node.put("subject", finding.subject());
            if (marked.contains(finding)) {
                node.put("known", true);
            }
            if (!finding.related().isEmpty()) {
                ArrayNode related = node.putArray("related");
                for (Diagnostic.Related place : finding.related()) {
                    related.addObject()
                            .put("file", place.place().file())
                            .put("line", place.place().line())
                            .put("column", place.place().column())
                            .put("note", place.note());
                }
            }
        }
        return JSON.writeValueAsString(array).replace("\r\n", "\n") + "\n";
    }
}
