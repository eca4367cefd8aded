package dev.servicecatalog.output.decision;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Range.TouchedPath;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision as GitLab's Code Quality report. GitLab wants a place for everything; what has none stands at the first file of the change. */
public final class DecisionCodeQuality {
    private DecisionCodeQuality() {}

    /** The file; ends with a line break. */
    public static String render(GateReport report) {
        SourceSpan otherwise = SourceSpan.startOf(firstPath(report));
        ArrayNode issues = Json.array();
        Map<String, Integer> seen = new HashMap<>();
        for (GateFinding finding : GateFinding.of(report)) {
            SourceSpan place = finding.place().orElse(otherwise);
            int times = seen.merge(finding.fingerprint(), 1, Integer::sum);
            ObjectNode issue = issues.addObject()
                    .put("check_name", finding.reason().rule())
                    .put("description", Plain.line(finding.reason().sentence()))
                    .put("severity", severity(finding))
                    .put("fingerprint", finding.fingerprint() + (times == 1 ? "" : "-" + times));
            issue.putObject("location")
                    .put("path", place.file())
                    .putObject("lines")
                    .put("begin", place.line());
        }
        return Json.text(issues);
    }

    private static String severity(GateFinding finding) {
        return switch (finding.level()) {
            case ERROR -> "blocker";
            case WARNING -> "minor";
            case NOTE -> "info";
        };
    }

    private static String firstPath(GateReport report) {
        return report.range().stream()
                .flatMap(range -> range.commits().stream())
                .flatMap(commit -> commit.paths().stream())
                .map(TouchedPath::path)
                .min(String::compareTo)
                .orElse(".");
    }
}
