package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All reports by those for whom they are: everybody finds theirs in two clicks. */
record ReportsPage(
        String pageTitle, String pageSummary, List<Phrase> crumbs, Set<String> calendars, List<Reader> readers)
        implements PageView {

    /** Somebody with questions, and the pages that answer them. */
    record Reader(String who, List<Answer> answers) {}

    /** A page and the question it answers. */
    record Answer(Phrase page, String question) {}

    static ReportsPage of(Site site, PageLinks links) {
        String title = site.words().text("reports-title");
        List<Reader> readers = new ArrayList<>();
        readers.add(reader(site, links, "board", PageLinks.BOARD));
        readers.add(reader(site, links, "unit", PageLinks.HOME, PageLinks.NOT_ON_THE_MENU));
        units(site, links, Party.Type.BUSINESS_UNIT, "unit-page").ifPresent(readers::add);
        readers.add(reader(site, links, "purchasing", PageLinks.PRICES, PageLinks.CONTRACTS));
        readers.add(reader(site, links, "projects", PageLinks.PLANNER, PageLinks.HEALTH));
        readers.add(reader(site, links, "cto", PageLinks.PORTFOLIO, MapPage.PATH, PageLinks.IMPROVEMENTS));
        owners(site, links).ifPresent(readers::add);
        readers.add(reader(site, links, "office", PageLinks.COCKPIT));
        readers.add(reader(site, links, "desk", PageLinks.DESK));
        readers.add(reader(site, links, "developers", PageLinks.DEVELOPERS));
        readers.add(
                site.input().audit().isPresent()
                        ? reader(site, links, "auditors", PageLinks.STANDARDS, ChangeLog.AUDIT, ChangeLog.CHANGES)
                        : reader(site, links, "auditors", PageLinks.STANDARDS));
        readers.add(reader(site, links, "everyone", PageLinks.SERVICES, PageLinks.INDEX, PageLinks.GLOSSARY));
        return new ReportsPage(
                title,
                site.words().text("reports-summary"),
                List.of(links.home(), Phrase.of(title)),
                Set.of(),
                readers);
    }

    private static Reader reader(Site site, PageLinks links, String reader, String... paths) {
        Words words = site.words();
        List<Answer> answers = new ArrayList<>();
        for (String path : paths) {
            String key = path.replace(".html", "");
            answers.add(new Answer(
                    Phrase.link(words.text("report-" + key), links.to(path)), words.text("report-" + key + "-asks")));
        }
        return new Reader(words.text("for-" + reader), answers);
    }

    private static Optional<Reader> units(Site site, PageLinks links, Party.Type type, String key) {
        List<Answer> answers = site.catalog().parties().values().stream()
                .filter(party -> party.type().equals(Optional.of(type)))
                .map(party -> new Answer(links.party(party.name()), ""))
                .toList();
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reader(site.words().text("for-" + key), answers));
    }

    private static Optional<Reader> owners(Site site, PageLinks links) {
        List<Answer> answers = OwnerPage.teams(site).stream()
                .map(team -> new Answer(links.owner(team), ""))
                .toList();
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reader(site.words().text("for-owners"), answers));
    }
}
