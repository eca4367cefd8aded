package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.Approvals.Approval;
import dev.servicecatalog.gate.Approvals.Uncounted;
import dev.servicecatalog.gate.LikelihoodScore;
import dev.servicecatalog.output.decision.DecisionSummary.Fact;
import java.util.List;
import java.util.function.Function;

/** A decision for pull requests and step summaries, in GitHub's and GitLab's Markdown; far below the 1 MiB they take. */
public final class DecisionMarkdown {
    private static final int MOST = 50;

    private DecisionMarkdown() {}

    /** A heading, tables and lists; ends with a line break. */
    public static String render(GateReport report) {
        DecisionSummary summary = DecisionSummary.of(report);
        StringBuilder out = new StringBuilder();
        out.append("## Change gate: ").append(Markdown.text(summary.verdict())).append("\n\n");
        out.append("| | |\n|---|---|\n");
        summary.facts().forEach(fact -> row(fact, out));
        summary.times().forEach(fact -> row(fact, out));
        list("Next", summary.next(), DecisionMarkdown::step, out);
        out.append("\n### Why\n\n| | rule | found | what would help |\n|---|---|---|---|\n");
        Plain.lines(GateFinding.of(report), MOST, DecisionMarkdown::row)
                .forEach(line -> out.append(line.startsWith("|") ? line : "| | | " + line + " | |")
                        .append('\n'));
        list("Approvals that count", report.decision().approvals(), DecisionMarkdown::approval, out);
        list("Approvals that do not count", report.decision().uncounted(), DecisionMarkdown::uncounted, out);
        report.decision().likelihood().ifPresent(score -> likelihood(score, out));
        report.diff().ifPresent(diff -> DiffMarkdown.changes(diff, out));
        return out.toString();
    }

    private static void row(Fact fact, StringBuilder out) {
        out.append("| ")
                .append(fact.label())
                .append(" | ")
                .append(Markdown.text(fact.text()))
                .append(" |\n");
    }

    private static String row(GateFinding finding) {
        String mark =
                switch (finding.level()) {
                    case ERROR -> "✗";
                    case WARNING -> "!";
                    case NOTE -> "·";
                };
        return "| " + mark + " | " + Markdown.text(finding.reason().rule()) + " | "
                + Markdown.text(finding.reason().sentence()) + " | "
                + Markdown.text(finding.reason().remedy()) + " |";
    }

    private static String step(String step) {
        return step.startsWith(NextSteps.RUN)
                ? NextSteps.RUN + Markdown.code(step.substring(NextSteps.RUN.length()))
                : Markdown.text(step);
    }

    private static String approval(Approval approval) {
        return Markdown.text(approval.person() + ", " + approval.how());
    }

    private static String uncounted(Uncounted uncounted) {
        return Markdown.text(uncounted.who() + ": " + uncounted.why());
    }

    private static void likelihood(LikelihoodScore score, StringBuilder out) {
        out.append("\n### What history says\n\n")
                .append("The likelihood of failure is ")
                .append(Markdown.text(LikelihoodWords.sum(score) + "; " + LikelihoodScore.CAVEAT))
                .append(".\n");
        List<List<String>> rows = LikelihoodWords.rows(score);
        if (!rows.isEmpty()) {
            out.append("\n| points | found | commits |\n|---:|---|---|\n");
        }
        for (List<String> row : rows) {
            out.append("| ")
                    .append(String.join(" | ", row.stream().map(Markdown::text).toList()))
                    .append(" |\n");
        }
        list("What history was not asked", score.notes(), Markdown::text, out);
    }

    private static <T> void list(String title, List<T> items, Function<T, String> line, StringBuilder out) {
        if (items.isEmpty()) {
            return;
        }
        out.append("\n### ").append(title).append("\n\n");
        Plain.lines(items, MOST, line)
                .forEach(text -> out.append("* ").append(text).append('\n'));
    }
}
