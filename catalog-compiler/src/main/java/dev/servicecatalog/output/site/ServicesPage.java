package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All services that run today, for the business first. */
record ServicesPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Phrase> pages,
        List<ServiceGroup> groups)
        implements PageView {
    private static final int SIZE = 400;

    /** The services for one audience. */
    record ServiceGroup(String id, String title, List<ServiceLine> lines) {}

    /** One service in one line: what it gives, how important it is, who answers for it. */
    record ServiceLine(
            String href, String title, Phrase gives, Phrase importance, Phrase owner, Optional<String> note) {}

    /** How many pages there are, one at least. */
    static int count(Site site) {
        return Chunks.count((int) shown(site).count(), SIZE);
    }

    /** What stands on each page. */
    static List<List<Service>> parts(Site site) {
        return Chunks.of(services(site), SIZE);
    }

    /** The part of the list with this number, from 1. */
    static ServicesPage of(Site site, List<List<Service>> parts, int number, PageLinks links) {
        Words words = site.words();
        List<Service> part = parts.get(number - 1);
        List<ServiceGroup> groups = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            List<ServiceLine> lines = part.stream()
                    .filter(service -> service.audience() == audience)
                    .map(service -> line(words, service, links))
                    .toList();
            if (!lines.isEmpty()) {
                String key = Wording.key(audience);
                groups.add(new ServiceGroup("services-" + key, words.text("services-for-" + key), lines));
            }
        }
        return new ServicesPage(
                words.text("services"),
                words.text("services-summary", site.organisation()),
                List.of(links.home(), Phrase.of(words.text("services"))),
                Set.of(),
                Chunks.links(site, links, PageLinks.SERVICES, number, parts.size()),
                groups);
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Whether it runs today, as far as anybody says. */
    static boolean isShown(Service service) {
        return service.status().map(Status::isOffered).orElse(true);
    }

    private static Stream<Service> shown(Site site) {
        return site.catalog().services().values().stream().filter(ServicesPage::isShown);
    }

    private static List<Service> services(Site site) {
        return shown(site)
                .sorted(Comparator.comparing(Service::audience)
                        .thenComparing(Service::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Service::name))
                .toList();
    }

    private static ServiceLine line(Words words, Service service, PageLinks links) {
        return new ServiceLine(
                links.to(PageLinks.path(service)),
                service.title(),
                links.stated(service.summary()),
                service.importance()
                        .map(importance -> Phrase.of(words.text("importance-" + Wording.key(importance))))
                        .orElseGet(links::notStated),
                links.party(service.owner().team()),
                service.status()
                        .filter(status -> status != Status.LIVE)
                        .map(status -> words.text("status-" + Wording.key(status))));
    }
}
