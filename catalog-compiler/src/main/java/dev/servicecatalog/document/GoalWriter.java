package dev.servicecatalog.document;

import dev.servicecatalog.model.Goal;
import java.util.Optional;

/** Writes what a document of kind Goal says. */
final class GoalWriter {
    private GoalWriter() {}

    static void write(Goal goal, StatedFields spec) {
        spec.text("owner", goal.owner());
        spec.object("measure", goal.measure(), measure -> {
            spec.text("name", measure.name());
            spec.text("unit", measure.unit());
            spec.number("from", Optional.of(measure.from()));
            spec.number("to", Optional.of(measure.to()));
        });
        spec.text("by", goal.by());
    }
}
