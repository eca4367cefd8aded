package dev.servicecatalog.output.decision;

import dev.servicecatalog.backtest.Replay;
import dev.servicecatalog.output.decision.BacktestWords.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A replay for pull requests and step summaries. */
public final class BacktestMarkdown {
    private BacktestMarkdown() {}

    /** A table with a column for each policy, and lists below; ends with a line break. */
    public static String render(BacktestReport report) {
        Replay replay = report.replay();
        StringBuilder out = new StringBuilder("## What the policy would have made of past changes\n\n");
        out.append(Markdown.text(BacktestWords.title(report))).append(".\n\n");
        table(replay, out);
        out.append('\n').append(Markdown.text(BacktestWords.legend(replay))).append('\n');
        if (replay.policies().size() > 1) {
            out.append("\n### Decided differently\n\n")
                    .append(BacktestWords.different(replay))
                    .append("\n\n");
            list(
                    Plain.lines(
                            replay.different(),
                            BacktestWords.SHOWN,
                            change -> Markdown.text(BacktestWords.different(change, replay))),
                    out);
        }
        out.append("\n### To keep in mind\n\n");
        list(
                Stream.concat(BacktestWords.leftOut(replay).stream(), report.notes().stream())
                        .map(Markdown::text)
                        .toList(),
                out);
        out.append("* ").append(Replay.CAVEAT).append('\n');
        return out.toString();
    }

    private static void list(List<String> lines, StringBuilder out) {
        lines.forEach(line -> out.append("* ").append(line).append('\n'));
    }

    private static void table(Replay replay, StringBuilder out) {
        out.append("| |");
        replay.policies()
                .forEach(policy ->
                        out.append(' ').append(Markdown.text(policy.name())).append(" |"));
        out.append("\n|---|").append("---|".repeat(replay.policies().size())).append('\n');
        for (Row row : BacktestWords.rows(replay)) {
            out.append(Stream.concat(Stream.of(row.label()), row.cells().stream())
                            .map(String::strip)
                            .map(Markdown::text)
                            .collect(Collectors.joining(" | ", "| ", " |")))
                    .append('\n');
        }
    }
}
