package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.Kpis;
import dev.servicecatalog.analysis.MeasuredPromises;
import dev.servicecatalog.analysis.MeasuredPromises.Delivery;
import dev.servicecatalog.analysis.MeasuredPromises.Figure;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether IT kept its word, as last measured: three figures, and what was not kept. */
final class KeptPromises {
    private final Site site;
    private final PageLinks links;

    KeptPromises(Site site, PageLinks links) {
        this.site = site;
        this.links = links;
    }

    /** The figures with everything that was not as promised. */
    Section section(String id) {
        Sheet exceptions = exceptions();
        boolean measured =
                !measured().byService().isEmpty() || !measured().byOffering().isEmpty();
        Phrase otherwise = measured
                ? Phrase.kept(site.words().text("all-kept"))
                : Phrase.unknown(site.words().text("not-measured-yet"));
        return Section.of(site, id, exceptions, otherwise)
                .with(figures())
                .with(new Indicators(site, links).strip(Kpis.Name.PROMISE_KEPT).filter(Strip::hasPoints));
    }

    /** Services and offerings whose last figure is not as promised. */
    Sheet exceptions() {
        Sheet.Builder sheet = new Sheet.Builder(site.words(), "not-as-promised")
                .numbers("promised", "delivered")
                .texts("period");
        measured()
                .byService()
                .forEach((service, figures) -> figures.forEach((name, figure) -> {
                    if (!figure.kept()) {
                        sheet.line(
                                links.service(service),
                                List.of(Phrase.of(site.words().text("promised-" + Wording.key(name)))),
                                Phrase.of(text(figure.target())),
                                Phrase.missed(text(figure.measured())),
                                Phrase.of(site.wording().period(figure.period())));
                    }
                }));
        measured().byOffering().forEach((name, delivery) -> {
            if (!delivery.kept()) {
                sheet.line(
                        links.offering(name),
                        List.of(Phrase.of(site.words().text("promised-in-time"))),
                        keptIn(name),
                        Phrase.missed(new Indicators(site, links)
                                .ratio(delivery.inTime())
                                .text()),
                        Phrase.of(site.wording().period(delivery.period())));
            }
        });
        return sheet.sheet();
    }

    /** {@code 99.5%} or {@code 4.4 of 5} in the words of the site. */
    String text(String figure) {
        return Percentage.parse(figure)
                .map(site.wording()::percentage)
                .or(() -> Rating.parse(figure).map(site.wording()::rating))
                .orElse(figure);
    }

    /** For how many orders the lead time is promised. */
    Phrase keptIn(String offering) {
        return Phrase.of(Optional.ofNullable(site.catalog().offerings().get(offering))
                .flatMap(each -> each.leadTime().keptIn())
                .map(share -> site.wording().percentage(share))
                .orElse(site.words().text("every-order")));
    }

    List<Section.Figure> figures() {
        List<Section.Figure> figures = new ArrayList<>();
        figures.add(new Section.Figure(
                site.words().text("kept-orders"),
                site.insights()
                        .kpis()
                        .latest()
                        .flatMap(Kpis.Figures::promiseKept)
                        .map(share -> Phrase.of(site.wording().percent(share.percent())))
                        .orElseGet(this::notMeasured),
                site.insights()
                        .kpis()
                        .latest()
                        .flatMap(Kpis.Figures::promiseKept)
                        .map(share -> site.words()
                                .text(
                                        "kept-orders-of",
                                        site.wording().number(share.part()),
                                        site.wording().number(share.whole())))
                        .orElse(site.words().text("kept-orders-none"))));
        figures.add(services(Name.AVAILABILITY));
        figures.add(services(Name.SATISFACTION));
        return figures;
    }

    private Section.Figure services(Name name) {
        List<Figure> all = measured().byService().values().stream()
                .map(figures -> figures.get(name))
                .filter(figure -> figure != null)
                .toList();
        long kept = all.stream().filter(Figure::kept).count();
        String key = "kept-" + Wording.key(name);
        return new Section.Figure(
                site.words().text(key),
                all.isEmpty() ? notMeasured() : Phrase.of(site.words().text("counted-of", kept, all.size())),
                site.words().text(key + "-text"));
    }

    /** How the offering was delivered last, if it was. */
    Optional<Delivery> delivery(String offering) {
        return Optional.ofNullable(measured().byOffering().get(offering));
    }

    private Phrase notMeasured() {
        return Phrase.unknown(site.words().text("not-measured"));
    }

    private MeasuredPromises measured() {
        return site.insights().measured();
    }
}
