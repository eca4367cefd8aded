package dev.servicecatalog.output.site;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.Standing;
import dev.servicecatalog.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For auditors: whether the record of decisions is whole, how every change stands with it, and what is not as it should be. */
record AuditPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Row> facts,
        List<Problem> problems,
        Optional<String> moreProblems,
        List<Count> standings,
        List<ChangeRow> changes,
        Optional<String> moreExceptions,
        List<Row> figures,
        Phrase csv,
        Phrase json,
        About about)
        implements PageView {
    private static final int MOST_PROBLEMS = 30;
    private static final int MOST = 120;

    /** What is wrong with the ledger. */
    record Problem(String message, String remedy, String code) {}

    /** How many changes stand so. */
    record Count(String standing, int count) {}

    static AuditPage of(Site site, ChangeLog log, PageLinks links) {
        Words words = site.words();
        AuditReport report = log.report();
        List<AuditedChange> exceptions = new ArrayList<>(
                report.changes().stream().filter(ChangeRow::isBad).toList());
        Collections.reverse(exceptions);
        return new AuditPage(
                words.text("audit"),
                words.text("audit-summary", site.organisation()),
                List.of(links.home(), ChangeLogPage.changes(words, links), Phrase.of(words.text("audit"))),
                Set.of(),
                facts(site, report),
                first(report.problems(), MOST_PROBLEMS).stream()
                        .map(AuditPage::problem)
                        .toList(),
                more(words, report.problems().size(), MOST_PROBLEMS),
                standings(words, report),
                ChangeLogPage.rows(site, log, first(exceptions, MOST), links),
                more(words, exceptions.size(), MOST),
                ChangeLogPage.figures(words, report.all()),
                Phrase.link("audit.csv", links.shared("audit.csv")),
                Phrase.link("audit.json", links.to("audit.json")),
                About.history(site, "audit", report));
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    boolean hasExceptions() {
        return !changes.isEmpty();
    }

    private static List<Count> standings(Words words, AuditReport report) {
        List<Count> counts = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            counts.add(new Count(
                    words.text("standing-" + standing.word()),
                    report.all().standings().get(standing)));
        }
        return counts;
    }

    private static Problem problem(Diagnostic problem) {
        return new Problem(problem.message(), problem.remedy(), problem.code().name());
    }

    private static List<Row> facts(Site site, AuditReport report) {
        Words words = site.words();
        AuditReport.Asked asked = report.asked();
        return List.of(
                Row.of(words.text("audit-repository"), Phrase.of(asked.repository())),
                Row.of(
                        words.text("audit-branch"),
                        Phrase.of(asked.branch()
                                + asked.tip()
                                        .map(tip -> ", " + tip.substring(0, 7))
                                        .orElse(""))),
                Row.of(
                        words.text("audit-ledger"),
                        asked.ledger()
                                .map(tip ->
                                        Phrase.of(words.text("audit-records", asked.records(), tip.substring(0, 7))))
                                .orElse(Phrase.missing(words.text("audit-no-ledger")))),
                Row.of(
                        words.text("audit-as-of"),
                        Phrase.of(site.wording()
                                .longMoment(asked.now(), asked.days().zone()))));
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static Optional<String> more(Words words, int all, int most) {
        return all > most ? Optional.of(words.text("audit-more", all - most)) : Optional.empty();
    }
}
