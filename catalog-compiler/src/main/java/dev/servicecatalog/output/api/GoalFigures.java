package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Portfolio.GoalLine;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.List;

/** Writes how far a goal is, and what serves it. */
final class GoalFigures {
    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;

    GoalFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
    }

    void write(Goal goal) {
        GoalLine line = insights.portfolio().goals().get(goal.name());
        if (line.services().isEmpty()) {
            List.of("services", "value").forEach(name -> fields.notApplicable(name, "no service counts under it"));
        } else {
            fields.texts("services", line.services(), from(Kind.SERVICE, line.services(), "value.supports"));
            List<String> from = new ArrayList<>(from(Kind.SERVICE, line.services(), "value"));
            from.addAll(inputs.conversion());
            fields.total("value", line.value(), " per year", from);
        }
        if (line.improvements().isEmpty()) {
            List.of("improvements", "benefit")
                    .forEach(name -> fields.notApplicable(name, "no improvement contributes to it"));
        } else {
            fields.texts("improvements", line.improvements(), from(Kind.IMPROVEMENT, line.improvements(), "goal"));
            List<String> from = new ArrayList<>(from(Kind.IMPROVEMENT, line.improvements(), "goal"));
            from.addAll(inputs.conversion());
            fields.total("benefit", line.benefit(), " per year", from);
        }
        progress(goal, line);
    }

    private void progress(Goal goal, GoalLine line) {
        if (line.now().isEmpty()) {
            List.of("now", "progress").forEach(name -> fields.unknown(name, "it was not measured"));
            return;
        }
        List<String> measured = insights.catalog().measurements().values().stream()
                .filter(measurement -> measurement.goals().containsKey(goal.name()))
                .map(measurement -> stated(measurement.id(), "goals." + goal.name()))
                .toList();
        String unit = goal.measure().map(Goal.Measure::unit).orElse("");
        fields.number("now", line.now().get(), unit, measured);
        List<String> from = new ArrayList<>(List.of(stated(goal.id(), "measure")));
        from.add(Inputs.figure(goal.id(), "now"));
        line.progress()
                .ifPresentOrElse(
                        ratio -> fields.ratio("progress", ratio, from),
                        () -> fields.unknown("progress", "nobody says from where to where it goes"));
    }

    private static List<String> from(Kind kind, List<String> names, String path) {
        return names.stream()
                .map(name -> stated(new EntityId(kind, name), path))
                .toList();
    }
}
