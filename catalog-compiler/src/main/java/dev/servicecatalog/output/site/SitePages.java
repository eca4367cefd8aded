package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.reuse.Facts;
import dev.servicecatalog.output.reuse.Later;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * All pages of a site in the order of the menu. Lists that pages share are worked out once and watched, so that a page depends on its own
 * part of them. The pages stand in groups, of which each is worked out when somebody asks for one of its pages or for one behind it. Several
 * threads may ask.
 */
final class SitePages {
    private final List<Later<Map<String, Page>>> groups = new ArrayList<>();
    private final Site site;
    private final Facts facts;
    private final Menu menu;
    private final PlannerData planner;

    SitePages(Site site, Menu menu, Facts facts) {
        this.site = site;
        this.facts = facts;
        this.menu = menu;
        this.planner = PlannerData.of(site);
        facts.fix("freezes on the planner", planner.hasFreezes());
        Catalog catalog = site.catalog();
        later(this::addMenu);
        later(group -> group.addOwn(
                catalog.offerings(), PageLinks::path, "offering", (each, links) -> OfferingPage.of(site, each, links)));
        String service = site.isForOutside() ? "service-for-outside" : "service";
        later(group -> group.addOwn(
                catalog.services(), PageLinks::path, service, (each, links) -> ServicePage.of(site, each, links)));
        later(group -> {
            group.addOwn(catalog.plans(), PageLinks::path, "plan", (each, links) -> PlanPage.of(site, each, links));
            group.addOwn(catalog.parties(), PageLinks::path, "party", (each, links) -> PartyPage.of(site, each, links));
            group.addOwn(
                    catalog.calendars(),
                    PageLinks::path,
                    "calendar",
                    (each, links) -> CalendarPage.of(site, each, links));
        });
        later(this::addForOrders);
        if (!site.isForOutside()) {
            later(this::addReports);
            later(this::addMaps);
            later(group ->
                    group.add(PageLinks.NOT_ON_THE_MENU, "not-on-the-menu", links -> NotOnMenuPage.of(site, links)));
            later(this::addAnswers);
        }
        later(this::addOwnPages);
        site.input().audit().ifPresent(report -> later(group -> addChanges(group, new ChangeLog(report))));
    }

    private void addMenu(PageGroup group) {
        group.add(PageLinks.HOME, "home", links -> HomePage.of(site, menu, links));
        List<List<Service>> services = facts.watchLater("services", () -> ServicesPage.parts(site));
        group.addParts(
                PageLinks.SERVICES,
                ServicesPage.count(site),
                "services",
                (part, links) -> ServicesPage.of(site, services, part, links));
        AlphabeticalIndex index = AlphabeticalIndex.later(site, facts);
        group.addParts(
                PageLinks.INDEX,
                AlphabeticalIndex.count(site),
                "a-z",
                (part, links) -> IndexPage.of(site, index, part, links));
        for (int i = 0; i < menu.categories().size(); i++) {
            int number = i;
            Menu.Section section = menu.categories().get(i);
            group.addParts(
                    PageLinks.categoryPath(section.category()),
                    CategoryPage.count(section),
                    "category",
                    (part, links) -> CategoryPage.of(site, menu.categories().get(number), part, links));
        }
    }

    private void addChanges(PageGroup group, ChangeLog log) {
        group.addUntraced(ChangeLog.CHANGES, "changes", links -> ChangesPage.of(site, log, links));
        group.addUntraced(ChangeLog.AUDIT, "audit", links -> AuditPage.of(site, log, links));
        log.parts()
                .forEach(part -> group.addUntraced(
                        part.path(), "change-log", links -> ChangeLogPage.of(site, log, part, links)));
        log.byService().forEach((name, newest) -> {
            Service service = site.catalog().services().get(name);
            if (service != null) {
                group.addUntraced(
                        ChangeLog.path(service),
                        "change-log",
                        links -> ChangeLogPage.of(site, log, service, newest, links));
            }
        });
    }

    private void addForOrders(PageGroup group) {
        List<List<PlannerPage.Line>> choices = facts.watch("planner", PlannerPage.parts(menu));
        boolean freezes = planner.hasFreezes();
        group.addParts(
                PageLinks.PLANNER,
                choices.size(),
                "planner",
                (part, links) -> PlannerPage.of(site, choices, freezes, part, links));
        List<List<PricesPage.Priced>> prices = facts.watch("prices", PricesPage.parts(menu));
        group.addParts(
                PageLinks.PRICES, prices.size(), "prices", (part, links) -> PricesPage.of(site, prices, part, links));
        group.add(PageLinks.GLOSSARY, "glossary", links -> GlossaryPage.of(site, links));
    }

