package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Connections.Part;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A team, a supplier or a business unit: what does it answer for, do and use? All contact goes through the service desk. */
record PartyPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        Phrase type,
        List<Row> facts,
        List<Row> parts,
        boolean everyonesContact,
        List<Section> sections,
        Optional<Phrase> worklist,
        Optional<About> about)
        implements PageView {
    private static final int MOST = 60;

    static PartyPage of(Site site, Party party, PageLinks links) {
        Words words = site.words();
        return new PartyPage(
                party.title(),
                words.text("party-summary", party.title()),
                List.of(links.home(), Phrase.of(party.title())),
                Set.of(),
                links.stated(party.type().map(type -> words.text("party-" + Wording.key(type)))),
                facts(site, party, links),
                parts(site, party.name(), links),
                site.desk().equals(Optional.of(party)),
                UnitReport.of(site, party, links),
                OwnerPage.isFor(site, party.name())
                        ? Optional.of(Phrase.link(words.text("worklist"), links.to(PageLinks.ownerPath(party.name()))))
                        : Optional.empty(),
                party.type().equals(Optional.of(Party.Type.BUSINESS_UNIT))
                        ? Optional.of(About.measured(site, "unit"))
                        : Optional.empty());
    }

    boolean hasParts() {
        return !parts.isEmpty();
    }

    private static List<Row> facts(Site site, Party party, PageLinks links) {
        Words words = site.words();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(words.text("lead"), links.stated(party.lead())));
        rows.add(Row.of(
                words.text("works-in"),
                party.hours()
                        .map(links::calendar)
                        .or(() -> site.defaultCalendar().map(calendar -> links.calendar(calendar.name())))
                        .orElseGet(links::notStated)));
        party.relationshipOwner()
                .ifPresent(owner -> rows.add(Row.of(words.text("relationship-owner"), links.party(owner))));
        Row.ifStated(words.text("cost-centre"), party.costCentre()).ifPresent(rows::add);
        Row.ifStated(words.text("active-until"), party.activeUntil().map(site.wording()::day))
                .ifPresent(rows::add);
        return rows;
    }

    private static List<Row> parts(Site site, String name, PageLinks links) {
        Words words = site.words();
        List<Row> rows = new ArrayList<>();
        add(words, rows, words.text("party-owns"), services(site, Part.OWNS, name, links));
        add(words, rows, words.text("party-owns-business"), services(site, Part.OWNS_BUSINESS, name, links));
        add(words, rows, words.text("party-helps"), services(site, Part.HELPS, name, links));
        add(words, rows, words.text("party-does"), offerings(site, name, links));
        add(words, rows, words.text("party-uses"), services(site, Part.USES, name, links));
        List<Agreement> provides = site.connections().provides(name);
        add(words, rows, words.text("party-provides"), agreements(site, provides, links));
        add(words, rows, words.text("party-carries"), carried(site, provides, links));
        return rows;
    }

    private static void add(Words words, List<Row> rows, String term, List<Phrase> answers) {
        if (!answers.isEmpty()) {
            rows.add(new Row(term, answers.size() <= MOST ? answers : firstOf(words, answers)));
        }
    }

    private static List<Phrase> firstOf(Words words, List<Phrase> answers) {
        List<Phrase> first = new ArrayList<>(answers.subList(0, MOST));
        first.add(Phrase.of(words.text("and-more", answers.size() - MOST)));
        return first;
    }

    /** Each with its end, if that is near. */
    private static List<Phrase> agreements(Site site, List<Agreement> agreements, PageLinks links) {
        List<Phrase> phrases = new ArrayList<>();
        for (Agreement agreement : agreements) {
            phrases.add(links.shown(agreement.id()));
            Condition.term(site, agreement).map(Phrase::missed).ifPresent(phrases::add);
        }
        return phrases;
    }

    private static List<Phrase> carried(Site site, List<Agreement> agreements, PageLinks links) {
        return linked(
                agreements.stream()
                        .flatMap(agreement -> site.connections().neededBy(agreement.id()).stream())
                        .distinct(),
                links);
    }

    private static List<Phrase> services(Site site, Part part, String name, PageLinks links) {
        return linked(site.connections().services(part, name).stream(), links);
    }

    private static List<Phrase> linked(Stream<Service> services, PageLinks links) {
        return services.sorted(Comparator.comparing(Service::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Service::name))
                .map(service -> links.service(service.name()))
                .toList();
    }

    private static List<Phrase> offerings(Site site, String name, PageLinks links) {
        return site.connections().worksOn(name).stream()
                .sorted(Menu.BY_TITLE)
                .map(offering -> links.offering(offering.name()))
                .toList();
    }
}
