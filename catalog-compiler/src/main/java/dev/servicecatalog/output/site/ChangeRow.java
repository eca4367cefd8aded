package dev.servicecatalog.output.site;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.Fate;
import dev.servicecatalog.audit.Standing;
import dev.servicecatalog.output.decision.AuditWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A landed change on a page.
 *
 * @param anchor by which links find it
 * @param services what it touches
 * @param standing in words, and whether that is bad
 * @param reasons why it was decided so
 * @param fate how it ended, as far as anybody knows, and whether that is bad
 */
record ChangeRow(
        String anchor,
        String day,
        String commit,
        String title,
        List<Phrase> services,
        String standing,
        boolean bad,
        String why,
        List<String> reasons,
        List<String> fate,
        boolean failed) {
    /** The rest is in audit.json. */
    private static final int REASONS = 2;

    static ChangeRow of(Site site, AuditReport report, AuditedChange change, PageLinks links) {
        LocalDate day = LocalDate.ofInstant(
                change.landing().times().landed(), report.asked().days().zone());
        List<String> reasons = change.ruling().map(ruling -> ruling.verdict().reasons()).orElse(List.of()).stream()
                .filter(reason -> !reason.isEmpty())
                .limit(REASONS)
                .toList();
        return new ChangeRow(
                anchor(change),
                site.wording().day(day),
                change.landing().shortCommit(),
                change.landing().title(),
                change.services().stream().map(links::service).toList(),
                site.words().text("standing-" + change.standing().word()),
                isBad(change),
                AuditWords.why(change),
                reasons,
                fate(site.words(), report.fate(change)),
                report.fate(change).isFailure());
    }

    /** How a change ended, as far as anybody recorded it, and whether it was taken back. */
    static List<String> fate(Words words, Fate fate) {
        List<String> ends = new ArrayList<>();
        fate.endings()
                .forEach(end -> ends.add(words.text("feed-" + end.result().word())
                        + end.incident().map(incident -> " (" + incident + ")").orElse("")));
        fate.takenBackBy().ifPresent(by -> ends.add(words.text("feed-taken-back", by.substring(0, 7))));
        return ends;
    }

    static String anchor(AuditedChange change) {
        return "c-" + change.landing().shortCommit();
    }

    static boolean isBad(AuditedChange change) {
        return change.isOverdue() || change.standing() == Standing.UNAUTHORISED;
    }
}
