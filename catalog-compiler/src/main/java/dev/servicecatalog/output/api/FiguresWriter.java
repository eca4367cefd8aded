package dev.servicecatalog.output.api;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** Writes everything that follows from a catalog: by entity, by period, and as a whole. */
final class FiguresWriter {
    private final CatalogInsights insights;
    private final Inputs inputs;
    private final JsonGenerator json;
    private final FigureFields fields;

    FiguresWriter(CatalogInsights insights, JsonGenerator json) {
        this.insights = insights;
        this.json = json;
        this.inputs = new Inputs(insights.catalog());
        this.fields = new FigureFields(json, inputs.noRate());
    }

    /** The key {@code figures} and all that is under it, with those of the many services and offerings in parts. */
    void write(Parts parts) {
        Catalog catalog = insights.catalog();
        CostFigures costs = new CostFigures(insights, inputs, fields);
        AgreementFigures agreements = new AgreementFigures(insights, fields);
        GoalFigures goals = new GoalFigures(insights, inputs, fields);
        ImprovementFigures improvements = new ImprovementFigures(insights, inputs, fields);
        PlanFigures plans = new PlanFigures(insights, inputs, fields);
        CompletenessFigures completeness = new CompletenessFigures(insights, fields);
        PeriodFigures periods = new PeriodFigures(insights, fields);
        BillFigures bills = new BillFigures(insights, inputs, fields);
        fields.group("figures", () -> {
            fields.group("totals", new TotalFigures(insights, inputs, fields)::write);
            inParts(
                    parts,
                    "services",
                    catalog.services().values(),
                    (part, services) -> into(part).services(services, completeness));
            inParts(
                    parts,
                    "offerings",
                    catalog.offerings().values(),
                    (part, offerings) -> into(part).offerings(offerings, completeness));
            fields.groups("goals", catalog.goals(), goals::write);
            fields.groups("components", catalog.components(), costs::write);
            fields.groups("agreements", catalog.agreements(), agreements::write);
            fields.groups("improvements", catalog.improvements(), improvements::write);
            fields.groups("plans", catalog.plans(), plans::write);
            completeness.owners();
            fields.list("periods", insights.kpis().periods().entrySet(), periods::write);
            fields.list("bills", insights.charging().statements(), bills::write);
        });
    }

    private <T> void inParts(Parts parts, String key, Collection<T> all, BiConsumer<JsonGenerator, List<T>> write) {
        fields.group(
                key,
                () -> parts.write(
                        around -> {
                            around.writeStartObject();
                            around.writeObjectPropertyStart("figures");
                            around.writeObjectPropertyStart(key);
                        },
                        List.copyOf(all),
                        write));
    }

    private FiguresWriter into(JsonGenerator part) {
        return part == json ? this : new FiguresWriter(insights, part);
    }

    private void services(List<Service> services, CompletenessFigures known) {
        EntityFigures figures = new EntityFigures(insights, inputs, fields, known);
        services.forEach(service -> fields.group(service.name(), () -> figures.write(service)));
    }

    private void offerings(List<Offering> offerings, CompletenessFigures known) {
        EntityFigures figures = new EntityFigures(insights, inputs, fields, known);
        offerings.forEach(offering -> fields.group(offering.name(), () -> figures.write(offering)));
    }
}
