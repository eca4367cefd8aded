package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.site.ValueChain.End;
import dev.servicecatalog.output.site.ValueChain.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The value chain: what is it all for, and what does it rest on?
 *
 * @param left what the picture leaves out
 */
record MapPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        Optional<Picture> picture,
        List<String> left,
        List<Phrase> pages,
        List<Part> parts,
        About about)
        implements PageView {
    static final String PATH = "map.html";
    private static final int MOST_LINES = 60;
    private static final int MOST_NAMES = 12;

    /** A nested list under a heading, and how many lines it leaves out. */
    record Part(String id, String title, List<Twig> lines, Optional<String> more) {}

    boolean isCut() {
        return !pages.isEmpty();
    }

    /** The map of the whole catalog: service by service if there are few, else by category. */
    static MapPage of(Site site, ValueChain chain, PageLinks links) {
        Words words = site.words();
        String title = words.text("map-title");
        List<Service> services = chain.services();
        List<Part> parts = new ArrayList<>();
        parts.add(groups(site, chain, links));
        parts.add(ends(site, chain, "map-goals", chain.goals(services), links));
        parts.add(ends(site, chain, "map-units", chain.units(services), links));
        boolean few = services.size() <= ValueChainPicture.MOST_SERVICES;
        ValueChainPicture picture = new ValueChainPicture(site, chain, links);
        Optional<Picture> drawn = services.isEmpty()
                ? Optional.empty()
                : Optional.of(few ? picture.of(services, title) : picture.ofGroups(title));
        if (few) {
            ServiceLines lines = new ServiceLines(site, new Things(site, links), links);
            parts.add(
                    0,
                    part(site, "map-services", services.stream().map(lines::of).toList()));
        } else {
            parts.add(1, part(site, "map-below", picture.below()));
        }
        parts.removeIf(part -> part.lines().isEmpty());
        return new MapPage(
                title,
                words.text("map-summary"),
                links.trail(title),
                Set.of(),
                drawn,
                picture.left(),
                List.of(),
                parts,
                About.stated(site, "map"));
    }

    private static Part groups(Site site, ValueChain chain, PageLinks links) {
        List<Twig> lines = chain.groups().stream()
                .map(group -> new Twig(
                        Phrase.link(group.title(), links.to(CategoryMapPage.path(group))),
                        List.of(Phrase.of(site.words()
                                .count("services-count", group.services().size()))),
                        List.of()))
                .toList();
        return part(site, "map-categories", lines);
    }

    /** Each with its services, or with how many in which category where they are many. */
    private static Part ends(Site site, ValueChain chain, String part, List<End> ends, PageLinks links) {
        List<Twig> lines = ends.stream()
                .limit(MOST_LINES)
                .map(end -> new Twig(
                        links.shown(end.id()),
                        List.of(Phrase.of(site.words()
                                .count("services-count", end.services().size()))),
                        end.services().size() <= MOST_NAMES ? services(end, links) : counted(site, chain, end, links)))
                .toList();
        return new Part(part, site.words().text(part), lines, more(site, ends.size()));
    }

    private static List<Twig> services(End end, PageLinks links) {
        return end.services().stream()
                .map(service -> new Twig(links.service(service.name()), List.of(), List.of()))
                .toList();
    }

    private static List<Twig> counted(Site site, ValueChain chain, End end, PageLinks links) {
        Map<String, Integer> counts = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        end.services()
                .forEach(service -> chain.group(service).ifPresent(group -> {
                    if (counts.merge(group.name(), 1, Integer::sum) == 1) {
                        groups.add(group);
                    }
                }));
        List<Twig> lines = groups.stream()
                .map(group -> new Twig(
                        Phrase.link(group.title(), links.to(CategoryMapPage.path(group))),
                        List.of(Phrase.of(site.words().count("services-count", counts.get(group.name())))),
                        List.of()))
                .toList();
        return CategoryMapPage.first(lines, MOST_NAMES);
    }

    private static Part part(Site site, String id, List<Twig> lines) {
        return new Part(id, site.words().text(id), CategoryMapPage.first(lines, MOST_LINES), more(site, lines.size()));
    }

    private static Optional<String> more(Site site, int all) {
        return all <= MOST_LINES
                ? Optional.empty()
                : Optional.of(site.words().text("and-more", site.wording().number(all - MOST_LINES)));
    }
}
