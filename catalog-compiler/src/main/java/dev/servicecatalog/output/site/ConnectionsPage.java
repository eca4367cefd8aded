package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All that a service needs and all that needs it, two steps each way, where that is more than its own page shows. */
record ConnectionsPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Phrase> pages,
        List<Part> parts)
        implements PageView {
    private static final int SIZE = 200;

    /** One way and one distance. */
    record Part(String id, String title, List<Twig> lines) {}

    /** What stands in one part, before it is cut into pages. */
    private record Line(String part, Neighbour neighbour) {}

    static String path(Service service) {
        return "connections/" + PageLinks.safeName(service.name()) + ".html";
    }

    /** How many pages there are; none if the page of the service shows all. */
    static int count(Site site, Service service) {
        if (isShownWhole(site, service)) {
            return 0;
        }
        List<List<Line>> parts = parts(site, service);
        boolean more = parts.stream().anyMatch(part -> part.size() > Walk.MOST);
        return more ? Chunks.count(parts.stream().mapToInt(List::size).sum(), SIZE) : 0;
    }

    /** Whether so few stand around it that nothing can be left out; most services are like that, and to count is cheap. */
    private static boolean isShownWhole(Site site, Service service) {
        List<Service> users = site.connections().neededBy(service.id());
        int usersFurther = users.stream()
                .mapToInt(user -> site.connections().neededBy(user.id()).size())
                .sum();
        List<EntityId> needs = needs(service).toList();
        int needsFurther = needs.stream()
                .flatMap(id -> Optional.ofNullable(site.catalog().services().get(id.name())).stream())
                .mapToInt(needed -> (int) needs(needed).count())
                .sum();
        return Stream.of(users.size(), usersFurther, needs.size(), needsFurther).allMatch(count -> count <= Walk.MOST);
    }

    private static Stream<EntityId> needs(Service service) {
        return service.needs().stream().flatMap(need -> need.of().stream());
    }

    /** The page with this number, from 1. */
    static ConnectionsPage of(Site site, Service service, int number, PageLinks links) {
        Words words = site.words();
        List<Line> all = parts(site, service).stream().flatMap(List::stream).toList();
        List<Line> shown = Chunks.of(all, SIZE).get(number - 1);
        Things things = new Things(site, links);
        List<Part> parts = new ArrayList<>();
        shown.stream()
                .map(Line::part)
                .distinct()
                .forEach(part -> parts.add(new Part(
                        part,
                        words.text("connections-" + part),
                        shown.stream()
                                .filter(line -> line.part().equals(part))
                                .map(line -> new Walk.Step(
                                        things.of(line.neighbour()),
                                        line.neighbour().instead()))
                                .map(step -> step.twig(List.of()))
                                .toList())));
        String title = words.text("surroundings-of", service.title());
        return new ConnectionsPage(
                title,
                words.text("connections-summary"),
                List.of(
                        links.home(),
                        links.services(),
                        Phrase.link(service.title(), links.to(PageLinks.path(service))),
                        Phrase.of(words.text("connections"))),
                Set.of(),
                Chunks.links(site, links, path(service), number, Chunks.count(all.size(), SIZE)),
                parts);
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    private static List<List<Line>> parts(Site site, Service service) {
        Neighbours neighbours = new Neighbours(site);
        boolean technical = service.audience() == Audience.IT;
        List<Neighbour> needs = neighbours.named(service, technical);
        List<Neighbour> users = neighbours.users(service);
        return List.of(
                lines("needs", needs.stream()),
                lines(
                        "needs-further",
                        Walk.behind(neighbours, service, needs, any -> neighbours.named(any, technical)).stream()),
                lines("users", users.stream()),
                lines("users-further", Walk.behind(neighbours, service, users, neighbours::users).stream()));
    }

    private static List<Line> lines(String part, Stream<Neighbour> neighbours) {
        return neighbours.map(neighbour -> new Line(part, neighbour)).toList();
    }
}
