package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Service;
import java.util.Comparator;
import java.util.List;

/** All sheets of the service desk: what is to be said about which service. */
final class DeskPage {
    private static final int SIZE = 100;

    private DeskPage() {}

    /** What stands on each page; one at least. */
    static List<List<Service>> parts(Site site) {
        return Chunks.of(services(site), SIZE);
    }

    /** The part of the list with this number, from 1. */
    static ReportPage of(Site site, List<List<Service>> parts, int number, PageLinks links) {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "service").texts("importance", "promise-restore");
        parts.get(number - 1)
                .forEach(service -> sheet.line(
                        Phrase.link(service.title(), links.to(PageLinks.deskPath(service))),
                        List.of(),
                        service.importance()
                                .map(each -> Phrase.of(site.words().text("importance-" + Wording.key(each))))
                                .orElseGet(links::notStated),
                        service.promises()
                                .restore()
                                .map(restore -> Phrase.of(site.words()
                                        .text("within", site.wording().duration(restore.target()))))
                                .orElseGet(links::notStated)));
        Section sheets = Section.of(
                site, "desk-sheets", sheet.sheet(), Phrase.missing(site.words().text("no-services")));
        return ReportPage.of(site, "desk", links, About.stated(site, "desk"), List.of(sheets))
                .cut(Chunks.links(site, links, PageLinks.DESK, number, parts.size()));
    }

    private static List<Service> services(Site site) {
        return site.catalog().services().values().stream()
                .filter(ServicesPage::isShown)
                .sorted(Comparator.comparing(Service::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Service::name))
                .toList();
    }
}