    private void addReports(PageGroup group) {
        group.add(PageLinks.REPORTS, "reports", links -> ReportsPage.of(site, links));
        group.add(PageLinks.BOARD, "board", links -> BoardPage.of(site, links));
        Later<List<PortfolioLine>> lines = new Later<>(() -> PortfolioPage.lines(site));
        List<Section.Figure> areas = facts.watchLater("areas", () -> PortfolioPage.areas(site.words(), lines.get()));
        int parts = PortfolioPage.count(site);
        for (PortfolioLine.Order order : PortfolioLine.Order.values()) {
            List<PortfolioLine> sorted = facts.watchLater(
                    order.path(),
                    () -> lines.get().stream().sorted(PortfolioLine.by(order)).toList());
            group.addParts(
                    order.path(),
                    parts,
                    "portfolio",
                    (part, links) -> PortfolioPage.of(site, order, sorted, areas, part, links));
        }
        group.add(PageLinks.CONTRACTS, "report", links -> ContractsPage.of(site, links));
        Reliability reliability = facts.watch("reliability", Reliability.of(site));
        group.addParts(
                PageLinks.HEALTH,
                HealthPage.count(reliability),
                "health",
                (part, links) -> HealthPage.of(site, reliability, part, links));
        OwnerPage.teams(site)
                .forEach(team ->
                        group.add(PageLinks.ownerPath(team), "report", links -> OwnerPage.of(site, team, links)));
        group.add(PageLinks.COCKPIT, "report", links -> CockpitPage.of(site, links));
        group.addParts(
                PageLinks.IMPROVEMENTS,
                ImprovementsPage.count(site),
                "report",
                (part, links) -> ImprovementsPage.of(site, part, links));
    }

    private void addMaps(PageGroup group) {
        ValueChain chain = new ValueChain(site, facts);
        group.add(MapPage.PATH, "map", links -> MapPage.of(site, chain, links));
        for (int i = 0; i < chain.groups().size(); i++) {
            int number = i;
            ValueChain.Group shown = chain.groups().get(i);
            group.addParts(
                    CategoryMapPage.path(shown),
                    CategoryMapPage.count(shown),
                    "map",
                    (part, links) ->
                            CategoryMapPage.of(site, chain, chain.groups().get(number), part, links));
        }
        Map<String, Service> services = site.catalog().services();
        services.forEach((name, service) -> group.addParts(
                ConnectionsPage.path(service),
                ConnectionsPage.count(site, service),
                "connections",
                (part, links) -> ConnectionsPage.of(site, services.get(name), part, links)));
    }

    private void addOwnPages(PageGroup group) {
        site.ownPages()
                .forEach(page -> group.addUntraced(
                        page.path(),
                        "own-page",
                        links -> OwnPageView.of(site, page, path -> at(path).isPresent(), links)));
        site.input().proposal().ifPresent(proposal -> {
            ProposedChanges changes = site.proposed();
            group.addUntraced(ProposalPage.PATH, "proposal", links -> ProposalPage.of(site, proposal, changes, links));
        });
    }

    /** For those who build, answer the telephone, or ask for proof. */
    private void addAnswers(PageGroup group) {
        Builds builds = new Builds(site.catalog(), site.connections());
        for (int number = 1; number <= DevelopersPage.count(site); number++) {
            int part = number;
            group.addUntraced(
                    Chunks.path(PageLinks.DEVELOPERS, part),
                    "report",
                    links -> DevelopersPage.of(site, menu, builds, part, links));
        }
        site.catalog()
                .components()
                .values()
                .forEach(c -> group.addUntraced(
                        c, PageLinks.path(c), "component", links -> ComponentPage.of(site, c, builds, links)));
        List<List<Service>> helped = facts.watch("desk", DeskPage.parts(site));
        group.addParts(
                PageLinks.DESK, helped.size(), "report", (part, links) -> DeskPage.of(site, helped, part, links));
        group.addEach(
                site.catalog().services(),
                PageLinks::deskPath,
                "desk-sheet",
                (each, links) -> DeskSheet.of(site, each, links));
        List<Standards.Clause> clauses = Standards.of(site.resources());
        group.add(PageLinks.STANDARDS, "standards", links -> StandardsPage.of(site, clauses, links));
        RulePage.codes(clauses)
                .forEach(code -> group.add(
                        RulePage.path(code),
                        "rule",
                        links -> RulePage.of(site, RulePage.markdown(site.resources(), code), code, links)));
    }

    /** What the planner loads beside its pages. */
    PlannerData planner() {
        return planner;
    }

    /** The page with this path, from the root of those in its language; groups behind it are not worked out. */
    Optional<Page> at(String path) {
        return groups.stream()
                .flatMap(group -> Optional.ofNullable(group.get().get(path)).stream())
                .findFirst();
    }

    /** All of them, each path once. */
    Collection<Page> all() {
        Map<String, Page> all = new LinkedHashMap<>();
        groups.forEach(group -> group.get().forEach(all::putIfAbsent));
        return all.values();
    }

    /** What stands at each path; each page reads its own. To look one up, only the groups before it are worked out. */
    Map<String, String> subjects() {
        return new AbstractMap<>() {
            @Override
            public String get(Object path) {
                return at((String) path).map(SitePages::subject).orElse(null);
            }

            @Override
            public boolean containsKey(Object path) {
                return get(path) != null;
            }

            @Override
            public Set<Entry<String, String>> entrySet() {
                Map<String, String> all = new LinkedHashMap<>();
                all().forEach(page -> all.put(page.path(), subject(page)));
                return all.entrySet();
            }
        };
    }

    private static String subject(Page page) {
        return page.template() + " " + page.about();
    }

    private void later(Consumer<PageGroup> adding) {
        groups.add(new Later<>(() -> {
            PageGroup group = new PageGroup();
            adding.accept(group);
            return group.pages();
        }));
    }
}
