package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Plan.Needs;
import dev.servicecatalog.model.Plan.Task;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads documents of kind Plan. */
final class PlanReader {
    private static final DiagnosticCode DUPLICATE_TASK = DiagnosticCode.error("duplicate-task");

    private PlanReader() {}

    static Plan read(EntityId id, String title, Fields spec) {
        List<Fields> tasks = spec.objects("tasks");
        UniqueIds.check(tasks, DUPLICATE_TASK, "task");
        return new Plan(
                id,
                title,
                spec.text("manager"),
                tasks.stream().map(PlanReader::task).flatMap(Optional::stream).toList());
    }

    /** Empty if nobody can tell what is needed or when. */
    private static Optional<Task> task(Fields task) {
        Optional<Needs> needs = needs(task.object("needs"));
        Optional<LocalDateTime> neededBy = task.quantity("neededBy", Quantities.DATE_TIME);
        if (needs.isEmpty() || neededBy.isEmpty()) {
            return Optional.empty();
        }
        String id = task.text("id").orElse("");
        return Optional.of(new Task(id, task.text("title").orElse(id), needs.get(), neededBy.get()));
    }

    private static Optional<Needs> needs(Fields needs) {
        int quantity = needs.whole("quantity").orElse(1);
        return needs.reference("offering", Kind.OFFERING)
                .filter(offering -> quantity >= 1)
                .map(offering -> new Needs(offering, needs.packageOf(offering, "package"), quantity));
    }
}
