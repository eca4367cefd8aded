package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Conversion;
import dev.servicecatalog.analysis.StatedSum;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** For developers of a component: what does my build touch, what will the gate ask for, why does it matter, and who shields me? */
record ComponentPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Row> facts,
        List<Section> sections,
        About about)
        implements PageView {

    static ComponentPage of(Site site, Component component, Builds builds, PageLinks links) {
        Words words = site.words();
        List<Service> touched = builds.touched(component);
        List<Service> further = builds.further(component);
        List<Section> sections = new ArrayList<>();
        sections.add(touches(site, touched, further, links));
        sections.add(Section.of(
                site,
                "component-goals",
                goals(site, touched, further, links),
                Phrase.missing(words.text("no-goal-named"))));
        sections.addAll(new GateOutlook(site, component, builds, links).sections());
        sections.add(Section.of(
                site, "shield", shield(site, touched, links), Phrase.missing(words.text("no-support-stated"))));
        return new ComponentPage(
                component.title(),
                words.text("component-summary"),
                List.of(
                        links.home(),
                        Phrase.link(words.text("reports"), links.to(PageLinks.REPORTS)),
                        Phrase.link(words.text("report-developers"), links.to(PageLinks.DEVELOPERS)),
                        Phrase.of(component.title())),
                Set.of(),
                facts(site, component, links),
                sections,
                About.measured(site, "component"));
    }

    private static List<Row> facts(Site site, Component component, PageLinks links) {
        Words words = site.words();
        Phrase none = Phrase.missing(words.text("builds-not-stated"));
        return List.of(
                Row.of(
                        words.text("built-for-it"),
                        component.builds().stream().map(Phrase::of).toList(),
                        none),
                Row.of(
                        words.text("owner"),
                        ServicePage.owner(Optional.of(component.owner()), links),
                        links.notStated()),
                Row.of(
                        words.text("component-type"),
                        links.stated(component.type().map(type -> words.choice("component", Wording.key(type))))),
                Row.of(
                        words.text("in-use-since"),
                        links.stated(component.since().map(site.wording()::day))),
                Row.of(
                        words.text("supported-until"),
                        links.stated(component.supportedUntil().map(site.wording()::day))));
    }

    private static Section touches(Site site, List<Service> touched, List<Service> further, PageLinks links) {
        Words words = site.words();
        Sheet.Builder sheet = new Sheet.Builder(words, "service")
                .texts("touched-how", "importance")
                .numbers("value-a-year");
        touched.forEach(service -> line(site, sheet, service, "touched-directly", links));
        further.forEach(service -> line(site, sheet, service, "touched-through-others", links));
        List<Optional<Money>> values = Stream.concat(touched.stream(), further.stream())
                .map(service -> service.value().flatMap(Service.Value::perYear))
                .toList();
        Conversion conversion = Conversion.of(site.catalog());
        List<Money> stated = values.stream().flatMap(Optional::stream).toList();
        StatedSum sum = new StatedSum(conversion.total(stated), values.size() - stated.size(), values.size());
        return Section.of(site, "touched", sheet.sheet(), Phrase.inapplicable(words.text("nothing-touched-why")))
                .with(List.of(
                        new Section.Figure(
                                words.text("touched-services"),
                                Phrase.of(site.wording().number(values.size())),
                                words.text(
                                        "touched-services-text",
                                        site.wording().number(touched.size()),
                                        site.wording().number(further.size()))),
                        new Section.Figure(
                                words.text("touched-value"),
                                values.isEmpty()
                                        ? links.notApplicable("nothing-touched")
                                        : new Amounts(site, links).sum(sum),
                                words.text("touched-value-text"))));
    }

    private static void line(Site site, Sheet.Builder sheet, Service service, String how, PageLinks links) {
        sheet.line(
                links.service(service.name()),
                service.value().flatMap(Service.Value::without).stream()
                        .map(without -> Phrase.of(site.words().text("without-it", without)))
                        .toList(),
                Phrase.of(site.words().text(how)),
                service.importance()
                        .map(importance -> Phrase.of(site.words().text("importance-" + Wording.key(importance))))
                        .orElseGet(links::notStated),
                new Amounts(site, links).stated(service.value().flatMap(Service.Value::perYear)));
    }

    private static Sheet goals(Site site, List<Service> touched, List<Service> further, PageLinks links) {
        SortedSet<String> names = new TreeSet<>();
        Stream.concat(touched.stream(), further.stream())
                .flatMap(service -> service.value().stream())
                .forEach(value -> names.addAll(value.supports()));
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "goal").texts("goal-from", "goal-now", "goal-to");
        names.forEach(name -> {
            Goal goal = site.catalog().goals().get(name);
            if (goal != null) {
                GoalLine line = GoalLine.of(site, goal, links);
                sheet.line(Phrase.of(line.title()), List.of(line.measure()), line.from(), line.now(), line.to());
            }
        });
        return sheet.sheet();
    }

    /** Who is asked first, level by level, and what of it gets through. */
    private static Sheet shield(Site site, List<Service> touched, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "service").texts("who", "what-reaches-them");
        touched.forEach(service -> ServicePage.levels(service)
                .forEach(level -> sheet.line(
                        links.service(service.name()),
                        List.of(Phrase.of(site.words().text("support-level", level.level()))),
                        links.party(level.by()),
                        links.stated(level.does()))));
        return sheet.sheet();
    }
}
