package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Portfolio.GoalLine;
import dev.servicecatalog.analysis.StatedSum;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            value(line);
        }
        if (line.improvements().isEmpty()) {
            List.of("improvements", "benefit")
                    .forEach(name -> fields.notApplicable(name, "no improvement contributes to it"));
        } else {
            fields.texts("improvements", line.improvements(), from(Kind.IMPROVEMENT, line.improvements(), "goal"));
            benefit(line);
        }
        progress(goal, line);
    }

    private void value(GoalLine line) {
        List<String> stating = line.services().stream()
                .filter(name -> insights.catalog()
                        .services()
                        .get(name)
                        .value()
                        .flatMap(Value::perYear)
                        .isPresent())
                .toList();
        if (stating.isEmpty()) {
            fields.notStated(
                    "value",
                    from(Kind.SERVICE, line.services(), "value.perYear").get(0));
            return;
        }
        List<String> from = from(Kind.SERVICE, stating, "value.perYear");
        sum("value", line.value(), "services do not say what they are worth", from);
    }

    private void benefit(GoalLine line) {
        List<Improvement> done = line.improvements().stream()
                .map(insights.catalog().improvements()::get)
                .filter(improvement -> improvement.status().equals(Optional.of(Improvement.Status.DONE)))
                .toList();
        List<String> from = done.stream()
                .filter(improvement -> improvement
                        .money()
                        .flatMap(BusinessCase::benefitPerYear)
                        .isPresent())
                .map(improvement -> stated(improvement.id(), "money.benefitPerYear"))
                .toList();
        if (done.isEmpty()) {
            fields.notApplicable("benefit", "no improvement that contributes to it is done");
        } else if (from.isEmpty()) {
            fields.notStated("benefit", stated(done.get(0).id(), "money.benefitPerYear"));
        } else {
            sum("benefit", line.benefit(), "improvements do not say what they bring", from);
        }
    }

    private void sum(String name, StatedSum sum, String lacking, List<String> stated) {
        List<String> from = new ArrayList<>(stated);
        from.addAll(inputs.conversion());
        fields.sum(name, sum, "%s of %s " + lacking, " per year", from);
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
        if (line.progress().isPresent()) {
            fields.ratio("progress", line.progress().get(), from);
        } else if (goal.measure().isEmpty()) {
            fields.notStated("progress", stated(goal.id(), "measure"));
        } else {
            fields.notApplicable("progress", "it ends where it starts");
        }
    }

    private static List<String> from(Kind kind, List<String> names, String path) {
        return names.stream()
                .map(name -> stated(new EntityId(kind, name), path))
                .toList();
    }
}
