package dev.servicecatalog.output.decision;

import dev.servicecatalog.output.decision.GateFinding.Level;
import java.util.List;

/** A decision as workflow commands of GitHub Actions, which shows at most ten of each sort. To be printed as it is. */
public final class DecisionAnnotations {
    private static final int MOST = 10;

    private DecisionAnnotations() {}

    /** One command a line; empty if there is nothing to say. */
    public static String render(GateReport report) {
        List<GateFinding> findings = GateFinding.of(report);
        StringBuilder out = new StringBuilder();
        write("error", Level.ERROR, findings, out);
        write("warning", Level.WARNING, findings, out);
        return out.toString();
    }

    private static void write(String command, Level level, List<GateFinding> findings, StringBuilder out) {
        List<GateFinding> all =
                findings.stream().filter(finding -> finding.level() == level).toList();
        all.stream().limit(MOST).forEach(finding -> out.append(line(command, finding)));
        if (all.size() > MOST) {
            String what = all.size() - MOST == 1 ? command : command + "s";
            out.append("::notice::and ")
                    .append(all.size() - MOST)
                    .append(" more ")
                    .append(what)
                    .append('\n');
        }
    }

    private static String line(String command, GateFinding finding) {
        String place = finding.place()
                .map(at -> "file=" + property(at.file()) + ",line=" + at.line() + ",col=" + at.column() + ",")
                .orElse("");
        String remedy = finding.reason().remedy();
        String text = finding.reason().sentence() + (remedy.isEmpty() ? "" : ". " + remedy);
        return "::" + command + " " + place + "title="
                + property(finding.reason().rule()) + "::" + data(text) + "\n";
    }

    private static String data(String text) {
        return Plain.line(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
