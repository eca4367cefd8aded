package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Owner;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A service: what does it do for the business, what does it promise, cost and need? */
record ServicePage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        Phrase lede,
        boolean forIt,
        Phrase importance,
        Phrase status,
        List<Section.Figure> numbers,
        List<Row> condition,
        Optional<String> description,
        List<Row> worth,
        List<Row> promises,
        Optional<Footing> footing,
        List<MenuLine> offerings,
        Optional<Phrase> moreOfferings,
        Optional<Surroundings> surroundings,
        List<Helper> helpers,
        List<Row> facts,
        ServiceCosts costs,
        List<Hazard> risks,
        List<Event> reviews,
        List<Problem> problems)
        implements PageView {
    static final int MOST_OFFERINGS = 60;

    /** A level of support. */
    record Helper(String level, Phrase who, Phrase does) {}

    /** Something that may go wrong, and what is done about it. */
    record Hazard(String name, Phrase likelihood, Phrase impact, Phrase action) {}

    /** A review: when, with whom, with what result. */
    record Event(Phrase date, List<Phrase> with, Phrase result) {}

    /** A known problem with its way round. */
    record Problem(Phrase title, Phrase workaround) {}

    static ServicePage of(Site site, Service service, PageLinks links) {
        Words words = site.words();
        List<Offering> onMenu = onMenu(site, service);
        List<MenuLine> offerings = onMenu.stream()
                .limit(MOST_OFFERINGS)
                .map(offering -> MenuLine.of(site, links, offering))
                .toList();
        return new ServicePage(
                service.title(),
                service.summary().orElse(words.text("service-without-summary", service.title())),
                List.of(links.home(), links.services(), Phrase.of(service.title())),
                calendars(offerings),
                links.stated(service.summary()),
                service.audience() == Audience.IT,
                service.importance()
                        .map(importance -> Phrase.of(words.text("importance-" + Wording.key(importance))))
                        .orElseGet(links::notStated),
                OfferingPage.status(words, service.status(), links),
                FourNumbers.of(site, service, links),
                FourNumbers.more(site, service, links),
                service.description().map(site::html),
                worth(site, service, links),
                ServiceLevels.rows(site, service, links),
                Footing.of(site, service, links),
                offerings,
                more(site, onMenu.size() - offerings.size(), links),
                site.isForOutside() ? Optional.empty() : Optional.of(Surroundings.of(site, service, links)),
                helpers(words, service, links),
                facts(site, service, links),
                ServiceCosts.of(site, service, links),
                risks(site, service, links),
                reviews(site, service, links),
                problems(service, links));
    }

    boolean hasPromises() {
        return !promises.isEmpty();
    }

    boolean hasOfferings() {
        return !offerings.isEmpty();
    }

    boolean hasHelpers() {
        return !helpers.isEmpty();
    }

    boolean hasRisks() {
        return !risks.isEmpty();
    }

    boolean hasReviews() {
        return !reviews.isEmpty();
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** What can be ordered of it today, as the menu is ordered. */
    static List<Offering> onMenu(Site site, Service service) {
        return site.connections().offeringsOf(service).stream()
                .filter(Menu::isOnMenu)
                .sorted(Menu.BY_TITLE)
                .toList();
    }

    private static Optional<Phrase> more(Site site, int left, PageLinks links) {
        return left == 0
                ? Optional.empty()
                : Optional.of(Phrase.link(
                        site.words().text("and-more", site.wording().number(left)), links.to(PageLinks.INDEX)));
    }

    /** The owner's team and role, as far as stated. */
    static List<Phrase> owner(Optional<Owner> owner, PageLinks links) {
        return owner.stream()
                .flatMap(stated -> Stream.concat(
                        stated.person().map(Phrase::of).stream(), stated.team().map(links::party).stream()))
                .toList();
    }

    private static Set<String> calendars(List<MenuLine> offerings) {
        Set<String> calendars = new TreeSet<>();
        offerings.stream()
                .flatMap(line -> line.lead().code().stream())
                .map(code -> code.substring(0, code.indexOf(' ')))
                .forEach(calendars::add);
        return calendars;
    }

    private static List<Row> worth(Site site, Service service, PageLinks links) {
        Words words = site.words();
        Optional<Service.Value> value = service.value();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(words.text("value-without"), links.stated(value.flatMap(Service.Value::without))));
        rows.add(Row.of(
                words.text("value-kind"),
                links.stated(
                        value.flatMap(Service.Value::kind).map(kind -> words.text("value-" + Wording.key(kind))))));
        rows.add(Row.of(words.text("used-by"), links(service.usedBy(), links), links.notStated()));
        return rows;
    }

    /** Those who help, the first to be asked first. */
    static List<Service.SupportLevel> levels(Service service) {
        return service.support().stream()
                .sorted(Comparator.comparingInt(Service.SupportLevel::level))
                .toList();
    }

    private static List<Helper> helpers(Words words, Service service, PageLinks links) {
        return levels(service).stream()
                .map(level -> new Helper(
                        words.text("support-level", level.level()),
                        links.party(level.by()),
                        links.stated(level.does())))
                .toList();
    }

    private static List<Row> facts(Site site, Service service, PageLinks links) {
        Words words = site.words();
        Wording wording = site.wording();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(words.text("owner"), owner(Optional.of(service.owner()), links), links.notStated()));
        rows.add(Row.of(words.text("business-owner"), links.party(service.businessOwner())));
        rows.add(Row.of(
                words.text("live-since"),
                links.stated(service.since()
                        .map(since -> since.isAfter(site.today())
                                ? wording.day(since)
                                : words.text(
                                        "since-with-age", wording.day(since), wording.age(since, site.today()))))));
        Row.ifStated(words.text("until"), service.until().map(wording::day)).ifPresent(rows::add);
        rows.add(Row.of(words.text("charging"), Phrase.of(words.text("charging-" + Wording.key(service.charging())))));
        Row.ifStated(words.text("data-protection"), service.dataProtection().map(data -> words.choice("data", data)))
                .ifPresent(rows::add);
        rows.add(Row.of(
                words.text("for-desk"), Phrase.link(words.text("desk-sheet"), links.to(PageLinks.deskPath(service)))));
        site.input()
                .audit()
                .map(report -> report.byService().get(service.name()))
                .map(figures ->
                        Phrase.link(words.count("changes", figures.changes()), links.to(ChangeLog.path(service))))
                .ifPresent(log -> rows.add(Row.of(words.text("change-log"), log)));
        return rows;
    }

    private static List<Hazard> risks(Site site, Service service, PageLinks links) {
        return service.risks().stream()
                .map(risk -> RiskLine.of(service, risk))
                .map(line -> new Hazard(
                        line.risk().name(),
                        links.stated(line.likelihood(site.words())),
                        links.stated(line.impact(site.words())),
                        line.action(links)))
                .toList();
    }

    private static List<Event> reviews(Site site, Service service, PageLinks links) {
        return service.reviews().stream()
                .map(review -> new Event(
                        links.stated(review.date().map(site.wording()::day)),
                        links(review.with(), links),
                        links.stated(review.result())))
                .toList();
    }

    private static List<Problem> problems(Service service, PageLinks links) {
        return service.knownProblems().stream()
                .map(problem -> new Problem(
                        Phrase.maybeLink(problem.title(), problem.link().flatMap(SafeUrl::web)),
                        links.stated(problem.workaround())))
                .toList();
    }

    private static List<Phrase> links(List<String> parties, PageLinks links) {
        return parties.stream().map(links::party).toList();
    }
}
