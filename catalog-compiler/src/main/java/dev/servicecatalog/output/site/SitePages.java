package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.reuse.Facts;
import dev.servicecatalog.output.reuse.Later;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * All pages of a site in the order of the menu: where each is, its template, and how to make what it shows. Lists that pages share are
 * worked out once and watched, so that a page depends on its own part of them.
 */
final class SitePages {
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Site site;
    private final Facts facts;
    private final Menu menu;
    private final PlannerData planner;

    /**
     * A page to be written.
     *
     * @param path from the root of the site
     * @param about what it is about, and which part of it: by another name the same path may come to stand for something else
     * @param traced whether it is made from facts alone; if not, it is made in each run
     * @param view what it shows, made only when it is written
     */
    record Page(String path, String about, String template, boolean traced, Function<PageLinks, PageView> view) {}

    SitePages(Site site, Menu menu, Facts facts) {
        this.site = site;
        this.facts = facts;
        this.menu = menu;
        this.planner = PlannerData.of(site);
        add(PageLinks.HOME, "home", links -> HomePage.of(site, menu, links));
        List<List<Service>> services = facts.watch("services", ServicesPage.parts(site));
        addParts(
                PageLinks.SERVICES,
                services.size(),
                "services",
                (part, links) -> ServicesPage.of(site, services, part, links));
        AlphabeticalIndex index = AlphabeticalIndex.later(site, facts);
        addParts(
                PageLinks.INDEX,
                AlphabeticalIndex.count(site),
                "a-z",
                (part, links) -> IndexPage.of(site, index, part, links));
        addCategories();
        Catalog catalog = site.catalog();
        addEach(catalog.offerings(), PageLinks::path, "offering", (each, links) -> OfferingPage.of(site, each, links));
        String service = site.isForOutside() ? "service-for-outside" : "service";
        addEach(catalog.services(), PageLinks::path, service, (each, links) -> ServicePage.of(site, each, links));
        addEach(catalog.plans(), PageLinks::path, "plan", (each, links) -> PlanPage.of(site, each, links));
        addEach(catalog.parties(), PageLinks::path, "party", (each, links) -> PartyPage.of(site, each, links));
        addEach(catalog.calendars(), PageLinks::path, "calendar", (each, links) -> CalendarPage.of(site, each, links));
        addForOrders();
        if (!site.isForOutside()) {
            addReports();
            addMaps();
            add(PageLinks.NOT_ON_THE_MENU, "not-on-the-menu", links -> NotOnMenuPage.of(site, links));
            addAnswers();
        }
        site.ownPages()
                .forEach(page -> addUntraced(
                        page.path(), "own-page", links -> OwnPageView.of(site, page, pages.keySet(), links)));
        site.input().proposal().ifPresent(proposal -> {
            ProposedChanges changes = site.proposed();
            addUntraced(ProposalPage.PATH, "proposal", links -> ProposalPage.of(site, proposal, changes, links));
        });
        site.input().audit().ifPresent(report -> addChanges(new ChangeLog(report)));
    }

    private void addCategories() {
        for (int i = 0; i < menu.categories().size(); i++) {
            int number = i;
            Menu.Section section = menu.categories().get(i);
            addParts(
                    PageLinks.categoryPath(section.category()),
                    CategoryPage.count(section),
                    "category",
                    (part, links) -> CategoryPage.of(site, menu.categories().get(number), part, links));
        }
    }

    private void addChanges(ChangeLog log) {
        addUntraced(ChangeLog.CHANGES, "changes", links -> ChangesPage.of(site, log, links));
        addUntraced(ChangeLog.AUDIT, "audit", links -> AuditPage.of(site, log, links));
        log.parts()
                .forEach(part ->
                        addUntraced(part.path(), "change-log", links -> ChangeLogPage.of(site, log, part, links)));
        log.byService().forEach((name, newest) -> {
            Service service = site.catalog().services().get(name);
            if (service != null) {
                addUntraced(
                        ChangeLog.path(service),
                        "change-log",
                        links -> ChangeLogPage.of(site, log, service, newest, links));
            }
        });
    }

    private void addForOrders() {
        List<List<PlannerPage.Line>> choices = facts.watch("planner", PlannerPage.parts(menu));
        boolean freezes = planner.hasFreezes();
        facts.fix("freezes on the planner", freezes);
        addParts(
                PageLinks.PLANNER,
                choices.size(),
                "planner",
                (part, links) -> PlannerPage.of(site, choices, freezes, part, links));
        List<List<PricesPage.Priced>> prices = facts.watch("prices", PricesPage.parts(menu));
        addParts(PageLinks.PRICES, prices.size(), "prices", (part, links) -> PricesPage.of(site, prices, part, links));
        add(PageLinks.GLOSSARY, "glossary", links -> GlossaryPage.of(site, links));
    }

