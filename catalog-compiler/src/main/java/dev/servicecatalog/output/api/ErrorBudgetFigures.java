package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ErrorBudget;
import dev.servicecatalog.analysis.MeasuredBudget;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes how much of the downtime that a service may have was left in the last measured period. */
final class ErrorBudgetFigures {
    private static final List<String> NAMES = List.of("allowed", "left", "shareLeft", "burnRate");

    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;

    ErrorBudgetFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
    }

    void write(Service service) {
        Optional<Availability> promise = service.promises().availability();
        Optional<MeasuredBudget> measured = MeasuredBudget.of(insights.catalog(), insights.today(), service);
        boolean isMeasured = insights.measured()
                .of(service.name(), Promises.Name.AVAILABILITY)
                .isPresent();
        fields.group("errorBudget", () -> {
            if (promise.isEmpty()) {
                NAMES.forEach(name -> fields.notApplicable(name, "no availability is promised"));
            } else if (!isMeasured) {
                NAMES.forEach(name -> fields.unknown(name, "its availability was not measured"));
            } else if (measured.isEmpty()) {
                NAMES.forEach(name -> fields.unknown(name, "the service hours are not known"));
            } else {
                write(service, promise.get(), measured.get());
            }
        });
    }

    private void write(Service service, Availability promise, MeasuredBudget measured) {
        ErrorBudget budget = measured.budget();
        List<String> from = new ArrayList<>(List.of(stated(service.id(), "promises.availability.target")));
        from.addAll(inputs.hours(service.id(), "promises.availability.hours", promise.hours()));
        fields.figure("allowed", from, () -> {
            fields.number(budget.minutes(), "minutes");
            fields.over(measured.window().from(), measured.window().to());
        });
        List<String> used = new ArrayList<>(List.of(figure(service.id(), "errorBudget.allowed")));
        measured.measured().stream()
                .flatMap(period -> Periods.measurements(insights.catalog(), period).stream())
                .filter(measurement -> measurement.services().containsKey(service.name()))
                .forEach(measurement -> used.add(stated(measurement.id(), "services." + service.name())));
        fields.number("left", budget.remaining(), "minutes", used);
        shares(budget, used);
    }

    private void shares(ErrorBudget budget, List<String> from) {
        Ratio.of(budget.remaining(), budget.minutes())
                .ifPresentOrElse(
                        ratio -> fields.ratio("shareLeft", ratio, from),
                        () -> fields.notApplicable("shareLeft", "no downtime is allowed"));
        budget.burnRate()
                .ifPresentOrElse(
                        rate -> fields.number("burnRate", rate, "times as fast as allowed", from),
                        () -> fields.notApplicable("burnRate", "no downtime is allowed"));
    }
}
