package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.ApiReports.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** One report of revapi: a list of differences. As revapi itself does, a change that may break somebody is taken for one that does. */
final class RevapiReport {
    private static final Set<String> HARMLESS = Set.of("EQUIVALENT", "NON_BREAKING");
    private static final Set<String> BREAKING = Set.of("POTENTIALLY_BREAKING", "BREAKING");

    private final JsonText json;
    private final List<String> incompatible = new ArrayList<>();
    private int compatible;

    private RevapiReport(JsonText json) {
        this.json = json;
    }

    static Part read(ReportFile file) throws UnreadableEvidence {
        return JsonText.read(file, json -> {
            RevapiReport report = new RevapiReport(json);
            json.eachItem(() -> report.difference(json.node()));
            return new Part(List.copyOf(report.incompatible), report.compatible);
        });
    }

    private void difference(JsonNode difference) throws UnreadableEvidence {
        JsonNode classification = difference.path("classification");
        if (!difference.path("code").isString() || !classification.isArray() || classification.isEmpty()) {
            throw json.wrong("this is no difference with a code and a classification", "Name a report of revapi.");
        }
        boolean breaks = false;
        for (JsonNode entry : classification) {
            breaks |= breaks(entry.path("severity").asString(""));
        }
        if (breaks) {
            String what = difference.path("old").isString() ? "old" : "new";
            incompatible.add(Excerpts.line(
                    difference.path(what).asString(""),
                    difference.path("name").asString("").toLowerCase(Locale.ROOT)));
        } else {
            compatible++;
        }
    }

    private boolean breaks(String severity) throws UnreadableEvidence {
        if (!BREAKING.contains(severity) && !HARMLESS.contains(severity)) {
            throw json.wrong("\"" + severity + "\" is no severity of revapi", "Name a report of revapi.");
        }
        return BREAKING.contains(severity);
    }
}
