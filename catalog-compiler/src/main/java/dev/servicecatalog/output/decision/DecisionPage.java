package dev.servicecatalog.output.decision;

import dev.servicecatalog.gate.LikelihoodScore;
import dev.servicecatalog.gate.Reason;
import java.util.List;
import java.util.Locale;

/** A decision as a page for browsers, to be kept with a build or sent to somebody. */
public final class DecisionPage {
    private DecisionPage() {}

    /** The page; ends with a line break. */
    public static String render(GateReport report) {
        DecisionSummary summary = DecisionSummary.of(report);
        String verdict = summary.verdict().substring(0, 1).toUpperCase(Locale.ROOT)
                + summary.verdict().substring(1);
        boolean approved = report.decision().outcome().isApproved();
        Page page = new Page("Change gate: " + summary.verdict(), verdict, approved ? "ok" : "late");
        page.facts(summary.facts()).heading("Next").list(summary.next()).facts(summary.times());
        page.heading("Why")
                .table(
                        "All rules that applied",
                        List.of("counts as", "rule", "found", "what would help"),
                        GateFinding.of(report).stream().map(DecisionPage::row).toList());
        if (!report.decision().approvals().isEmpty()) {
            page.heading("Approvals that count")
                    .list(report.decision().approvals().stream()
                            .map(each -> each.person() + ", " + each.how())
                            .toList());
        }
        if (!report.decision().uncounted().isEmpty()) {
            page.heading("Approvals that do not count")
                    .list(report.decision().uncounted().stream()
                            .map(each -> each.who() + ": " + each.why())
                            .toList());
        }
        report.decision()
                .likelihood()
                .ifPresent(score -> page.heading("What history says")
                        .paragraph("The likelihood of failure is " + LikelihoodWords.sum(score) + "; "
                                + LikelihoodScore.CAVEAT + ".")
                        .table(
                                "What counts in history",
                                List.of("points", "found", "commits"),
                                LikelihoodWords.rows(score))
                        .list(score.notes()));
        report.diff().ifPresent(diff -> DiffPage.changes(diff, page));
        return page.end();
    }

    private static List<String> row(GateFinding finding) {
        Reason reason = finding.reason();
        String counts = reason.waivedBy()
                .map(waiver -> "waived by " + waiver)
                .orElse(
                        switch (finding.level()) {
                            case ERROR -> "stops it";
                            case WARNING -> "warns";
                            case NOTE -> "told";
                        });
        return List.of(counts, reason.rule(), reason.sentence(), reason.remedy());
    }
}
