package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import dev.servicecatalog.output.site.PortfolioLine.Area;
import dev.servicecatalog.output.site.PortfolioLine.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All services in use as investments: where to invest, where to stop?
 *
 * @param areas how many services stand in each, and what that means
 * @param orders links to the same lines sorted by something else
 * @param scatter only on the first part
 */
record PortfolioPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        About about,
        List<Section.Figure> areas,
        List<Phrase> orders,
        List<Phrase> pages,
        Optional<Scatter> scatter,
        List<Section> sections)
        implements PageView {
    private static final int SIZE = 60;

    /** All services in use, in no order yet. */
    static List<PortfolioLine> lines(Site site) {
        return services(site).map(service -> PortfolioLine.of(site, service)).toList();
    }

    /** How many parts that gives. */
    static int count(Site site) {
        return Chunks.count((int) services(site).count(), SIZE);
    }

    private static Stream<Service> services(Site site) {
        return site.catalog().services().values().stream()
                .filter(service -> service.status().map(Status::isOffered).orElse(true));
    }

    /** The part with this number, from 1, of the lines in their order. */
    static PortfolioPage of(
            Site site,
            Order order,
            List<PortfolioLine> lines,
            List<Section.Figure> areas,
            int number,
            PageLinks links) {
        Words words = site.words();
        int first = (number - 1) * SIZE;
        Sheet sheet = sheet(site, Chunks.of(lines, SIZE).get(number - 1), first, links);
        Section section = Section.of(site, "portfolio-lines", sheet, Phrase.missing(words.text("no-services")));
        String title = words.text("portfolio-title");
        return new PortfolioPage(
                title,
                words.text("portfolio-summary", site.organisation()),
                links.trail(title),
                Set.of(),
                About.measured(site, "portfolio"),
                areas,
                orders(words, order, links),
                Chunks.links(site, links, order.path(), number, Chunks.count(lines.size(), SIZE)),
                number == 1 ? Optional.of(Scatter.of(site, lines)).filter(Scatter::hasDots) : Optional.empty(),
                List.of(section));
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    /** How many stand in each area. */
    static List<Section.Figure> areas(Words words, List<PortfolioLine> lines) {
        List<Section.Figure> areas = new ArrayList<>();
        for (Area area : Area.values()) {
            long count = lines.stream().filter(line -> line.area() == area).count();
            String key = "area-" + Wording.key(area);
            areas.add(new Section.Figure(words.text(key), Phrase.of(Long.toString(count)), words.text(key + "-means")));
        }
        return areas;
    }

    private static List<Phrase> orders(Words words, Order shown, PageLinks links) {
        List<Phrase> orders = new ArrayList<>();
        for (Order order : Order.values()) {
            String text = words.text("order-" + Wording.key(order));
            orders.add(order == shown ? Phrase.of(text) : Phrase.link(text, links.to(order.path())));
        }
        return orders;
    }

    private static Sheet sheet(Site site, List<PortfolioLine> lines, int first, PageLinks links) {
        Words words = site.words();
        Amounts amounts = new Amounts(site, links);
        Sheet.Builder sheet = new Sheet.Builder(words, "service")
                .texts("area")
                .numbers("value-a-year", "cost-a-year", "value-to-cost")
                .texts("age", "gravest-risk", "good-enough");
        int number = first;
        for (PortfolioLine line : lines) {
            number++;
            Service service = line.service();
            List<Phrase> notes = new ArrayList<>();
            notes.add(Phrase.of(words.text("number", number)));
            notes.addAll(line.worries());
            sheet.line(
                    links.service(service.name()),
                    notes,
                    Phrase.of(words.text("area-" + Wording.key(line.area()))),
                    value(line, amounts, links),
                    ServiceCosts.full(site, service, links),
                    line.figures()
                            .valueToCost()
                            .map(ratio -> Phrase.of(site.wording().quotient(ratio)))
                            .orElseGet(() -> Phrase.unknown(words.text("not-known"))),
                    age(site, service, links),
                    line.risk()
                            .map(risk -> risk.rating(site, links))
                            .orElseGet(() -> Phrase.missing(words.text("not-stated"))),
                    Condition.goodEnough(site, service, links));
        }
        return sheet.sheet();
    }

    /** What was stated without an exchange rate is not known, which is not "not stated". */
    static Phrase value(PortfolioLine line, Amounts amounts, PageLinks links) {
        boolean stated = line.service().value().flatMap(Service.Value::perYear).isPresent();
        return stated && line.figures().value().isEmpty()
                ? links.notKnown("amounts-without-rate")
                : amounts.stated(line.figures().value());
    }

    /** In full years, as people count; in months below one. */
    static Phrase age(Site site, Service service, PageLinks links) {
        return service.since()
                .map(since -> Phrase.of(site.wording().age(since, site.today())))
                .orElseGet(links::notStated);
    }
}
