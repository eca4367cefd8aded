package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Plan.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Planning backwards: until when each plan must order what it needs.
 *
 * @param byPlan by name of the plan; first what must be ordered first, at the end, by the day it is needed, what nobody can tell
 */
public record PlanOrders(SortedMap<String, List<PlannedOrder>> byPlan) {
    private static final Comparator<PlannedOrder> CRITICAL_FIRST = Comparator.comparing(
                    (PlannedOrder order) -> order.orderBy() instanceof OrderBy.By by ? by.latest() : Instant.MAX)
            .thenComparing(order -> order.task().neededBy());

    /** The orders of all plans of a catalog. */
    static PlanOrders of(Catalog catalog, LocalDate today, LeadTimeProofs leadTimes) {
        OrderDeadlines deadlines = new OrderDeadlines(catalog, today, leadTimes);
        SortedMap<String, List<PlannedOrder>> byPlan = new TreeMap<>();
        for (Plan plan : catalog.plans().values()) {
            byPlan.put(
                    plan.name(),
                    plan.tasks().stream()
                            .map(task -> order(catalog, deadlines, task))
                            .sorted(CRITICAL_FIRST)
                            .toList());
        }
        return new PlanOrders(Collections.unmodifiableSortedMap(byPlan));
    }

    private static PlannedOrder order(Catalog catalog, OrderDeadlines deadlines, Task task) {
        Offering offering = catalog.offerings().get(task.needs().offering());
        if (offering == null) {
            return unknown(task, Reason.NO_OFFERING);
        }
        if (task.needs().packageName().isPresent()
                && PlanCosts.packages(offering, task.needs()).isEmpty()) {
            return unknown(task, Reason.NO_PACKAGE);
        }
        return new PlannedOrder(task, deadlines.of(offering, task), PlanCosts.of(offering, task.needs()));
    }

    private static PlannedOrder unknown(Task task, Reason reason) {
        return new PlannedOrder(task, new OrderBy.Unknown(reason), new PlannedOrder.Cost.Unknown(reason));
    }
}
