package dev.servicecatalog.evidence;

import dev.servicecatalog.evidence.ScanResult.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One run of one scanner. Its keys come in any order, so levels are settled at its end. Sources: SARIF 2.1.0, sections 3.14 (run), 3.27
 * (result), 3.35 (suppression).
 */
final class SarifRun {
    private static final Set<String> KINDS = Set.of("fail", "pass", "open", "review", "informational", "notApplicable");
    private static final Set<String> ACCEPTED = Set.of("", "accepted");
    private static final Set<String> BEFORE = Set.of("unchanged", "updated");

    /** More than anybody looks at; forges take a quarter of it. */
    static final int MOST_RESULTS = 100_000;

    static final int LONGEST_ID = 1000;

    private final JsonText json;
    private final SarifRules rules = new SarifRules();
    private final List<Raw> raw = new ArrayList<>();
    private boolean hasResults;

    private SarifRun(JsonText json) {
        this.json = json;
    }

    /** A result whose level waits for the rules. */
    private record Raw(
            String kind, String level, SarifRules.Reference rule, boolean suppressed, String baseline, String line) {}

    static List<ScanResult> read(JsonText json) throws UnreadableEvidence {
        SarifRun run = new SarifRun(json);
        json.eachKey(run::key);
        if (!run.hasResults) {
            throw json.wrong(
                    "this run of " + run.rules.tool() + " says nothing about results",
                    "Let the scanner finish; one that found nothing writes an empty list.");
        }
        List<ScanResult> results = new ArrayList<>();
        for (Raw result : run.raw) {
            run.settle(result).ifPresent(results::add);
        }
        return results;
    }

    private boolean key(String key) throws UnreadableEvidence {
        switch (key) {
            case "tool" -> rules.read(json);
            case "invocations" -> json.eachItem(() -> invocation(json.node()));
            case "results" -> {
                hasResults = !json.isNull();
                if (hasResults) {
                    json.eachItem(() -> add(result(json.node())));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void invocation(JsonNode invocation) throws UnreadableEvidence {
        JsonNode successful = invocation.path("executionSuccessful");
        if (successful.isBoolean() && !successful.booleanValue()) {
            throw json.wrong("the scanner says that it did not finish", "Mend the scan and run it again.");
        }
    }

    private void add(Raw result) throws UnreadableEvidence {
        if (raw.size() == MOST_RESULTS) {
            throw json.wrong("this run has more than " + MOST_RESULTS + " results", "Scan less at once.");
        }
        raw.add(result);
    }

    private Raw result(JsonNode result) throws UnreadableEvidence {
        JsonNode message = result.path("message");
        if (!message.isObject()) {
            throw json.wrong("this is no result with a message", "Name a report in SARIF.");
        }
        String level = result.path("level").asString("");
        String kind = result.path("kind").asString("fail");
        checkWords(level, kind);
        SarifRules.Reference rule = SarifRules.Reference.of(result);
        if (rule.id().length() > LONGEST_ID) {
            throw json.wrong(
                    "the name of the rule has more than " + LONGEST_ID + " letters", "Name a report in SARIF.");
        }
        return new Raw(
                kind,
                level,
                rule,
                isSuppressed(result.path("suppressions")),
                result.path("baselineState").asString(""),
                Excerpts.line(
                        place(result) + (rule.id().isEmpty() ? "result" : rule.id()),
                        message.path("text").asString("")));
    }

    /** A word nobody knows must not make a finding harmless. */
    private void checkWords(String level, String kind) throws UnreadableEvidence {
        if (!level.isEmpty()) {
            SarifRules.known(level, json);
        }
        if (!KINDS.contains(kind)) {
            throw json.wrong("\"" + kind + "\" is no kind of result in SARIF", "Name a report in SARIF.");
        }
    }

    private static String place(JsonNode result) {
        JsonNode place = result.path("locations").path(0).path("physicalLocation");
        String file = place.path("artifactLocation").path("uri").asString("");
        int line = place.path("region").path("startLine").asInt(0);
        return file.isEmpty() ? "" : file + (line > 0 ? ":" + line : "") + " ";
    }

    /** Only if nobody doubts it: one refusal outweighs any number of wishes, and what is not said counts as accepted. */
    private static boolean isSuppressed(JsonNode suppressions) {
        for (JsonNode suppression : suppressions) {
            if (!ACCEPTED.contains(suppression.path("status").asString(""))) {
                return false;
            }
        }
        return suppressions.isArray() && !suppressions.isEmpty();
    }

    /** Empty if it is gone, or no problem. */
    private Optional<ScanResult> settle(Raw result) {
        Level level = result.level().isEmpty()
                ? result.kind().equals("fail") ? rules.level(result.rule()) : Level.NONE
                : Level.of(result.level()).orElseThrow();
        if (level == Level.NONE || result.baseline().equals("absent")) {
            return Optional.empty();
        }
        return Optional.of(
                new ScanResult(level, result.suppressed(), !BEFORE.contains(result.baseline()), result.line()));
    }
}
