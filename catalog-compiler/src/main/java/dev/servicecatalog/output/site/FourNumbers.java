package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.MeasuredPromises.Figure;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Service;
import java.util.List;
import java.util.Optional;

/** The four numbers by which everybody can judge a service: performance, cost, age and value. */
final class FourNumbers {
    private FourNumbers() {}

    static List<Section.Figure> of(Site site, Service service, PageLinks links) {
        Words words = site.words();
        return List.of(
                performance(site, service, links),
                new Section.Figure(
                        words.text("four-cost"), ServiceCosts.full(site, service, links), words.text("four-cost-text")),
                new Section.Figure(
                        words.text("age"), PortfolioPage.age(site, service, links), words.text("four-age-text")),
                new Section.Figure(
                        words.text("four-value"),
                        new Amounts(site, links).stated(service.value().flatMap(Service.Value::perYear)),
                        words.text("four-value-text")));
    }

    private static Section.Figure performance(Site site, Service service, PageLinks links) {
        Words words = site.words();
        KeptPromises kept = new KeptPromises(site, links);
        Optional<Figure> figure = site.insights().measured().of(service.name(), Name.AVAILABILITY);
        return new Section.Figure(
                words.text("performance"),
                HealthPage.delivered(site, service, Name.AVAILABILITY, kept, links),
                figure.map(each -> words.text(
                                "performance-of",
                                kept.text(each.target()),
                                site.wording().period(each.period())))
                        .orElse(words.text("performance-text")));
    }

    /** How it does beyond the four: what is left, how content people are, whether that is good enough, and what is wrong. */
    static List<Row> more(Site site, Service service, PageLinks links) {
        Words words = site.words();
        KeptPromises kept = new KeptPromises(site, links);
        return List.of(
                Row.of(words.text("budget-left"), HealthPage.left(site, service, links)),
                Row.of(words.text("content"), HealthPage.delivered(site, service, Name.SATISFACTION, kept, links)),
                Row.of(words.text("good-enough"), Condition.goodEnough(site, service, links)),
                Row.of(words.text("worries"), Condition.worries(site, service), Phrase.of(words.text("no-worries"))));
    }
}
