package dev.servicecatalog.compiler;

import dev.servicecatalog.backtest.Group;
import dev.servicecatalog.backtest.PolicyFigures;
import dev.servicecatalog.output.decision.BacktestJson;
import dev.servicecatalog.output.decision.BacktestMarkdown;
import dev.servicecatalog.output.decision.BacktestReport;
import dev.servicecatalog.output.decision.BacktestText;
import dev.servicecatalog.output.report.ReportFile;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes a replay in every form, beside the decisions it stands on. */
final class BacktestFiles {
    private BacktestFiles() {}

    static Answer write(BacktestReport report, Path folder) {
        String text = BacktestText.render(report);
        ReportFile.write(folder.resolve("backtest.txt"), text);
        ReportFile.write(folder.resolve("backtest.md"), BacktestMarkdown.render(report));
        ReportFile.write(folder.resolve("backtest.json"), BacktestJson.render(report));
        return new Answer(
                Answer.Verdict.PASSED,
                text,
                report.replay().policies().stream().map(BacktestFiles::summary).collect(Collectors.joining("; ")),
                "Every change is in " + folder.resolve("backtest.json") + ".");
    }

    private static String summary(PolicyFigures policy) {
        return policy.group(Group.APPROVED).share().count() + " of " + policy.changes()
                + " changes approved at once by \"" + policy.name() + "\"";
    }
}
