package dev.servicecatalog.output.decision;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.Outcome;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A decision as SARIF 2.1.0, for tools that show findings of scanners. A fingerprint stays the same wherever its finding moves to. */
public final class DecisionSarif {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private DecisionSarif() {}

    /** The file; ends with a line break. */
    public static String render(GateReport report) {
        List<GateFinding> findings = GateFinding.of(report);
        List<String> rules = findings.stream()
                .map(finding -> finding.reason().rule())
                .distinct()
                .sorted()
                .toList();
        ObjectNode root = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        run.putObject("tool").set("driver", driver(report, rules));
        run.putObject("automationDetails").put("id", "catalog/gate/");
        run.put("columnKind", "unicodeCodePoints");
        run.putArray("invocations")
                .addObject()
                .put("executionSuccessful", report.decision().outcome() != Outcome.ERROR);
        ArrayNode results = run.putArray("results");
        findings.forEach(finding -> results.add(result(finding, rules)));
        return Json.text(root);
    }

    private static ObjectNode driver(GateReport report, List<String> rules) {
        ObjectNode driver = Json.object().put("name", "Service Catalog as Code");
        report.generator().ifPresent(version -> driver.put("version", version));
        ArrayNode described = driver.putArray("rules");
        rules.forEach(rule -> described
                .addObject()
                .put("id", rule)
                .putObject("shortDescription")
                .put("text", "Rule " + Plain.line(rule) + " of the change gate"));
        return driver;
    }

    private static ObjectNode result(GateFinding finding, List<String> rules) {
        String remedy = finding.reason().remedy();
        ObjectNode result = Json.object()
                .put("ruleId", finding.reason().rule())
                .put("ruleIndex", rules.indexOf(finding.reason().rule()))
                .put("level", finding.level().name().toLowerCase(Locale.ROOT));
        // brackets would make a link of it
        String text = Plain.line(finding.reason().sentence()) + (remedy.isEmpty() ? "" : ". " + Plain.line(remedy));
        result.putObject("message")
                .put("text", text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]"));
        result.putObject("partialFingerprints").put("catalogGate/v1", finding.fingerprint());
        finding.place().ifPresent(place -> result.putArray("locations").add(location(place)));
        return result;
    }

    private static ObjectNode location(SourceSpan place) {
        ObjectNode location = Json.object();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.file())).put("uriBaseId", "%SRCROOT%");
        physical.putObject("region")
                .put("startLine", place.line())
                .put("startColumn", place.column())
                .put("endColumn", place.column() + place.length());
        return location;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("every path can be quoted: " + path, impossible);
        }
    }
}
