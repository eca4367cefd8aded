package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.gate.Reason.Effect;
import dev.servicecatalog.output.decision.DecisionSummary.Fact;
import java.util.List;
import java.util.Locale;

/** A decision for people at a terminal, on one screen. */
public final class DecisionText {
    private static final int WHY = 3;
    private static final int LABEL = 16;

    private DecisionText() {}

    /** Verdict, who notices, why in at most three lines, what to do next; ends with a line break. */
    public static String render(GateReport report) {
        DecisionSummary summary = DecisionSummary.of(report);
        StringBuilder out = new StringBuilder();
        out.append(verdict(report)).append("\n\n");
        facts(summary.facts(), out);
        facts(uncounted(report), out);
        out.append("\nWhy\n");
        Plain.lines(summary.why(), WHY, reason -> line(reason, report.decision().outcome()))
                .forEach(line -> out.append("- ").append(line).append('\n'));
        if (summary.why().isEmpty()) {
            out.append("- no rule has anything to say\n");
        }
        out.append("\nNext\n");
        summary.next()
                .forEach(step -> out.append("- ").append(Terminal.text(step)).append('\n'));
        out.append('\n');
        facts(summary.times(), out);
        return out.toString();
    }

    /** {@code REVIEW REQUIRED: Ticket shop}. */
    public static String verdict(GateReport report) {
        DecisionSummary summary = DecisionSummary.of(report);
        List<String> services = report.decision().reach().services();
        return summary.verdict().toUpperCase(Locale.ROOT)
                + (services.isEmpty() ? "" : ": " + Terminal.text(Plain.some(services, 3)));
    }

    private static List<Fact> uncounted(GateReport report) {
        return Plain.lines(report.decision().uncounted(), WHY, each -> each.who() + ": " + each.why()).stream()
                .map(line -> new Fact("not counted", line))
                .toList();
    }

    private static String line(Reason reason, Outcome outcome) {
        String settled = reason.waivedBy()
                .map(waiver -> " (waived by " + waiver + ")")
                .orElse(reason.effect() == Effect.NOTE ? "" : settled(outcome));
        return Terminal.text(reason.sentence() + settled + " [" + reason.rule() + "]");
    }

    /** Why something that was asked for no longer stands in the way. */
    private static String settled(Outcome outcome) {
        if (outcome == Outcome.APPROVED_EMERGENCY) {
            return " (an emergency goes without)";
        }
        return outcome.isApproved() ? " (fulfilled)" : "";
    }

    private static void facts(List<Fact> facts, StringBuilder out) {
        String last = "";
        for (Fact fact : facts) {
            String label = fact.label().equals(last) ? "" : fact.label();
            out.append(label)
                    .append(" ".repeat(LABEL - label.length()))
                    .append(Terminal.text(fact.text()))
                    .append('\n');
            last = fact.label();
        }
    }
}
