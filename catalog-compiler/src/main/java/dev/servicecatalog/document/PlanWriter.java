package dev.servicecatalog.document;

import dev.servicecatalog.model.Plan;
import java.util.Optional;

/** Writes what a document of kind Plan says. */
final class PlanWriter {
    private PlanWriter() {}

    static void write(Plan plan, StatedFields spec) {
        spec.text("manager", plan.manager());
        spec.objects("tasks", plan.tasks(), task -> {
            spec.text("id", task.id());
            spec.text("title", task.title());
            spec.object("needs", () -> {
                spec.text("offering", task.needs().offering());
                spec.text("package", task.needs().packageName());
                spec.whole("quantity", Optional.of(task.needs().quantity()));
            });
            spec.text("neededBy", ChangePolicyWriter.DAY_AND_TIME.format(task.neededBy()));
        });
    }
}
