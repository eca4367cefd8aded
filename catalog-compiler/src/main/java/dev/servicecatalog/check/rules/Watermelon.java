package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.GoodEnough;
import dev.servicecatalog.analysis.MeasuredPromises.Delivery;
import dev.servicecatalog.analysis.MeasuredPromises.Figure;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Promises.Satisfaction;
import dev.servicecatalog.model.Rating;
import dev.servicecatalog.model.Service;
import java.util.Optional;

/** Green outside, red inside: the promise is kept, and those who use it are not content. */
final class Watermelon implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("watermelon");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().services().values().forEach(service -> service(insights, service, report));
        insights.measured()
                .byOffering()
                .forEach((name, delivery) ->
                        offering(insights, insights.catalog().offerings().get(name), delivery, report));
    }

    private static void service(CatalogInsights insights, Service service, Report report) {
        Optional<Figure> availability =
                insights.measured().of(service.name(), Name.AVAILABILITY).filter(Figure::kept);
        Optional<Figure> satisfaction = insights.measured()
                .of(service.name(), Name.SATISFACTION)
                .filter(figure -> figure.status().equals(Optional.of(GoodEnough.BELOW)));
        if (availability.isEmpty() || satisfaction.isEmpty()) {
            return;
        }
        report.add(
                service.id(),
                "availability of %s keeps the promise of %s, but its users give it %s, and %s would be good enough"
                        .formatted(
                                availability.get().measured(),
                                availability.get().target(),
                                satisfaction.get().measured(),
                                satisfaction.get().goodEnough().orElseThrow()),
                "Ask its users what is missing, and promise that.",
                "spec",
                "promises",
                "satisfaction");
    }

    private static void offering(CatalogInsights insights, Offering offering, Delivery delivery, Report report) {
        Optional<Rating> goodEnough = offering.service()
                .map(insights.catalog().services()::get)
                .flatMap(service -> service.promises().satisfaction())
                .flatMap(Satisfaction::goodEnough);
        if (!delivery.kept()
                || goodEnough
                        .filter(limit -> delivery.satisfaction().compareTo(limit) < 0)
                        .isEmpty()) {
            return;
        }
        report.add(
                offering.id(),
                "%s%% of the orders from %s were in time, but those who ordered give it %s, and %s would be good enough"
                        .formatted(
                                delivery.inTime().percent().toPlainString(),
                                delivery.period(),
                                delivery.satisfaction(),
                                goodEnough.get()),
                "Ask those who ordered what is missing, and add it to `includes` or to the steps.");
    }
}
