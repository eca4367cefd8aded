package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Connections.Part;
import dev.servicecatalog.analysis.ReviewSchedule;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The worklist of a team that owns services: what must we mend, and where may we stop? */
final class OwnerPage {
    private static final int CONNECTED = 5;

    private OwnerPage() {}

    /** The teams with a worklist: those that own services and exist. */
    static List<String> teams(Site site) {
        return site.catalog().parties().keySet().stream()
                .filter(party -> isFor(site, party))
                .toList();
    }

    /** Whether a party has a worklist. */
    static boolean isFor(Site site, String party) {
        return !site.isForOutside()
                && site.catalog().parties().containsKey(party)
                && !site.connections().services(Part.OWNS, party).isEmpty();
    }

    static ReportPage of(Site site, String team, PageLinks links) {
        Words words = site.words();
        List<Service> services = services(site, team);
        Phrase nothing = Phrase.kept(words.text("nothing-to-do"));
        List<Section> sections = new ArrayList<>();
        List<Diagnostic> findings = new FindingsByOwner(site).of(Optional.of(team));
        sections.add(Section.of(site, "owner-findings", findings(site, findings, links), nothing));
        sections.add(Section.of(site, "owner-reviews", reviews(site, services, links), nothing));
        sections.add(Section.of(
                site, "owner-next", next(site, services, links), Phrase.missing(words.text("no-improvements"))));
        sections.add(Section.of(site, "owner-numbers", numbers(site, services, links), links.notStated()));
        sections.add(Section.of(site, "owner-connections", connections(site, services, links), links.notStated()));
        sections.add(
                Section.of(site, "owner-risks", risks(site, services, links), Phrase.missing(words.text("no-risks"))));
        String title =
                words.text("owner-title", site.catalog().parties().get(team).title());
        return new ReportPage(
                title,
                words.text("owner-summary"),
                links.trail(title),
                Set.of(),
                About.measured(site, "owner"),
                List.of(),
                sections);
    }

    private static List<Service> services(Site site, String team) {
        return site.connections().services(Part.OWNS, team).stream()
                .filter(service -> !service.status().equals(Optional.of(Status.RETIRED)))
                .sorted(Comparator.comparing(Service::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Service::name))
                .toList();
    }

    private static Sheet findings(Site site, List<Diagnostic> findings, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "finding").texts("severity", "subject", "place");
        findings.forEach(finding -> sheet.line(
                Phrase.of(finding.message()),
                List.of(Phrase.of(finding.remedy())),
                FindingsByOwner.severity(site, finding.severity()),
                FindingsByOwner.subject(site, finding, links),
                Phrase.of(finding.place().toString())));
        return sheet.sheet();
    }

    private static Sheet reviews(Site site, List<Service> services, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "service").texts("next-review", "last-review");
        services.stream()
                .filter(service -> site.insights().reviews().containsKey(service.name()))
                .sorted(Comparator.comparing(
                        service -> site.insights().reviews().get(service.name()).due()))
                .forEach(service -> {
                    ReviewSchedule schedule = site.insights().reviews().get(service.name());
                    sheet.line(
                            links.service(service.name()),
                            List.of(),
                            due(site, schedule.due()),
                            schedule.last()
                                    .map(day -> Phrase.of(site.wording().day(day)))
                                    .orElseGet(() -> Phrase.missing(site.words().text("never"))));
                });
        return sheet.sheet();
    }

    /** A day by which something is due; one that has passed says so. */
    static Phrase due(Site site, LocalDate due) {
        String day = site.wording().day(due);
        return due.isBefore(site.today()) ? Phrase.missed(site.words().text("overdue-since", day)) : Phrase.of(day);
    }

    private static Sheet next(Site site, List<Service> services, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "improvement").texts("service", "status", "asked-by");
        List<String> owned = services.stream().map(Service::name).toList();
        site.catalog().improvements().values().stream()
                .filter(ImprovementsPage::isOpen)
                .filter(improvement ->
                        improvement.service().filter(owned::contains).isPresent())
                .sorted(Comparator.comparing((Improvement each) ->
                                each.status().map(Enum::ordinal).orElse(-1))
                        .reversed()
                        .thenComparing(Improvement::name))
                .forEach(improvement -> sheet.line(
                        links.improvement(improvement.name()),
                        improvement.whatWeDo().map(Phrase::of).stream().toList(),
                        improvement.service().map(links::service).orElseGet(links::notStated),
                        ImprovementsPage.status(site, improvement, links),
                        links.party(improvement.raisedBy())));
        return sheet.sheet();
    }

    private static Sheet numbers(Site site, List<Service> services, PageLinks links) {
        KeptPromises kept = new KeptPromises(site, links);
        Amounts amounts = new Amounts(site, links);
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "service")
                .numbers("performance", "cost-a-year")
                .texts("age")
                .numbers("value-a-year")
                .texts("budget-left", "good-enough");
        services.forEach(service -> sheet.line(
                links.service(service.name()),
                Condition.worries(site, service),
                HealthPage.delivered(site, service, Promises.Name.AVAILABILITY, kept, links),
                ServiceCosts.full(site, service, links),
                PortfolioPage.age(site, service, links),
                amounts.stated(service.value().flatMap(Service.Value::perYear)),
                HealthPage.left(site, service, links),
                Condition.goodEnough(site, service, links)));
        return sheet.sheet();
    }

    private static Sheet connections(Site site, List<Service> services, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "service").numbers("needs-count", "needed-by-count");
        services.forEach(service -> {
            List<Service> users = site.connections().neededBy(new EntityId(Kind.SERVICE, service.name()));
            List<Phrase> notes = new ArrayList<>();
            users.stream().limit(CONNECTED).forEach(user -> notes.add(links.service(user.name())));
            if (users.size() > CONNECTED) {
                notes.add(Phrase.of(site.words().text("and-more", site.wording().number(users.size() - CONNECTED))));
            }
            sheet.line(
                    links.service(service.name()),
                    notes,
                    Phrase.of(site.wording().number(service.needs().size())),
                    Phrase.of(site.wording().number(users.size())));
        });
        return sheet.sheet();
    }

    private static Sheet risks(Site site, List<Service> services, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "risk").texts("risk-weight", "risk-action");
        RiskLine.ranked(services.stream()).stream()
                .forEach(line -> sheet.line(
                        Phrase.of(line.risk().name()),
                        List.of(links.service(line.service().name())),
                        line.rating(site, links),
                        line.action(links)));
        return sheet.sheet();
    }
}