    private void addReports() {
        add(PageLinks.REPORTS, "reports", links -> ReportsPage.of(site, links));
        add(PageLinks.BOARD, "board", links -> BoardPage.of(site, links));
        Later<List<PortfolioLine>> lines = new Later<>(() -> PortfolioPage.lines(site));
        List<Section.Figure> areas = facts.watchLater("areas", () -> PortfolioPage.areas(site.words(), lines.get()));
        int parts = PortfolioPage.count(site);
        for (PortfolioLine.Order order : PortfolioLine.Order.values()) {
            List<PortfolioLine> sorted = facts.watchLater(
                    order.path(),
                    () -> lines.get().stream().sorted(PortfolioLine.by(order)).toList());
            addParts(
                    order.path(),
                    parts,
                    "portfolio",
                    (part, links) -> PortfolioPage.of(site, order, sorted, areas, part, links));
        }
        add(PageLinks.CONTRACTS, "report", links -> ContractsPage.of(site, links));
        Reliability reliability = facts.watch("reliability", Reliability.of(site));
        addParts(
                PageLinks.HEALTH,
                HealthPage.count(reliability),
                "health",
                (part, links) -> HealthPage.of(site, reliability, part, links));
        OwnerPage.teams(site)
                .forEach(team -> add(PageLinks.ownerPath(team), "report", links -> OwnerPage.of(site, team, links)));
        add(PageLinks.COCKPIT, "report", links -> CockpitPage.of(site, links));
        addParts(
                PageLinks.IMPROVEMENTS,
                ImprovementsPage.count(site),
                "report",
                (part, links) -> ImprovementsPage.of(site, part, links));
    }

    private void addMaps() {
        ValueChain chain = new ValueChain(site, facts);
        add(MapPage.PATH, "map", links -> MapPage.of(site, chain, links));
        for (int i = 0; i < chain.groups().size(); i++) {
            int number = i;
            ValueChain.Group group = chain.groups().get(i);
            addParts(
                    CategoryMapPage.path(group),
                    CategoryMapPage.count(group),
                    "map",
                    (part, links) ->
                            CategoryMapPage.of(site, chain, chain.groups().get(number), part, links));
        }
        Map<String, Service> services = site.catalog().services();
        services.forEach((name, service) -> addParts(
                ConnectionsPage.path(service),
                ConnectionsPage.count(site, service),
                "connections",
                (part, links) -> ConnectionsPage.of(site, services.get(name), part, links)));
    }

    /** For those who build, answer the telephone, or ask for proof. */
    private void addAnswers() {
        Builds builds = new Builds(site.catalog(), site.connections());
        for (int number = 1; number <= DevelopersPage.count(site); number++) {
            int part = number;
            addUntraced(
                    Chunks.path(PageLinks.DEVELOPERS, part),
                    "report",
                    links -> DevelopersPage.of(site, menu, builds, part, links));
        }
        site.catalog()
                .components()
                .values()
                .forEach(c ->
                        addUntraced(PageLinks.path(c), "component", links -> ComponentPage.of(site, c, builds, links)));
        List<List<Service>> helped = facts.watch("desk", DeskPage.parts(site));
        addParts(PageLinks.DESK, helped.size(), "report", (part, links) -> DeskPage.of(site, helped, part, links));
        addEach(
                site.catalog().services(),
                PageLinks::deskPath,
                "desk-sheet",
                (each, links) -> DeskSheet.of(site, each, links));
        List<Standards.Clause> clauses = Standards.of(site.resources());
        add(PageLinks.STANDARDS, "standards", links -> StandardsPage.of(site, clauses, links));
        RulePage.codes(clauses)
                .forEach(code -> add(
                        RulePage.path(code),
                        "rule",
                        links -> RulePage.of(site, RulePage.markdown(site.resources(), code), code, links)));
    }

    /** What the planner loads beside its pages. */
    PlannerData planner() {
        return planner;
    }

    List<Page> all() {
        return List.copyOf(pages.values());
    }

    /** What stands at each path; each page reads its own. */
    Map<String, String> subjects() {
        Map<String, String> subjects = new HashMap<>();
        pages.values().forEach(page -> subjects.put(page.path(), page.template() + " " + page.about()));
        return subjects;
    }

    private void addParts(String first, int count, String template, BiFunction<Integer, PageLinks, PageView> view) {
        for (int number = 1; number <= count; number++) {
            int part = number;
            add(Chunks.path(first, part), first + " " + part, template, links -> view.apply(part, links));
        }
    }

    /** A page for each, found again by its name, so that it is noted what the page is about. */
    private <E> void addEach(
            Map<String, E> all, Function<E, String> path, String template, BiFunction<E, PageLinks, PageView> view) {
        all.forEach((name, each) -> add(path.apply(each), name, template, links -> view.apply(all.get(name), links)));
    }

    private void add(String path, String template, Function<PageLinks, PageView> view) {
        add(path, path, template, view);
    }

    private void add(String path, String about, String template, Function<PageLinks, PageView> view) {
        pages.putIfAbsent(path, new Page(path, about, template, true, view));
    }

    private void addUntraced(String path, String template, Function<PageLinks, PageView> view) {
        pages.putIfAbsent(path, new Page(path, path, template, false, view));
    }
}
