package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.ErrorBudget;
import dev.servicecatalog.analysis.Kpis;
import dev.servicecatalog.analysis.MeasuredBudget;
import dev.servicecatalog.analysis.MeasuredPromises.Delivery;
import dev.servicecatalog.analysis.MeasuredPromises.Figure;
import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.model.Measurement.OfferingFigures;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.time.BusinessDuration;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Did IT keep its word, and how sure is a date? What is not as promised comes first.
 *
 * @param first what stands on the first part only
 * @param strips how reliable services were, month by month
 */
record HealthPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        About about,
        List<Phrase> pages,
        List<Section> first,
        List<ServiceStrip> services,
        List<Section> sections)
        implements PageView {
    private static final int SIZE = 40;

    /** A service with its promise, its last figure, what is left of its downtime, and how it went. */
    record ServiceStrip(
            Phrase name, Phrase promised, Phrase delivered, Phrase left, Phrase content, Optional<Strip> strip) {}

    static int count(Reliability reliability) {
        return Chunks.count(
                Math.max(reliability.services().size(), reliability.offerings().size()), SIZE);
    }

    static HealthPage of(Site site, Reliability reliability, int number, PageLinks links) {
        Words words = site.words();
        String title = words.text("health-title");
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                site,
                "health-orders",
                orders(site, part(reliability.offerings(), number), links),
                Phrase.unknown(words.text("not-measured-yet"))));
        return new HealthPage(
                title,
                words.text("health-summary", site.organisation()),
                links.trail(title),
                Set.of(),
                About.measured(site, "health"),
                Chunks.links(site, links, PageLinks.HEALTH, number, count(reliability)),
                number == 1 ? first(site, links) : List.of(),
                part(reliability.services(), number).stream()
                        .map(service -> strip(site, service, reliability, links))
                        .toList(),
                sections);
    }

    boolean isCut() {
        return !pages.isEmpty();
    }

    boolean hasServices() {
        return !services.isEmpty();
    }

    private static <T> List<T> part(List<T> all, int number) {
        List<List<T>> parts = Chunks.of(all, SIZE);
        return number <= parts.size() ? parts.get(number - 1) : List.of();
    }

    private static List<Section> first(Site site, PageLinks links) {
        Indicators indicators = new Indicators(site, links);
        return List.of(
                new KeptPromises(site, links).section("health-exceptions"),
                Section.of(
                        site,
                        "health-delay",
                        indicators.sheet(List.of(Kpis.Name.LATE_TASKS_NEEDING_IT, Kpis.Name.LATE_TASKS)),
                        Phrase.unknown(site.words().text("not-measured-yet"))));
    }

    private static ServiceStrip strip(Site site, Service service, Reliability reliability, PageLinks links) {
        KeptPromises kept = new KeptPromises(site, links);
        return new ServiceStrip(
                links.service(service.name()),
                links.stated(service.promises()
                        .availability()
                        .map(promise -> site.wording().percentage(promise.target()))),
                delivered(site, service, Name.AVAILABILITY, kept, links),
                left(site, service, links),
                delivered(site, service, Name.SATISFACTION, kept, links),
                strip(site, service, reliability.of(service)));
    }

    /** The last figure of a promise. */
    static Phrase delivered(Site site, Service service, Name name, KeptPromises kept, PageLinks links) {
        boolean promised = name == Name.AVAILABILITY
                ? service.promises().availability().isPresent()
                : service.promises().satisfaction().isPresent();
        if (!promised) {
            return Phrase.inapplicable(site.words().text("nothing-promised"));
        }
        Optional<Figure> figure = site.insights().measured().of(service.name(), name);
        if (figure.isEmpty()) {
            return Phrase.unknown(site.words().text("not-measured"));
        }
        String text = kept.text(figure.get().measured());
        return figure.get().kept() ? Phrase.kept(text) : Phrase.missed(text);
    }

    /** What is left of the downtime it may have. */
    static Phrase left(Site site, Service service, PageLinks links) {
        if (service.promises().availability().isEmpty()) {
            return Phrase.inapplicable(site.words().text("nothing-promised"));
        }
        Optional<MeasuredBudget> measured = MeasuredBudget.of(site.catalog(), site.today(), service);
        if (measured.isEmpty()) {
            return Phrase.unknown(site.words().text("not-measured"));
        }
        ErrorBudget budget = measured.get().budget();
        String minutes = site.words()
                .text(
                        "minutes-left-of",
                        site.wording().number(budget.remaining().setScale(0, RoundingMode.DOWN)),
                        site.wording().number(budget.minutes().setScale(0, RoundingMode.DOWN)));
        return budget.remaining().signum() < 0
                ? Phrase.missed(site.words()
                        .text(
                                "budget-overspent",
                                site.wording()
                                        .number(budget.remaining().negate().setScale(0, RoundingMode.UP))))
                : Phrase.of(minutes);
    }

    private static Optional<Strip> strip(Site site, Service service, SortedMap<Period, BigDecimal> measured) {
        List<Strip.Value> values = MeasuredMonths.of(site).stream()
                .map(place -> new Strip.Value(place.name(), place.period().map(measured::get)))
                .toList();
        if (measured.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Strip.of(
                site,
                "strip-" + PageLinks.safeName(service.name()),
                site.words().text("strip-availability", service.title()),
                values,
                service.promises()
                        .availability()
                        .map(Promises.Availability::target)
                        .map(target -> target.value())));
    }

    private static Sheet orders(Site site, List<Offering> offerings, PageLinks links) {
        KeptPromises kept = new KeptPromises(site, links);
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "order-of")
                .texts("promised", "half-of-orders", "most-orders", "longest")
                .numbers("in-time", "promised-share");
        for (Offering offering : offerings) {
            Delivery delivery = kept.delivery(offering.name()).orElseThrow();
            Optional<OfferingFigures> figures = figures(site, offering, delivery.period());
            String inTime = new Indicators(site, links).ratio(delivery.inTime()).text();
            sheet.line(
                    links.offering(offering.name()),
                    List.of(Phrase.of(site.wording().period(delivery.period()))),
                    links.stated(offering.leadTime().promise().map(site.wording()::duration)),
                    duration(site, figures.flatMap(OfferingFigures::p50)),
                    duration(site, figures.flatMap(OfferingFigures::p85)),
                    duration(site, figures.flatMap(OfferingFigures::longest)),
                    delivery.kept() ? Phrase.kept(inTime) : Phrase.missed(inTime),
                    kept.keptIn(offering.name()));
        }
        return sheet.sheet();
    }

    private static Optional<OfferingFigures> figures(Site site, Offering offering, Period period) {
        return site.catalog().measurements().values().stream()
                .filter(measurement -> Reliability.isOf(measurement, period))
                .map(measurement -> measurement.offerings().get(offering.name()))
                .filter(figures -> figures != null && figures.delivered().isPresent())
                .findFirst();
    }

    private static Phrase duration(Site site, Optional<BusinessDuration> duration) {
        return duration.map(each -> Phrase.of(site.wording().duration(each)))
                .orElseGet(() -> Phrase.unknown(site.words().text("not-measured")));
    }
}
