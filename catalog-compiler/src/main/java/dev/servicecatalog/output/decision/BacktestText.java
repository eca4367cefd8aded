package dev.servicecatalog.output.decision;

import dev.servicecatalog.backtest.PolicyFigures;
import dev.servicecatalog.backtest.Replay;
import dev.servicecatalog.output.decision.BacktestWords.Row;
import java.util.List;
import java.util.stream.Stream;

/** A replay for people at a terminal, on one screen. */
public final class BacktestText {
    private BacktestText() {}

    /** The policies side by side, what they decide differently, and what was left out; ends with a line break. */
    public static String render(BacktestReport report) {
        Replay replay = report.replay();
        StringBuilder out = new StringBuilder();
        out.append(Terminal.text(BacktestWords.title(report))).append('\n');
        table(replay, out);
        out.append('\n').append(BacktestWords.legend(replay)).append('\n');
        if (replay.policies().size() > 1) {
            out.append('\n').append(BacktestWords.different(replay)).append('\n');
            list(
                    Plain.lines(
                            replay.different(),
                            BacktestWords.SHOWN,
                            change -> Terminal.text(BacktestWords.different(change, replay))),
                    out);
        }
        out.append("\nTo keep in mind\n");
        list(
                Stream.concat(BacktestWords.leftOut(replay).stream(), report.notes().stream())
                        .map(Terminal::text)
                        .toList(),
                out);
        out.append("- ").append(Replay.CAVEAT).append('\n');
        return out.toString();
    }

    private static void list(List<String> lines, StringBuilder out) {
        lines.forEach(line -> out.append("- ").append(line).append('\n'));
    }

    private static void table(Replay replay, StringBuilder out) {
        List<String> names = replay.policies().stream()
                .map(PolicyFigures::name)
                .map(Terminal::text)
                .toList();
        List<Row> rows = Stream.concat(Stream.of(new Row("", names)), BacktestWords.rows(replay).stream())
                .toList();
        int label = rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
        int cell = rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (Row row : rows) {
            StringBuilder line = new StringBuilder(pad(row.label(), label));
            row.cells().forEach(text -> line.append("  ").append(pad(text, cell)));
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
