package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Plan.Needs;
import dev.servicecatalog.model.Plan.Task;
import dev.servicecatalog.model.Pricing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Where the figures of a plan come from: its tasks, and what the offerings promise and cost. */
final class PlanInputs {
    private final Catalog catalog;
    private final Inputs inputs;

    PlanInputs(Catalog catalog, Inputs inputs) {
        this.catalog = catalog;
        this.inputs = inputs;
    }

    /** When it is needed, and the promise that is counted back from there. */
    List<String> orderBy(Plan plan, Task task) {
        Set<String> from = new LinkedHashSet<>(List.of(task(plan, task) + ".neededBy"));
        Offering offering = catalog.offerings().get(task.needs().offering());
        List<Integer> positions = positions(offering, task.needs());
        if (positions.isEmpty()) {
            from.add(stated(offering.id(), "leadTime.promise"));
        }
        for (int position : positions) {
            boolean own = packages(offering).get(position).promise().isPresent();
            from.add(stated(offering.id(), own ? "packages[" + position + "].leadTime" : "leadTime.promise"));
        }
        offering.leadTime().orderBefore().ifPresent(time -> from.add(stated(offering.id(), "leadTime.orderBefore")));
        from.addAll(inputs.hours(
                offering.id(), "leadTime.hours", offering.leadTime().hours()));
        return List.copyOf(from);
    }

    /** How many are ordered. */
    String quantity(Plan plan, Task task) {
        return task(plan, task) + ".needs.quantity";
    }

    /** Where the price stands, or would stand: with the package, if only one can be meant. */
    String price(Needs needs) {
        List<Integer> positions = Optional.ofNullable(catalog.offerings().get(needs.offering()))
                .map(offering -> positions(offering, needs))
                .orElse(List.of());
        return stated(
                new EntityId(Kind.OFFERING, needs.offering()),
                positions.size() == 1 ? "packages[" + positions.get(0) + "]" : "price");
    }

    private static String task(Plan plan, Task task) {
        return stated(plan.id(), "tasks[" + plan.tasks().indexOf(task) + "]");
    }

    /** The places of the packages that may be meant: the one named, or all if none is. */
    private static List<Integer> positions(Offering offering, Needs needs) {
        List<Pricing.Package> packages = packages(offering);
        return IntStream.range(0, packages.size())
                .filter(position -> needs.packageName().isEmpty()
                        || needs.packageName()
                                .equals(Optional.of(packages.get(position).name())))
                .boxed()
                .toList();
    }

    private static List<Pricing.Package> packages(Offering offering) {
        return offering.pricing() instanceof Pricing.Packages choice ? choice.packages() : List.of();
    }
}
