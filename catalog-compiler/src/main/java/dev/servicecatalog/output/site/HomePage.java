package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Kpis;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The menu: what can I get, when, and for how much? */
record HomePage(
        String pageTitle,
        String pageSummary,
        Set<String> calendars,
        List<MenuLine> board,
        Optional<Phrase> hours,
        List<MenuGroup> groups,
        List<PlanLine> plans,
        List<Figure> figures)
        implements PageView {

    private static final int BOARD = 7;
    private static final int EXCERPT = 6;

    /** The part of the menu for one audience. */
    record MenuGroup(String id, String title, List<MenuSection> sections) {}

    /** A category with its lines, or with the first of many and a link to all. */
    record MenuSection(String id, String title, String href, List<MenuLine> lines, Optional<Phrase> all) {}

    /** A figure people trust because it is counted; empty where nothing is measured yet. */
    record Figure(Optional<String> number, String heading, String text) {}

    static HomePage of(Site site, Menu menu, PageLinks links) {
        Words words = site.words();
        List<Offering> soonest = soonest(site, menu);
        Set<String> calendars = new TreeSet<>();
        soonest.forEach(offering -> calendars.addAll(new LeadTimes(site).calendars(offering)));
        return new HomePage(
                words.text(site.isForOutside() ? "home-question-outside" : "home-question"),
                words.count("home-summary", menu.size()),
                calendars,
                soonest.stream().map(o -> MenuLine.of(site, links, o)).toList(),
                site.defaultCalendar().map(calendar -> links.calendar(calendar.name())),
                groups(site, menu, links),
                site.catalog().plans().values().stream()
                        .map(plan -> PlanLine.of(site, plan, links))
                        .toList(),
                site.isForOutside() ? List.of() : figures(site, menu));
    }

    @Override
    public List<Phrase> crumbs() {
        return List.of();
    }

    boolean hasPlans() {
        return !plans.isEmpty();
    }

    /** The soonest of each category, then the second of each and so on, at different dates as far as there are; by date. */
    private static List<Offering> soonest(Site site, Menu menu) {
        Map<Offering, Instant> due = new HashMap<>();
        menu.sections(site.readers()).stream()
                .flatMap(section -> section.offerings().stream())
                .forEach(
                        offering -> new LeadTimes(site).due(offering).ifPresent(instant -> due.put(offering, instant)));
        Comparator<Offering> byDate =
                Comparator.comparing((Offering offering) -> due.get(offering)).thenComparing(Menu.BY_TITLE);
        List<Offering> inTurn = inTurn(menu.sections(site.readers()).stream()
                .map(section -> section.offerings().stream()
                        .filter(due::containsKey)
                        .sorted(byDate)
                        .toList())
                .toList());
        Set<Instant> dates = new HashSet<>();
        Set<Offering> chosen = new LinkedHashSet<>();
        inTurn.stream()
                .filter(offering -> dates.add(due.get(offering)))
                .limit(BOARD)
                .forEach(chosen::add);
        inTurn.stream().limit(Math.max(0, BOARD - chosen.size())).forEach(chosen::add);
        return chosen.stream().sorted(byDate).toList();
    }

    /** The first of each column, then the second of each, and so on. */
    private static List<Offering> inTurn(List<List<Offering>> columns) {
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(row ->
                        columns.stream().filter(column -> row < column.size()).map(column -> column.get(row)))
                .toList();
    }

    private static List<MenuGroup> groups(Site site, Menu menu, PageLinks links) {
        boolean whole = menu.isShownWhole();
        List<MenuGroup> groups = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            List<MenuSection> sections = menu.sections(audience).stream()
                    .map(section -> section(site, links, section, whole))
                    .toList();
            if (!sections.isEmpty()) {
                String id = audience == site.readers() ? "menu" : "menu-" + Wording.key(audience);
                groups.add(new MenuGroup(id, site.words().text("menu-for-" + Wording.key(audience)), sections));
            }
        }
        return groups;
    }

    private static MenuSection section(Site site, PageLinks links, Menu.Section section, boolean whole) {
        int size = section.offerings().size();
        int shown = whole ? size : Math.min(size, EXCERPT);
        String href = links.to(PageLinks.categoryPath(section.category()));
        return new MenuSection(
                "category-" + PageLinks.safeName(section.category()),
                section.title(),
                href,
                section.offerings().stream()
                        .limit(shown)
                        .map(offering -> MenuLine.of(site, links, offering))
                        .toList(),
                shown == size
                        ? Optional.empty()
                        : Optional.of(Phrase.link(site.words().text("all-of", size), href)));
    }

    boolean hasFigures() {
        return !figures.isEmpty();
    }

    private static List<Figure> figures(Site site, Menu menu) {
        Words words = site.words();
        List<Offering> offered = menu.sections().stream()
                .flatMap(section -> section.offerings().stream())
                .toList();
        long promised = offered.stream()
                .filter(offering -> offering.leadTime().promise().isPresent())
                .count();
        List<Service> live = site.catalog().services().values().stream()
                .filter(service -> service.status().map(Status::isOffered).orElse(false))
                .toList();
        long outcomes = live.stream()
                .filter(service ->
                        service.value().flatMap(Service.Value::without).isPresent())
                .count();
        return List.of(
                kept(site),
                figure(words, "figure-lead-times", promised, offered.size()),
                figure(words, "figure-outcomes", outcomes, live.size()));
    }

    /** Orders in time in the last period that was measured. */
    private static Figure kept(Site site) {
        Words words = site.words();
        Optional<Ratio> kept = site.insights().kpis().latest().flatMap(Kpis.Figures::promiseKept);
        return new Figure(
                kept.map(share -> site.wording().percent(share.percent())),
                words.text("figure-kept"),
                kept.map(share -> words.text(
                                "kept-orders-of",
                                site.wording().number(share.part()),
                                site.wording().number(share.whole())))
                        .orElse(words.text("figure-kept-none")));
    }

    private static Figure figure(Words words, String key, long counted, int of) {
        Optional<String> number = of == 0 ? Optional.empty() : Optional.of(words.text("counted-of", counted, of));
        return new Figure(number, words.text(key), words.text(key + (of == 0 ? "-none" : "-text")));
    }
}
