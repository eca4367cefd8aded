package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.ScanResult.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One file in CycloneDX: vulnerabilities, and whether they can be exploited here (VEX). One that nobody has analysed counts as there, and
 * one that nobody has rated as an error: neither is known to be harmless. Source: CycloneDX 1.6, {@code vulnerabilities}.
 */
final class VexReport {
    private static final String FORMAT = "CycloneDX";

    /** Those before know no vulnerabilities. */
    private static final List<String> VERSIONS = List.of("1.4", "1.5", "1.6", "1.7");

    private static final Set<String> THERE = Set.of("", "exploitable", "in_triage");
    private static final Set<String> NOT_THERE =
            Set.of("not_affected", "resolved", "resolved_with_pedigree", "false_positive");
    private static final Map<String, Level> LEVELS = Map.of(
            "critical", Level.ERROR,
            "high", Level.ERROR,
            "medium", Level.WARNING,
            "low", Level.NOTE,
            "info", Level.NOTE,
            "none", Level.NONE);
    private static final Set<String> UNRATED = Set.of("", "unknown");
    private static final String REMEDY = "Name a report in CycloneDX.";

    private final JsonText json;
    private final List<ScanResult> results = new ArrayList<>();
    private String format = "";
    private String version = "";
    private boolean hasVulnerabilities;

    VexReport(JsonText json) {
        this.json = json;
    }

    /** Reads the value of a key, if CycloneDX knows it. */
    boolean key(String key) throws UnreadableEvidence {
        switch (key) {
            case "bomFormat" -> format = json.node().asString("");
            case "specVersion" -> version = json.node().asString("");
            case "vulnerabilities" -> {
                hasVulnerabilities = true;
                json.eachItem(() -> add(json.node()));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether it says that it is no report in SARIF. */
    boolean isCycloneDx() {
        return !format.isEmpty() || hasVulnerabilities;
    }

    /** What was read, if it is a whole report. */
    List<ScanResult> results(ReportFile file) throws UnreadableEvidence {
        if (!format.equals(FORMAT)) {
            throw file.wrong(
                    "`bomFormat` of the report is \"" + format + "\", not \"" + FORMAT + "\"",
                    "Name a report in CycloneDX or SARIF.");
        }
        if (!VERSIONS.contains(version)) {
            throw file.wrong(
                    "the report is in version \"" + version + "\" of CycloneDX, not one of "
                            + String.join(", ", VERSIONS),
                    "Let the scanner write CycloneDX " + VERSIONS.get(VERSIONS.size() - 1) + " in JSON.");
        }
        if (!hasVulnerabilities) {
            throw file.wrong(
                    "the report says nothing about vulnerabilities",
                    "Let the scanner finish; one that found nothing writes an empty list.");
        }
        return List.copyOf(results);
    }

    private void add(JsonNode vulnerability) throws UnreadableEvidence {
        if (results.size() == SarifRun.MOST_RESULTS) {
            throw json.wrong(
                    "the report has more than " + SarifRun.MOST_RESULTS + " vulnerabilities", "Scan less at once.");
        }
        JsonNode analysis = vulnerability.path("analysis");
        String id = vulnerability.path("id").asString("");
        if (!vulnerability.isObject() || !analysis.isMissingNode() && !analysis.isObject()) {
            throw json.wrong("this is no vulnerability with an analysis", REMEDY);
        }
        if (id.length() > SarifRun.LONGEST_ID) {
            throw json.wrong("the name of the vulnerability has more than " + SarifRun.LONGEST_ID + " letters", REMEDY);
        }
        boolean suppressed = isSuppressed(analysis.path("state").asString(""));
        Level level = level(vulnerability.path("ratings"));
        if (suppressed || level != Level.NONE) {
            String said = vulnerability.path("description").asString("");
            results.add(
                    new ScanResult(level, suppressed, true, Excerpts.line(id.isEmpty() ? "vulnerability" : id, said)));
        }
    }

    /** A word nobody knows must not make a vulnerability harmless. */
    private boolean isSuppressed(String state) throws UnreadableEvidence {
        if (!THERE.contains(state) && !NOT_THERE.contains(state)) {
            throw json.wrong("\"" + state + "\" is no state of an analysis in CycloneDX", REMEDY);
        }
        return NOT_THERE.contains(state);
    }

    /** The worst of all ratings. */
    private Level level(JsonNode ratings) throws UnreadableEvidence {
        SortedSet<Level> levels = new TreeSet<>();
        for (JsonNode rating : ratings) {
            String severity = rating.path("severity").asString("");
            if (LEVELS.containsKey(severity)) {
                levels.add(LEVELS.get(severity));
            } else if (!UNRATED.contains(severity)) {
                throw json.wrong("\"" + severity + "\" is no severity of CycloneDX", REMEDY);
            }
        }
        return levels.isEmpty() ? Level.ERROR : levels.first();
    }
}
