package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** All pages of a site in the order of the menu: where each is, its template, and how to make what it shows. */
final class SitePages {
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final PlannerData planner;

    /**
     * A page to be written.
     *
     * @param path from the root of the site
     * @param traced whether its view is made from facts alone, and not from what was worked out for many pages before
     * @param view what it shows, made only when it is written
     */
    record Page(String path, String template, boolean traced, Function<PageLinks, PageView> view) {}

    SitePages(Site site) {
        Menu menu = new Menu(site);
        planner = PlannerData.of(site);
        Catalog catalog = site.catalog();
        add(PageLinks.HOME, "home", links -> HomePage.of(site, menu, links));
        List<List<Service>> services = ServicesPage.parts(site);
        addParts(
                PageLinks.SERVICES,
                services.size(),
                "services",
                (part, links) -> ServicesPage.of(site, services, part, links));
        AlphabeticalIndex index = AlphabeticalIndex.of(site);
        addParts(PageLinks.INDEX, index.parts().size(), "a-z", (part, links) -> IndexPage.of(site, index, part, links));
        for (Menu.Section section : menu.categories()) {
            addParts(
                    PageLinks.categoryPath(section.category()),
                    CategoryPage.count(section),
                    "category",
                    (part, links) -> CategoryPage.of(site, section, part, links));
        }
        addEach(catalog.offerings(), PageLinks::path, "offering", (each, links) -> OfferingPage.of(site, each, links));
        String service = site.isForOutside() ? "service-for-outside" : "service";
        addEach(catalog.services(), PageLinks::path, service, (each, links) -> ServicePage.of(site, each, links));
        addEach(catalog.plans(), PageLinks::path, "plan", (each, links) -> PlanPage.of(site, each, links));
        addEach(catalog.parties(), PageLinks::path, "party", (each, links) -> PartyPage.of(site, each, links));
        addEach(catalog.calendars(), PageLinks::path, "calendar", (each, links) -> CalendarPage.of(site, each, links));
        addForOrders(site, menu);
        if (!site.isForOutside()) {
            addReports(site, menu);
            addAnswers(site, menu);
        }
        site.ownPages()
                .forEach(page ->
                        add(page.path(), "own-page", links -> OwnPageView.of(site, page, pages.keySet(), links)));
        site.input().proposal().ifPresent(proposal -> {
            ProposedChanges changes = site.proposed();
            add(ProposalPage.PATH, "proposal", links -> ProposalPage.of(site, proposal, changes, links));
        });
        site.input().audit().ifPresent(report -> changes(site, new ChangeLog(report)));
    }

    private void changes(Site site, ChangeLog log) {
        add(ChangeLog.CHANGES, "changes", links -> ChangesPage.of(site, log, links));
        add(ChangeLog.AUDIT, "audit", links -> AuditPage.of(site, log, links));
        log.parts().forEach(part -> add(part.path(), "change-log", links -> ChangeLogPage.of(site, log, part, links)));
        log.byService().forEach((name, newest) -> {
            Service service = site.catalog().services().get(name);
            if (service != null) {
                add(
                        ChangeLog.path(service),
                        "change-log",
                        links -> ChangeLogPage.of(site, log, service, newest, links));
            }
        });
    }

    private void addForOrders(Site site, Menu menu) {
        List<List<PlannerPage.Line>> choices = PlannerPage.parts(menu);
        addParts(
                PageLinks.PLANNER,
                choices.size(),
                "planner",
                (part, links) -> PlannerPage.of(site, choices, planner, part, links));
        List<List<PricesPage.Priced>> prices = PricesPage.parts(menu);
        addParts(PageLinks.PRICES, prices.size(), "prices", (part, links) -> PricesPage.of(site, prices, part, links));
        addTraced(PageLinks.GLOSSARY, "glossary", links -> GlossaryPage.of(site, links));
    }

