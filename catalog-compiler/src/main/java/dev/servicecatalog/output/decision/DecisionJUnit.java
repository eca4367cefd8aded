package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.model.ChangeRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A decision as JUnit XML, in the form of Surefire's reports: one case for each rule that applied or stands in the policy, so that any
 * build server shows it.
 */
public final class DecisionJUnit {
    private DecisionJUnit() {}

    /** The file; ends with a line break. */
    public static String render(GateReport report) {
        Map<String, List<GateFinding>> byRule = byRule(report);
        long errors = byRule.values().stream().filter(DecisionJUnit::errs).count();
        long failures = byRule.values().stream().filter(DecisionJUnit::fails).count() - errors;
        String counts = "name=\"catalog:gate\" tests=\"" + byRule.size() + "\" failures=\"" + failures + "\" errors=\""
                + errors + "\" skipped=\"0\" time=\"0\"";
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuite ").append(counts).append(">\n");
        byRule.forEach((rule, findings) -> testCase(rule, findings, out));
        return out.append("</testsuite>\n").toString();
    }

    private static Map<String, List<GateFinding>> byRule(GateReport report) {
        Map<String, List<GateFinding>> byRule = new TreeMap<>();
        report.situation().map(Situation::policy).stream()
                .flatMap(policy -> policy.rules().stream())
                .map(ChangeRule::id)
                .forEach(rule -> byRule.put(rule, List.of()));
        List<GateFinding> all = GateFinding.of(report);
        for (GateFinding finding : all) {
            String rule = finding.reason().rule();
            byRule.put(
                    rule,
                    all.stream()
                            .filter(each -> each.reason().rule().equals(rule))
                            .toList());
        }
        return byRule;
    }

    private static void testCase(String rule, List<GateFinding> findings, StringBuilder out) {
        out.append("  <testcase classname=\"catalog.gate\" name=\"")
                .append(Markup.text(rule))
                .append("\" time=\"0\"");
        if (findings.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append(">\n");
        if (fails(findings)) {
            GateFinding first =
                    findings.stream().filter(DecisionJUnit::blocks).findFirst().orElseThrow();
            String element = errs(findings) ? "error" : "failure";
            out.append("    <").append(element).append(" message=\"");
            out.append(Markup.text(first.reason().sentence())).append("\" type=\"");
            out.append(Markup.text(first.reason().effect().name())).append("\">");
            told(findings, out);
            out.append("</").append(element).append(">\n");
        } else {
            out.append("    <system-out>");
            told(findings, out);
            out.append("</system-out>\n");
        }
        out.append("  </testcase>\n");
    }

    private static void told(List<GateFinding> findings, StringBuilder out) {
        for (GateFinding finding : findings) {
            out.append(Markup.text(finding.reason().sentence())).append('\n');
            if (!finding.reason().remedy().isEmpty()) {
                out.append("fix: ")
                        .append(Markup.text(finding.reason().remedy()))
                        .append('\n');
            }
        }
    }

    private static boolean blocks(GateFinding finding) {
        return finding.level() == GateFinding.Level.ERROR;
    }

    private static boolean fails(List<GateFinding> findings) {
        return findings.stream().anyMatch(DecisionJUnit::blocks);
    }

    private static boolean errs(List<GateFinding> findings) {
        return findings.stream()
                .anyMatch(finding -> blocks(finding) && finding.reason().effect() == Effect.ERROR);
    }
}
