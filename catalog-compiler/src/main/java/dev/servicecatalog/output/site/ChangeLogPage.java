package dev.servicecatalog.output.site;

import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.Figures;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.decision.AuditWords;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Landed changes of a month or of a service: when, what, and why it was let go. */
record ChangeLogPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Row> figures,
        List<ChangeRow> changes,
        Optional<Phrase> more,
        About about)
        implements PageView {

    static ChangeLogPage of(Site site, ChangeLog log, ChangeLog.Part part, PageLinks links) {
        Words words = site.words();
        String month = site.wording().month(part.month());
        String title = words.text("changes-of", month)
                + (part.parts() == 1 ? "" : words.text("part-number", part.part(), part.parts()));
        return new ChangeLogPage(
                title,
                words.text("changes-month-summary", month),
                List.of(links.home(), changes(words, links), Phrase.of(title)),
                Set.of(),
                part.part() == 1 ? figures(words, log.report().byMonth().get(part.month())) : List.of(),
                rows(site, log, part.changes(), links),
                part.next().map(path -> Phrase.link(words.text("changes-older"), links.to(path))),
                About.history(site, "changes", log.report()).during(month));
    }

    static ChangeLogPage of(Site site, ChangeLog log, Service service, List<AuditedChange> newest, PageLinks links) {
        Words words = site.words();
        Figures figures = log.report().byService().get(service.name());
        boolean all = figures.changes() == newest.size();
        return new ChangeLogPage(
                words.text("changes-of", service.title()),
                words.text("changes-service-summary", service.title()),
                List.of(
                        links.home(),
                        changes(words, links),
                        links.service(service.name()),
                        Phrase.of(words.text("changes"))),
                Set.of(),
                figures(words, figures),
                rows(site, log, newest, links),
                all
                        ? Optional.empty()
                        : Optional.of(
                                Phrase.link(words.text("changes-all", figures.changes()), links.to(ChangeLog.CHANGES))),
                About.history(site, "changes", log.report()));
    }

    static Phrase changes(Words words, PageLinks links) {
        return Phrase.link(words.text("changes"), links.to(ChangeLog.CHANGES));
    }

    /** What the group of changes says, each figure with its n. */
    static List<Row> figures(Words words, Figures figures) {
        return AuditWords.lines(figures).stream()
                .map(line -> Row.of(words.text(line.label().replace(' ', '-')), Phrase.of(line.text())))
                .toList();
    }

    static List<ChangeRow> rows(Site site, ChangeLog log, List<AuditedChange> changes, PageLinks links) {
        return changes.stream()
                .map(change -> ChangeRow.of(site, log.report(), change, links))
                .toList();
    }

    boolean hasFigures() {
        return !figures.isEmpty();
    }
}
