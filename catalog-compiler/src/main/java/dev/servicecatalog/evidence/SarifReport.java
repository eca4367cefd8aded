package dev.servicecatalog.evidence;

import java.util.ArrayList;
import java.util.List;

/** One file in SARIF 2.1.0: runs of scanners, each with its results. */
final class SarifReport {
    private static final String VERSION = "2.1.0";

    private final JsonText json;
    private final List<ScanResult> results = new ArrayList<>();
    private String version = "";
    private int runs;

    SarifReport(JsonText json) {
        this.json = json;
    }

    /** Reads the value of a key, if SARIF knows it. */
    boolean key(String key) throws UnreadableEvidence {
        switch (key) {
            case "version" -> version = json.node().asString("");
            case "runs" -> {
                json.eachItem(() -> {
                    runs++;
                    results.addAll(SarifRun.read(json));
                });
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean hasRuns() {
        return runs > 0;
    }

    /** What was read, if it is a whole report. */
    List<ScanResult> results(ReportFile file) throws UnreadableEvidence {
        if (!version.equals(VERSION)) {
            throw file.wrong(
                    "the report is in version \"" + version + "\" of SARIF, not " + VERSION,
                    "Let the scanner write SARIF " + VERSION + ".");
        }
        if (runs == 0) {
            throw file.wrong("the report holds no runs", "Let the scanner finish.");
        }
        return List.copyOf(results);
    }
}
