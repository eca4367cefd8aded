package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.OfferingPromise;
import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing on the menu: is it for me, when do I get it, what does it cost, how do I order? */
record OfferingPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        Phrase lede,
        Optional<String> banner,
        boolean forIt,
        OrderBox box,
        List<String> includes,
        List<String> excludes,
        Optional<String> description,
        List<PackageRow> packages,
        Optional<String> planner,
        Optional<OrderTable> orderTable,
        Steps steps,
        List<Row> facts,
        List<Row> serviceLevels)
        implements PageView {

    /** What one needs to decide and to order. */
    record OrderBox(
            Mark mark,
            Optional<String> sentence,
            Optional<Phrase> calendar,
            Prices.CostBox cost,
            Optional<Phrase> button,
            Optional<String> noButton,
            List<String> youNeed) {
        boolean needsSomething() {
            return !youNeed.isEmpty();
        }
    }

    /** One package to choose. */
    record PackageRow(String title, Optional<String> summary, Mark mark, PriceText price, Optional<String> total) {}

    static OfferingPage of(Site site, Offering offering, PageLinks links) {
        Words words = site.words();
        LeadTimes leadTimes = new LeadTimes(site);
        Optional<Service> service = offering.service().map(site.catalog().services()::get);
        Optional<String> code = leadTimes.mark(offering).code();
        return new OfferingPage(
                offering.title(),
                offering.summary().orElse(words.text("offering-without-summary", offering.title())),
                crumbs(offering, links),
                leadTimes.calendars(offering),
                links.stated(offering.summary()),
                banner(words, offering),
                forIt(site, offering, service),
                box(site, offering, links, leadTimes),
                offering.includes(),
                offering.excludes(),
                offering.description().map(site::html),
                packages(site, offering, leadTimes),
                code,
                OfferingPromise.of(site.catalog(), offering).flatMap(promise -> OrderTable.of(site, promise)),
                Steps.of(site, offering, links),
                facts(site, offering, service, links),
                service.map(s -> ServiceLevels.rows(site, s, links)).orElse(List.of()));
    }

    boolean hasIncludes() {
        return !includes.isEmpty();
    }

    boolean hasExcludes() {
        return !excludes.isEmpty();
    }

    boolean hasPackages() {
        return !packages.isEmpty();
    }

    boolean hasPlan() {
        return planner.isPresent() || orderTable.isPresent();
    }

    boolean hasServiceLevels() {
        return !serviceLevels.isEmpty();
    }

    private static List<Phrase> crumbs(Offering offering, PageLinks links) {
        List<Phrase> crumbs = new ArrayList<>(List.of(links.home()));
        offering.category().map(links::category).ifPresent(crumbs::add);
        crumbs.add(Phrase.of(offering.title()));
        return crumbs;
    }

    private static Optional<String> banner(Words words, Offering offering) {
        return switch (offering.status().map(Wording::key).orElse("")) {
            case "live" -> Optional.empty();
            case "" -> Optional.of(words.text("banner-status-not-stated"));
            default ->
                Optional.of(words.text("banner-" + Wording.key(offering.status().get())));
        };
    }

    private static boolean forIt(Site site, Offering offering, Optional<Service> service) {
        return offering.category()
                .flatMap(name -> PageLinks.category(site, name))
                .map(category -> category.audience() == Audience.IT)
                .orElse(service.map(s -> s.audience() == Audience.IT).orElse(false));
    }

    private static OrderBox box(Site site, Offering offering, PageLinks links, LeadTimes leadTimes) {
        Words words = site.words();
        boolean offered = Menu.isOnMenu(offering);
        Optional<Phrase> button = offering.order()
                .link()
                .filter(link -> offered)
                .flatMap(SafeUrl::web)
                .map(href -> Phrase.link(offering.order().label().orElse(words.text("order")), href));
        String otherwise = words.text(offered ? "order-link-not-stated" : "cannot-be-ordered");
        return new OrderBox(
                leadTimes.mark(offering),
                leadTimes.sentence(offering),
                OfferingPromise.calendar(site.catalog(), offering).map(calendar -> links.calendar(calendar.name())),
                new Prices(site).box(offering.pricing()),
                button,
                button.isPresent() ? Optional.empty() : Optional.of(otherwise),
                offering.order().youNeed());
    }

    private static List<PackageRow> packages(Site site, Offering offering, LeadTimes leadTimes) {
        if (!(offering.pricing() instanceof Pricing.Packages choice)) {
            return List.of();
        }
        Prices prices = new Prices(site);
        return choice.packages().stream()
                .map(p -> new PackageRow(
                        p.title(),
                        p.summary(),
                        leadTimes.mark(offering, p),
                        prices.charge(p.charge()),
                        prices.total(p.charge())))
                .toList();
    }

    private static List<Row> facts(Site site, Offering offering, Optional<Service> service, PageLinks links) {
        Words words = site.words();
        Offering.LeadTime leadTime = offering.leadTime();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                words.text("part-of"), offering.service().map(links::service).orElseGet(links::notStated)));
        rows.add(Row.of(words.text("owner"), ServicePage.owner(service.map(Service::owner), links), links.notStated()));
        rows.add(Row.of(
                words.text("who-may-order"), Phrase.of(offering.audience().orElse(words.text("everyone")))));
        rows.add(Row.of(words.text("status"), status(words, offering.status(), links)));
        rows.add(Row.of(
                words.text("promise-kept-for"),
                Phrase.of(leadTime.keptIn()
                        .map(share ->
                                words.text("share-of-orders", site.wording().percentage(share)))
                        .orElse(words.text("every-order")))));
        Row.ifStated(words.text("clock-starts"), leadTime.startsWhen()).ifPresent(rows::add);
        if (!leadTime.stopsWhile().isEmpty()) {
            rows.add(new Row(
                    words.text("clock-stops"),
                    leadTime.stopsWhile().stream().map(Phrase::of).toList()));
        }
        rows.add(Row.of(
                words.text("counted-in"),
                OfferingPromise.calendar(site.catalog(), offering)
                        .map(calendar -> links.calendar(calendar.name()))
                        .or(() -> leadTime.hours().map(Phrase::of))
                        .orElseGet(links::notStated)));
        if (!offering.keywords().isEmpty()) {
            rows.add(new Row(
                    words.text("also-called"),
                    offering.keywords().stream().map(Phrase::of).toList()));
        }
        return rows;
    }

    static Phrase status(Words words, Optional<Status> status, PageLinks links) {
        return status.map(s -> Phrase.of(words.text("status-" + Wording.key(s))))
                .orElseGet(links::notStated);
    }
}
