package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ErrorBudget;
import dev.servicecatalog.analysis.MeasuredBudget;
import dev.servicecatalog.analysis.MeasuredPromises;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
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
        Optional<MeasuredPromises.Figure> measured = insights.measured().of(service.name(), Promises.Name.AVAILABILITY);
        Optional<ErrorBudget> budget = MeasuredBudget.of(insights.catalog(), service);
        fields.group("errorBudget", () -> {
            if (promise.isEmpty()) {
                NAMES.forEach(name -> fields.notApplicable(name, "no availability is promised"));
            } else if (measured.isEmpty()) {
                NAMES.forEach(name -> fields.unknown(name, "its availability was not measured"));
            } else if (budget.isEmpty()) {
                NAMES.forEach(name -> fields.unknown(name, "the service hours are not known"));
            } else {
                write(service, promise.get(), measured.get(), budget.get());
            }
        });
    }

    private void write(Service service, Availability promise, MeasuredPromises.Figure measured, ErrorBudget budget) {
        String availability = figure(service.id(), "measured.availability");
        List<String> from = new ArrayList<>(List.of(stated(service.id(), "promises.availability.target")));
        from.addAll(inputs.hours(service.id(), "promises.availability.hours", promise.hours()));
        from.add(availability);
        fields.figure("allowed", from, () -> {
            fields.number(budget.minutes(), "minutes");
            fields.over(measured.period().from(), measured.period().to());
        });
        String allowed = figure(service.id(), "errorBudget.allowed");
        fields.number("left", budget.remaining(), "minutes", List.of(allowed, availability));
        shares(budget, List.of(allowed, figure(service.id(), "errorBudget.left")));
    }

    /** From the exact minutes, so that their n stands beside them. */
    private void shares(ErrorBudget budget, List<String> from) {
        BigDecimal used = budget.minutes().subtract(budget.remaining());
        Ratio.of(budget.remaining(), budget.minutes())
                .ifPresentOrElse(
                        ratio -> fields.ratio("shareLeft", ratio, from),
                        () -> fields.notApplicable("shareLeft", "no downtime is allowed"));
        Ratio.of(used, budget.minutes())
                .ifPresentOrElse(
                        ratio -> fields.times("burnRate", ratio, "times as fast as allowed", from),
                        () -> fields.notApplicable("burnRate", "no downtime is allowed"));
    }
}
