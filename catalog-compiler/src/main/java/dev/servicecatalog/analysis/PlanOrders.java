package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.analysis.PlannedOrder.Urgency;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Plan.Task;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    static PlanOrders of(Catalog catalog, LocalDate today) {
        SortedMap<String, List<PlannedOrder>> byPlan = new TreeMap<>();
        for (Plan plan : catalog.plans().values()) {
            byPlan.put(
                    plan.name(),
                    plan.tasks().stream()
                            .map(task -> order(catalog, today, task))
                            .sorted(CRITICAL_FIRST)
                            .toList());
        }
        return new PlanOrders(Collections.unmodifiableSortedMap(byPlan));
    }

    private static PlannedOrder order(Catalog catalog, LocalDate today, Task task) {
        Offering offering = catalog.offerings().get(task.needs().offering());
        if (offering == null) {
            return unknown(task, Reason.NO_OFFERING);
        }
        if (task.needs().packageName().isPresent() && packages(offering, task).isEmpty()) {
            return unknown(task, Reason.NO_PACKAGE);
        }
        return new PlannedOrder(task, orderBy(catalog, today, offering, task), PlanCosts.of(offering, task.needs()));
    }

    private static PlannedOrder unknown(Task task, Reason reason) {
        return new PlannedOrder(task, new OrderBy.Unknown(reason), new PlannedOrder.Cost.Unknown(reason));
    }

    /** The packages that the task may mean. */
    private static List<Pricing.Package> packages(Offering offering, Task task) {
        return PlanCosts.packages(offering, task.needs());
    }

    private static OrderBy orderBy(Catalog catalog, LocalDate today, Offering offering, Task task) {
        if (offering.status().filter(status -> !status.isOffered()).isPresent()) {
            return new OrderBy.Unknown(Reason.NOT_OFFERED);
        }
        Set<Optional<BusinessDuration>> durations = packages(offering, task).stream()
                .map(Pricing.Package::promise)
                .map(own -> own.or(() -> offering.leadTime().promise()))
                .collect(Collectors.toSet());
        if (durations.size() > 1) {
            return new OrderBy.Unknown(Reason.PACKAGE_NOT_CHOSEN);
        }
        Optional<BusinessDuration> promised = durations.isEmpty()
                ? offering.leadTime().promise()
                : durations.iterator().next();
        if (promised.isEmpty()) {
            return new OrderBy.Unknown(Reason.NO_PROMISE);
        }
        return OfferingPromise.calendar(catalog, offering)
                .flatMap(Calendar::hours)
                .map(hours ->
                        new Promise(promised.get(), hours, offering.leadTime().orderBefore()))
                .map(promise -> orderBy(catalog, today, promise, task))
                .orElse(new OrderBy.Unknown(Reason.NO_HOURS));
    }

    private static OrderBy orderBy(Catalog catalog, LocalDate today, Promise promise, Task task) {
        ZoneId zone = promise.calendar().zone();
        Instant needed = new WallClock(zone).first(task.neededBy());
        if (!promise.isKnown(needed)) {
            return new OrderBy.Unknown(Reason.HOLIDAYS_NOT_KNOWN);
        }
        ZoneId ofToday = StatedHours.of(catalog, Optional.empty())
                .map(hours -> hours.zone())
                .orElse(zone);
        return promise.orderBy(needed)
                .map(latest -> (OrderBy)
                        new OrderBy.By(latest, needed, zone, urgency(LocalDate.ofInstant(latest, ofToday), today)))
                .orElse(new OrderBy.Unknown(Reason.NEVER_IN_TIME));
    }

    private static Urgency urgency(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today)) {
            return Urgency.PASSED;
        }
        return lastDay.equals(today) ? Urgency.TODAY : Urgency.AHEAD;
    }
}
