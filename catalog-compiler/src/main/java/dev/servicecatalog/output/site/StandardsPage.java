package dev.servicecatalog.output.site;

import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** For auditors: what the usual standards ask for, what answers it here, and where this catalog shows it, or that nothing does. */
record StandardsPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        About about,
        Section overview,
        List<Answer> answers)
        implements PageView {

    /** What answers one clause: where it is shown, by which fields it is stated, by which rules it is checked. */
    record Answer(String anchor, String title, String how, List<Row> names, List<Row> evidence) {
        boolean isCovered() {
            return !evidence.isEmpty();
        }
    }

    static StandardsPage of(Site site, List<Standards.Clause> clauses, PageLinks links) {
        Evidence evidence = new Evidence(site, clauses, links);
        List<Answer> answers =
                clauses.stream().map(clause -> answer(site, clause, evidence)).toList();
        String title = site.words().text("standards-title");
        return new StandardsPage(
                title,
                site.words().text("standards-summary", site.organisation()),
                links.trail(title),
                Set.of(),
                About.stated(site, "standards"),
                overview(site, clauses, evidence, links),
                answers);
    }

    private static Section overview(Site site, List<Standards.Clause> clauses, Evidence evidence, PageLinks links) {
        Words words = site.words();
        Sheet.Builder sheet = new Sheet.Builder(words, "clause-iso")
                .texts("clause-itil", "clause-cobit", "clause-fitsm", "clause-state");
        int shown = 0;
        int covered = 0;
        for (Standards.Clause clause : clauses) {
            covered += clause.covered() ? 1 : 0;
            shown += evidence.isShown(clause) ? 1 : 0;
            sheet.line(
                    Phrase.link(title(words, clause), "#" + anchor(clause)),
                    List.of(),
                    names(words, clause.itil()),
                    names(words, clause.cobit()),
                    names(words, clause.fitsm()),
                    evidence.state(clause));
        }
        return Section.of(site, "clauses", sheet.sheet(), links.notStated())
                .with(List.of(
                        figure(words, "clauses-covered", covered, clauses.size()),
                        figure(words, "clauses-shown", shown, covered)));
    }

    private static Section.Figure figure(Words words, String key, int part, int whole) {
        return new Section.Figure(
                words.text(key), Phrase.of(words.text("counted-of", part, whole)), words.text(key + "-text"));
    }

    private static Phrase names(Words words, List<String> names) {
        return names.isEmpty() ? Phrase.missing(words.text("clause-no-name")) : Phrase.of(String.join(", ", names));
    }

    private static Answer answer(Site site, Standards.Clause clause, Evidence evidence) {
        Words words = site.words();
        List<Row> names = new ArrayList<>();
        add(names, words.text("clause-itil"), clause.itil(), Phrase::of);
        add(names, words.text("clause-cobit"), clause.cobit(), Phrase::of);
        add(names, words.text("clause-fitsm"), clause.fitsm(), Phrase::of);
        add(names, words.text("clause-togaf"), clause.togaf(), Phrase::of);
        List<Row> rows = new ArrayList<>();
        add(rows, words.text("clause-pages"), clause.pages(), evidence::page);
        for (String field : clause.fields()) {
            rows.add(new Row(field, evidence.field(field)));
        }
        add(rows, words.text("clause-rules"), clause.rules(), evidence::rule);
        add(rows, words.text("clause-gate"), clause.gate(), evidence::gateRule);
        return new Answer(
                anchor(clause), title(words, clause), words.text("clause-" + clause.id() + "-how"), names, rows);
    }

    private static void add(List<Row> rows, String term, List<String> all, Function<String, Phrase> phrase) {
        if (!all.isEmpty()) {
            rows.add(new Row(term, all.stream().map(phrase).toList()));
        }
    }

    private static String title(Words words, Standards.Clause clause) {
        return String.join(", ", clause.iso()) + " " + words.text("clause-" + clause.id());
    }

    private static String anchor(Standards.Clause clause) {
        return "clause-" + PageLinks.safeName(clause.id());
    }

    /** What this catalog and this site show. */
    private static final class Evidence {
        private final Site site;
        private final PageLinks links;
        private final SortedMap<String, FieldUse> uses;
        private final Map<String, Long> findings;

        Evidence(Site site, List<Standards.Clause> clauses, PageLinks links) {
            this.site = site;
            this.links = links;
            this.uses = FieldUse.of(
                    site.catalog(),
                    clauses.stream().flatMap(clause -> clause.fields().stream()).toList());
            this.findings = site.input().findings().stream()
                    .collect(Collectors.groupingBy(finding -> finding.code().name(), Collectors.counting()));
        }

        /** A clause is shown if a document states one of its fields; where it has none, if one of its pages is there. */
        boolean isShown(Standards.Clause clause) {
            return clause.fields().isEmpty()
                    ? clause.pages().stream().anyMatch(this::isThere)
                    : clause.fields().stream().anyMatch(field -> uses.get(field).stated() > 0);
        }

        Phrase state(Standards.Clause clause) {
            if (!clause.covered()) {
                return Phrase.missed(site.words().text("clause-not-covered"));
            }
            return isShown(clause)
                    ? Phrase.kept(site.words().text("clause-shown"))
                    : Phrase.missing(site.words().text("clause-not-shown"));
        }

        private boolean isThere(String page) {
            boolean aboutChanges = page.equals(ChangeLog.CHANGES) || page.equals(ChangeLog.AUDIT);
            return !aboutChanges || site.input().audit().isPresent();
        }

        Phrase page(String page) {
            String title = site.words().text("report-" + page.replace(".html", ""));
            return isThere(page)
                    ? Phrase.link(title, links.to(page))
                    : Phrase.unknown(site.words().text("clause-page-missing", title));
        }

        List<Phrase> field(String field) {
            FieldUse use = uses.get(field);
            if (use.stated() == 0) {
                String key = use.of() == 0 ? "clause-no-document" : "clause-stated-by-none";
                return List.of(Phrase.missing(site.words().text(key, use.of())));
            }
            List<Phrase> answers = new ArrayList<>();
            answers.add(Phrase.of(site.words()
                    .text(
                            "clause-stated-by",
                            site.wording().number(use.stated()),
                            site.wording().number(use.of()))));
            use.first().map(this::example).ifPresent(answers::add);
            return answers;
        }

        /** Where the first that states it can be seen; technical parts are named on their own pages only. */
        private Phrase example(EntityId id) {
            return id.kind() == Kind.COMPONENT
                    ? Phrase.link(site.words().text("report-developers"), links.to(PageLinks.DEVELOPERS))
                    : links.shown(id);
        }

        Phrase rule(String code) {
            boolean off = site.catalog()
                    .settings()
                    .filter(settings -> "off".equals(settings.severities().get(code)))
                    .isPresent();
            if (off) {
                return Phrase.missed(site.words().text("clause-rule-off", code));
            }
            int found = findings.getOrDefault(code, 0L).intValue();
            String text = found == 0
                    ? code
                    : site.words().count("clause-rule-found", found).replace("{1}", code);
            return Phrase.link(text, links.to(RulePage.path(code)));
        }

        Phrase gateRule(String code) {
            return Phrase.link(code, links.to(RulePage.path(code)));
        }
    }
}
