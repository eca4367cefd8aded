package dev.servicecatalog.output.decision;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.Days;
import dev.servicecatalog.audit.Figures;
import dev.servicecatalog.audit.Sample;
import dev.servicecatalog.audit.Standing;
import dev.servicecatalog.diagnostic.Diagnostic;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An audit on one screen, problems first. */
public final class AuditText {
    private static final int SHOWN = 10;
    private static final int SERVICES = 20;
    private static final int TITLE = 50;

    private AuditText() {}

    /**
     * The text, several lines.
     *
     * @param verify the command that checks a record, without its options
     */
    public static String render(AuditReport report, String verify) {
        StringBuilder out = new StringBuilder();
        out.append(summary(report)).append('\n');
        out.append(Terminal.text(about(report))).append('\n');
        problems(report.problems(), out);
        standings(report, out);
        group("Unauthorised", report.standing(Standing.UNAUTHORISED), report, out);
        group(
                "Overdue reviews",
                report.changes().stream().filter(AuditedChange::isOverdue).toList(),
                report,
                out);
        section("Failed", report.failed(), change -> failed(change, report), out);
        figures(report, out);
        services(report, out);
        report.sample().ifPresent(sample -> sample(sample, verify, out));
        return out.toString();
    }

    /** One sentence. */
    public static String summary(AuditReport report) {
        int changes = report.changes().size();
        int unauthorised = report.all().standings().get(Standing.UNAUTHORISED);
        String count = changes(changes) + " landed: " + unauthorised + " unauthorised, "
                + report.all().overdue() + " overdue "
                + (report.all().overdue() == 1 ? "review" : "reviews");
        return report.isReliable() ? count : "NOT COMPLETE, see the problems first. " + count;
    }

    private static String changes(int count) {
        return count + (count == 1 ? " change" : " changes");
    }

    private static String about(AuditReport report) {
        AuditReport.Asked asked = report.asked();
        return asked.repository() + ", branch " + asked.branch()
                + asked.tip().map(tip -> " (" + shortId(tip) + ")").orElse("")
                + days(asked.days())
                + ", "
                + asked.ledger()
                        .map(ledger -> asked.records() + " records in the ledger (" + shortId(ledger) + ")")
                        .orElse("no ledger")
                + ", as of " + asked.now();
    }

    private static String days(Days days) {
        return days.last().map(last -> ", the last " + last).orElse("")
                + days.since().map(day -> ", since " + day).orElse("")
                + days.until().map(day -> ", until " + day).orElse("")
                + (days.since().isPresent() || days.until().isPresent() ? " " + days.zone() : "");
    }

    private static void problems(List<Diagnostic> problems, StringBuilder out) {
        section(
                "Problems",
                problems,
                problem -> problem.severity().word() + "[" + problem.code().name() + "]: "
                        + Terminal.text(problem.message()) + "\n      = fix: " + Terminal.text(problem.remedy()),
                out);
    }

    private static void standings(AuditReport report, StringBuilder out) {
        out.append('\n');
        report.all()
                .standings()
                .forEach((standing, count) ->
                        out.append(String.format("  %-20s %s\n", AuditWords.standing(standing), count)));
    }

    private static void group(String title, List<AuditedChange> changes, AuditReport report, StringBuilder out) {
        section(title, changes, change -> line(change, report.asked().days().zone()), out);
    }

    private static String failures(Figures figures) {
        return figures.told() == 0 ? "no outcome is recorded" : "failed " + AuditWords.share(figures.failures());
    }

    private static String failed(AuditedChange change, AuditReport report) {
        return change.landing().shortCommit() + " "
                + Terminal.text(cut(change.landing().title())) + ": "
                + Terminal.text(AuditWords.fate(report.fate(change)));
    }

    private static <T> void section(String title, List<T> all, Function<T, String> line, StringBuilder out) {
        section(title + " (" + all.size() + ")", all, line, SHOWN, out);
    }

    private static String line(AuditedChange change, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(change.landing().times().landed(), zone);
        return change.landing().shortCommit() + " " + day + " "
                + Terminal.text(cut(change.landing().title())) + ": " + Terminal.text(AuditWords.why(change));
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE)) + "…";
    }

    private static void figures(AuditReport report, StringBuilder out) {
        out.append("\nFigures\n");
        AuditWords.lines(report.all())
                .forEach(line -> out.append(String.format("  %-22s ", line.label()))
                        .append(line.text())
                        .append('\n'));
        if (report.strays() > 0) {
            out.append("  ")
                    .append(report.strays())
                    .append(report.strays() == 1 ? " outcome is" : " outcomes are")
                    .append(" about commits that did not land on this branch\n");
        }
    }

    private static void services(AuditReport report, StringBuilder out) {
        Stream<String> lines = report.byService().entrySet().stream()
                .map(entry -> Terminal.text(entry.getKey()) + ": "
                        + changes(entry.getValue().changes()) + ", " + failures(entry.getValue()));
        section("Services", lines.toList(), line -> line, SERVICES, out);
    }

    private static <T> void section(String title, List<T> all, Function<T, String> line, int shown, StringBuilder out) {
        if (all.isEmpty()) {
            return;
        }
        out.append('\n').append(title).append('\n');
        Plain.lines(all, shown, line)
                .forEach(each -> out.append("  ").append(each).append('\n'));
    }

    private static void sample(Sample sample, String verify, StringBuilder out) {
        out.append("\nSample of ")
                .append(sample.changes().size())
                .append(", drawn from the seed ")
                .append(Terminal.text(sample.seed()))
                .append('\n');
        for (AuditedChange change : sample.changes()) {
            out.append("  ")
                    .append(change.landing().shortCommit())
                    .append(' ')
                    .append(AuditWords.standing(change.standing()))
                    .append(": ")
                    .append(command(change, verify))
                    .append('\n');
        }
    }

    /** What to run to check the record of a change anew, at the moment it was decided. */
    static String command(AuditedChange change, String verify) {
        return verify + " -Dcatalog.ledger=local -Dcatalog.head="
                + change.ruling()
                        .map(ruling -> ruling.subject().commit() + " -Dcatalog.now=" + ruling.at()
                                + (ruling.subject().build() ? " -Dcatalog.deploy=true" : ""))
                        .orElse(change.landing().commit());
    }

    private static String shortId(String commit) {
        return commit.substring(0, 7);
    }
}
