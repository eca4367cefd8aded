package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Completeness;
import dev.servicecatalog.analysis.ReviewSchedule;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import dev.servicecatalog.model.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The cockpit of the service management office: is the catalog alive? */
final class CockpitPage {
    private CockpitPage() {}

    static ReportPage of(Site site, PageLinks links) {
        Words words = site.words();
        Phrase none = Phrase.kept(words.text("no-findings"));
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(site, "coverage", completeness(site, links), links.notApplicable("nothing-in-use"))
                .with(coverage(site, links)));
        if (site.edition().languages().size() > 1) {
            sections.add(TranslationsSection.of(site, links));
        }
        sections.add(Section.of(site, "findings-by-owner", byOwner(site, links), none));
        Sheet byCode = byCode(site);
        if (byCode.hasLines()) {
            sections.add(Section.of(site, "findings-by-code", byCode, none));
        }
        sections.add(Section.of(
                site, "review-calendar", reviews(site, links), Phrase.missing(words.text("no-reviews-due"))));
        sections.add(Section.of(site, "waivers", waivers(site, links), Phrase.of(words.text("no-waivers"))));
        return ReportPage.of(site, "cockpit", links, About.stated(site, "cockpit"), sections);
    }

    /** How many of the services and offerings in use say what everybody asks first. */
    private static List<Section.Figure> coverage(Site site, PageLinks links) {
        List<Service> services = site.catalog().services().values().stream()
                .filter(service -> service.status().equals(Optional.of(Status.LIVE)))
                .toList();
        List<Offering> offerings = site.catalog().offerings().values().stream()
                .filter(Menu::isOnMenu)
                .toList();
        return List.of(
                figure(
                        site,
                        "coverage-owner",
                        services,
                        each -> each.owner().team().isPresent(),
                        links),
                figure(
                        site,
                        "coverage-outcome",
                        services,
                        each -> each.value().flatMap(Service.Value::without).isPresent(),
                        links),
                figure(
                        site,
                        "coverage-price",
                        offerings,
                        each -> !(each.pricing() instanceof Pricing.NotStated),
                        links),
                figure(
                        site,
                        "coverage-lead-time",
                        offerings,
                        each -> each.leadTime().promise().isPresent(),
                        links));
    }

    private static <T> Section.Figure figure(Site site, String key, List<T> all, Predicate<T> says, PageLinks links) {
        long count = all.stream().filter(says).count();
        return new Section.Figure(
                site.words().text(key),
                all.isEmpty()
                        ? links.notApplicable("nothing-in-use")
                        : Phrase.of(site.words().text("counted-of", count, all.size())),
                site.words().text(key + "-text"));
    }

    private static Sheet completeness(Site site, PageLinks links) {
        Words words = site.words();
        Sheet.Builder sheet = new Sheet.Builder(words, "owner").numbers("said").texts("said-least");
        Completeness completeness = site.insights().completeness();
        completeness.owners().stream()
                .sorted(Comparator.comparing(Completeness.OfOwner::made))
                .forEach(owner -> sheet.line(
                        owner.owner().map(links::owner).orElseGet(() -> Phrase.missing(words.text("no-owner"))),
                        List.of(),
                        new Indicators(site, links).ratio(owner.made()),
                        least(site, owner)));
        return sheet.sheet();
    }

    private static Phrase least(Site site, Completeness.OfOwner owner) {
        return owner.byStatement().entrySet().stream()
                .filter(entry ->
                        entry.getValue().part().compareTo(entry.getValue().whole()) < 0)
                .min(Map.Entry.comparingByValue())
                .map(entry -> Phrase.of(site.words().text("statement-" + Wording.key(entry.getKey()))))
                .orElse(Phrase.kept(site.words().text("everything-said")));
    }

    private static Sheet byOwner(Site site, PageLinks links) {
        FindingsByOwner findings = new FindingsByOwner(site);
        Sheet.Builder sheet =
                new Sheet.Builder(site.words(), "owner").numbers("severity-error", "severity-warning", "severity-info");
        List<Optional<String>> owners = new ArrayList<>();
        findings.teams().forEach(team -> owners.add(Optional.of(team)));
        owners.add(Optional.empty());
        for (Optional<String> owner : owners) {
            List<Diagnostic> of = findings.of(owner);
            if (!of.isEmpty()) {
                sheet.line(
                        owner.map(links::owner)
                                .orElseGet(() -> Phrase.missing(site.words().text("findings-of-nobody"))),
                        List.of(),
                        count(site, of, Severity.ERROR),
                        count(site, of, Severity.WARNING),
                        count(site, of, Severity.INFO));
            }
        }
        return sheet.sheet();
    }

    private static Phrase count(Site site, List<Diagnostic> findings, Severity severity) {
        return Phrase.of(site.wording()
                .number(findings.stream()
                        .filter(finding -> finding.severity() == severity)
                        .count()));
    }

    private static Sheet byCode(Site site) {
        Map<String, List<Diagnostic>> byCode = new TreeMap<>();
        site.input()
                .findings()
                .forEach(finding -> byCode.computeIfAbsent(finding.code().name(), k -> new ArrayList<>())
                        .add(finding));
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "rule").numbers("how-many");
        byCode.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Diagnostic>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sheet.line(
                        Phrase.of(entry.getKey()),
                        List.of(),
                        Phrase.of(site.wording().number(entry.getValue().size()))));
        return sheet.sheet();
    }

    private static Sheet reviews(Site site, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "service").texts("next-review", "last-review", "owner");
        site.insights().reviews().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, ReviewSchedule> entry) ->
                                entry.getValue().due())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sheet.line(
                        links.service(entry.getKey()),
                        List.of(),
                        OwnerPage.due(site, entry.getValue().due()),
                        entry.getValue()
                                .last()
                                .map(day -> Phrase.of(site.wording().day(day)))
                                .orElseGet(() -> Phrase.missing(site.words().text("never"))),
                        links.party(site.catalog()
                                .services()
                                .get(entry.getKey())
                                .owner()
                                .team())));
        return sheet.sheet();
    }

    private static Sheet waivers(Site site, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "waiver")
                .texts("rule", "accepted-for", "accepted-by", "accepted-until");
        site.catalog().waivers().values().stream()
                .sorted(Comparator.comparing((Waiver waiver) -> waiver.expires().orElse(LocalDate.MAX))
                        .thenComparing(Waiver::name))
                .forEach(waiver -> sheet.line(
                        Phrase.of(waiver.title()),
                        waiver.reason().map(Phrase::of).stream().toList(),
                        links.stated(waiver.rule()),
                        waiver.subject()
                                .flatMap(site.catalog()::entity)
                                .map(entity -> Phrase.of(entity.title()))
                                .orElseGet(links::notStated),
                        links.stated(waiver.approvedBy().map(Waiver.Approval::name)),
                        waiver.expires().map(day -> OwnerPage.due(site, day)).orElseGet(links::notStated)));
        return sheet.sheet();
    }
}
