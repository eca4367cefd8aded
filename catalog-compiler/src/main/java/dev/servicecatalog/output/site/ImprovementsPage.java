package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Wsjf;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.Decision;
import dev.servicecatalog.model.Improvement.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The improvement register with the log of decisions: what was asked for, what comes of it, who decided and why. */
final class ImprovementsPage {
    private static final int SIZE = 60;

    private ImprovementsPage() {}

    static int count(Site site) {
        return Chunks.count(site.catalog().improvements().size(), SIZE);
    }

    /** The part of the register with this number, from 1. */
    static ReportPage of(Site site, int number, PageLinks links) {
        List<Improvement> part = Chunks.of(register(site), SIZE).get(number - 1);
        Words words = site.words();
        Phrase nobody = Phrase.missing(words.text("no-improvements"));
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                site,
                "queue",
                queue(site, part.stream().filter(ImprovementsPage::isOpen).toList(), links),
                nobody));
        Sheet closed = closed(site, part.stream().filter(each -> !isOpen(each)).toList(), links);
        if (closed.hasLines()) {
            sections.add(Section.of(site, "closed", closed, nobody));
        }
        sections.add(Section.of(
                site, "decisions", decisions(site, part, links), Phrase.missing(words.text("no-decisions"))));
        return ReportPage.of(site, "improvements", links, About.stated(site, "improvements"), sections)
                .cut(Chunks.links(site, links, PageLinks.IMPROVEMENTS, number, count(site)));
    }

    /** The page on which an improvement stands. */
    static String path(Site site, Improvement improvement) {
        return Chunks.path(PageLinks.IMPROVEMENTS, register(site).indexOf(improvement) / SIZE + 1);
    }

    /** Where on it. */
    static String anchor(Improvement improvement) {
        return "improvement-" + PageLinks.safeName(improvement.name());
    }

    /** What waits in the order of the queue, then what is not scored, then what is closed. */
    private static List<Improvement> register(Site site) {
        Catalog catalog = site.catalog();
        Set<Improvement> all = new LinkedHashSet<>();
        site.insights()
                .portfolio()
                .queue()
                .forEach(ranked -> all.add(catalog.improvements().get(ranked.improvement())));
        catalog.improvements().values().stream()
                .filter(ImprovementsPage::isOpen)
                .forEach(all::add);
        all.addAll(catalog.improvements().values());
        return List.copyOf(all);
    }

    static boolean isOpen(Improvement improvement) {
        return improvement
                .status()
                .filter(status -> status == Status.DONE || status == Status.REJECTED)
                .isEmpty();
    }

    private static Sheet queue(Site site, List<Improvement> open, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "improvement")
                .texts("service", "status", "asked-by")
                .numbers("weight");
        open.forEach(improvement -> sheet.add(
                Optional.of(anchor(improvement)),
                Phrase.of(improvement.title()),
                notes(site, improvement),
                Optional.empty(),
                false,
                improvement.service().map(links::service).orElseGet(links::notStated),
                status(site, improvement, links),
                links.party(improvement.raisedBy()),
                improvement
                        .score()
                        .map(score -> Phrase.of(site.wording().quotient(Wsjf.of(score))))
                        .orElseGet(links::notStated)));
        return sheet.sheet();
    }

    private static Sheet closed(Site site, List<Improvement> closed, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "improvement").texts("service", "status", "asked-by");
        closed.forEach(improvement -> sheet.add(
                Optional.of(anchor(improvement)),
                Phrase.of(improvement.title()),
                notes(site, improvement),
                Optional.empty(),
                false,
                improvement.service().map(links::service).orElseGet(links::notStated),
                status(site, improvement, links),
                links.party(improvement.raisedBy())));
        return sheet.sheet();
    }

    private static List<Phrase> notes(Site site, Improvement improvement) {
        List<Phrase> notes = new ArrayList<>();
        improvement.businessEffect().map(Phrase::of).ifPresent(notes::add);
        improvement
                .ifWeDoNot()
                .filter(any -> isOpen(improvement))
                .map(without -> Phrase.of(site.words().text("without-it", without)))
                .ifPresent(notes::add);
        return notes;
    }

    static Phrase status(Site site, Improvement improvement, PageLinks links) {
        return improvement
                .status()
                .map(status -> Phrase.of(site.words().text("improvement-" + Wording.key(status))))
                .orElseGet(links::notStated);
    }

    private static Sheet decisions(Site site, List<Improvement> improvements, PageLinks links) {
        Sheet.Builder sheet =
                new Sheet.Builder(site.words(), "improvement").texts("answer", "decided-date", "decided-by");
        improvements.stream()
                .filter(improvement -> improvement.decided().isPresent())
                .sorted(Comparator.comparing(ImprovementsPage::decidedOn)
                        .reversed()
                        .thenComparing(Improvement::name))
                .forEach(improvement -> {
                    Decision decision = improvement.decided().get();
                    sheet.line(
                            links.improvement(improvement.name()),
                            reasons(site, decision),
                            decision.result()
                                    .map(result -> Phrase.of(site.words().text("decision-" + Wording.key(result))))
                                    .orElseGet(links::notStated),
                            links.stated(decision.date().map(site.wording()::day)),
                            links.stated(decision.by()));
                });
        return sheet.sheet();
    }

    /** Why, and what people can do instead. */
    static List<Phrase> reasons(Site site, Decision decision) {
        List<Phrase> notes = new ArrayList<>();
        decision.reason().map(Phrase::of).ifPresent(notes::add);
        decision.alternative()
                .map(instead -> Phrase.of(site.words().text("instead", instead)))
                .ifPresent(notes::add);
        return notes;
    }

    private static LocalDate decidedOn(Improvement improvement) {
        return improvement.decided().flatMap(Decision::date).orElse(LocalDate.MIN);
    }
}