    private void addReports(Site site, Menu menu) {
        addTraced(PageLinks.REPORTS, "reports", links -> ReportsPage.of(site, links));
        addTraced(PageLinks.BOARD, "board", links -> BoardPage.of(site, links));
        List<PortfolioLine> lines = PortfolioPage.lines(site);
        List<Section.Figure> areas = PortfolioPage.areas(site.words(), lines);
        for (PortfolioLine.Order order : PortfolioLine.Order.values()) {
            List<PortfolioLine> sorted =
                    lines.stream().sorted(PortfolioLine.by(order)).toList();
            addParts(
                    order.path(),
                    PortfolioPage.count(lines),
                    "portfolio",
                    (part, links) -> PortfolioPage.of(site, order, sorted, areas, part, links));
        }
        addTraced(PageLinks.CONTRACTS, "report", links -> ContractsPage.of(site, links));
        Reliability reliability = Reliability.of(site);
        addParts(
                PageLinks.HEALTH,
                HealthPage.count(reliability),
                "health",
                (part, links) -> HealthPage.of(site, reliability, part, links));
        OwnerPage.teams(site)
                .forEach(team ->
                        addTraced(PageLinks.ownerPath(team), "report", links -> OwnerPage.of(site, team, links)));
        addTraced(PageLinks.COCKPIT, "report", links -> CockpitPage.of(site, links));
        addParts(
                PageLinks.IMPROVEMENTS,
                ImprovementsPage.count(site),
                "report",
                (part, links) -> ImprovementsPage.of(site, part, links));
        addMaps(site);
        addTraced(PageLinks.NOT_ON_THE_MENU, "not-on-the-menu", links -> NotOnMenuPage.of(site, links));
    }

    private void addMaps(Site site) {
        ValueChain chain = new ValueChain(site);
        add(MapPage.PATH, "map", links -> MapPage.of(site, chain, links));
        chain.groups()
                .forEach(group -> addParts(
                        CategoryMapPage.path(group),
                        CategoryMapPage.count(group),
                        "map",
                        (part, links) -> CategoryMapPage.of(site, chain, group, part, links)));
        Map<String, Service> services = site.catalog().services();
        services.forEach((name, service) -> {
            for (int number = 1; number <= ConnectionsPage.count(site, service); number++) {
                int part = number;
                addTraced(
                        Chunks.path(ConnectionsPage.path(service), part),
                        "connections",
                        links -> ConnectionsPage.of(site, services.get(name), part, links));
            }
        });
    }

    /** For those who build, answer the telephone, or ask for proof. */
    private void addAnswers(Site site, Menu menu) {
        Builds builds = new Builds(site.catalog());
        addParts(
                PageLinks.DEVELOPERS,
                DevelopersPage.count(site),
                "report",
                (part, links) -> DevelopersPage.of(site, menu, builds, part, links));
        site.catalog()
                .components()
                .values()
                .forEach(c -> add(PageLinks.path(c), "component", links -> ComponentPage.of(site, c, builds, links)));
        List<List<Service>> helped = DeskPage.parts(site);
        addParts(PageLinks.DESK, helped.size(), "report", (part, links) -> DeskPage.of(site, helped, part, links));
        addEach(
                site.catalog().services(),
                PageLinks::deskPath,
                "desk-sheet",
                (each, links) -> DeskSheet.of(site, each, links));
        List<Standards.Clause> clauses = Standards.of(site.resources());
        add(PageLinks.STANDARDS, "standards", links -> StandardsPage.of(site, clauses, links));
        RulePage.codes(clauses)
                .forEach(code -> addTraced(
                        RulePage.path(code),
                        "rule",
                        links -> RulePage.of(site, RulePage.markdown(site.resources(), code), code, links)));
    }

    private void addParts(String first, int count, String template, BiFunction<Integer, PageLinks, PageView> view) {
        for (int number = 1; number <= count; number++) {
            int part = number;
            add(Chunks.path(first, part), template, links -> view.apply(part, links));
        }
    }

    /** What the planner loads beside its pages. */
    PlannerData planner() {
        return planner;
    }

    List<Page> all() {
        return List.copyOf(pages.values());
    }

    /** A page for each, found again by its name, so that it is noted that the page is about it. */
    private <E> void addEach(
            Map<String, E> all, Function<E, String> path, String template, BiFunction<E, PageLinks, PageView> view) {
        all.forEach((name, each) -> addTraced(path.apply(each), template, links -> view.apply(all.get(name), links)));
    }

    private void addTraced(String path, String template, Function<PageLinks, PageView> view) {
        pages.putIfAbsent(path, new Page(path, template, true, view));
    }

    private void add(String path, String template, Function<PageLinks, PageView> view) {
        pages.putIfAbsent(path, new Page(path, template, false, view));
    }
}
