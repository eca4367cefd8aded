package dev.servicecatalog.output.api;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;

/** Writes everything that follows about one service or offering, inside an object that is open. */
final class EntityFigures {
    private final AvailabilityFigures availability;
    private final DowntimeFigures downtime;
    private final PromiseFigures promises;
    private final ErrorBudgetFigures budgets;
    private final CostFigures costs;
    private final ValueFigures values;
    private final LeadTimeFigures leadTimes;
    private final PriceFigures prices;
    private final ProcessFigures processes;
    private final CompletenessFigures completeness;

    EntityFigures(CatalogInsights insights, Inputs inputs, FigureFields fields, CompletenessFigures known) {
        availability = new AvailabilityFigures(insights, fields);
        downtime = new DowntimeFigures(insights, inputs, fields);
        promises = new PromiseFigures(insights, fields);
        budgets = new ErrorBudgetFigures(insights, inputs, fields);
        costs = new CostFigures(insights, inputs, fields);
        values = new ValueFigures(insights, inputs, fields);
        leadTimes = new LeadTimeFigures(insights, inputs, fields);
        prices = new PriceFigures(leadTimes, fields);
        processes = new ProcessFigures(insights, inputs, fields);
        completeness = known.into(fields);
    }

    void write(Service service) {
        availability.write(service);
        downtime.write(service);
        promises.write(service);
        budgets.write(service);
        costs.write(service);
        values.write(service);
        completeness.write(service);
    }

    /** Without what the work behind an order costs, which no page says. */
    void writeShown(Offering offering) {
        leadTimes.write(offering);
        prices.write(offering);
        completeness.write(offering);
    }

    void write(Offering offering) {
        leadTimes.write(offering);
        prices.write(offering);
        processes.write(offering);
        completeness.write(offering);
    }
}
