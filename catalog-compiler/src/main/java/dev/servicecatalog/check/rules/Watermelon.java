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
import java.math.BigDecimal;
import java.util.Optional;

/** Green outside, red inside: the promise is kept, and those who use it are not content. */
final class Watermelon implements Rule {
    /** What counts where nobody promises any satisfaction: who gives less than half is not content. */
    private static final Rating HALF = new Rating(BigDecimal.ONE, 2);

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("watermelon");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.catalog().services().values().forEach(service -> service(insights, service, report));
        insights.measured()
                .rated()
                .forEach((name, delivery) ->
                        offering(insights, insights.catalog().offerings().get(name), delivery, report));
    }

    private static void service(CatalogInsights insights, Service service, Report report) {
        Optional<Figure> availability =
                insights.measured().of(service.name(), Name.AVAILABILITY).filter(Figure::kept);
        Optional<Figure> satisfaction =
                insights.measured().of(service.name(), Name.SATISFACTION).filter(Watermelon::isRed);
        if (availability.isEmpty() || satisfaction.isEmpty()) {
            return;
        }
        report.add(
                service.id(),
                "availability of %s keeps the promise of %s, but its users give it %s, and %s"
                        .formatted(
                                availability.get().measured(),
                                availability.get().target(),
                                satisfaction.get().measured(),
                                satisfaction
                                        .get()
                                        .goodEnough()
                                        .map(limit -> limit + " would be good enough")
                                        .orElse(satisfaction.get().target() + " is promised")),
                "Ask its users what is missing, and promise that.",
                "spec",
                "promises",
                "satisfaction");
    }

    /** Below what is good enough, or below the promise where nobody says what is. */
    private static boolean isRed(Figure satisfaction) {
        return satisfaction.status().map(status -> status == GoodEnough.BELOW).orElse(!satisfaction.kept());
    }

    private static void offering(CatalogInsights insights, Offering offering, Delivery delivery, Report report) {
        Rating rating = delivery.satisfaction().orElseThrow();
        Optional<Satisfaction> promise = offering.service()
                .map(insights.catalog().services()::get)
                .flatMap(service -> service.promises().satisfaction());
        Rating limit = promise.map(stated -> stated.goodEnough().orElse(stated.target()))
                .orElse(HALF);
        if (!delivery.kept() || rating.compareTo(limit) >= 0) {
            return;
        }
        report.add(
                offering.id(),
                "%s%% of the orders from %s were in time, but those who ordered give it %s, and %s"
                        .formatted(
                                delivery.inTime().percent().toPlainString(),
                                delivery.period(),
                                rating,
                                promise.map(Watermelon::words).orElse("that is less than half of what is possible")),
                "Ask those who ordered what is missing, and add it to `includes` or to the steps.");
    }

    private static String words(Satisfaction promise) {
        return promise.goodEnough()
                .map(limit -> limit + " would be good enough")
                .orElse(promise.target() + " is promised");
    }
}
