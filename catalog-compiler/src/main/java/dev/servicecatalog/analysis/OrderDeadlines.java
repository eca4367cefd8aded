package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.analysis.PlannedOrder.Urgency;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan.Task;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Until when to order what a task needs: by what is promised, or by the steps behind it where the promise is known not to hold. */
public final class OrderDeadlines {
    private final Catalog catalog;
    private final LocalDate today;
    private final LeadTimeProofs leadTimes;

    /** As of a day, with what is known about the promises of a catalog. */
    public OrderDeadlines(Catalog catalog, LocalDate today, LeadTimeProofs leadTimes) {
        this.catalog = catalog;
        this.today = today;
        this.leadTimes = leadTimes;
    }

    /** The last moment to order what the task needs of this offering, or why nobody can tell. */
    public OrderBy of(Offering offering, Task task) {
        if (offering.status().filter(status -> !status.isOffered()).isPresent()) {
            return new OrderBy.Unknown(Reason.NOT_OFFERED);
        }
        Set<Optional<BusinessDuration>> durations = PlanCosts.packages(offering, task.needs()).stream()
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
                .map(promise -> by(promise, leadTimes.of(offering, promised.get()), task))
                .orElse(new OrderBy.Unknown(Reason.NO_HOURS));
    }

    private OrderBy by(Promise promise, Optional<Proof> proof, Task task) {
        Instant needed = new WallClock(promise.calendar().zone()).first(task.neededBy());
        if (!promise.isKnown(needed)) {
            return new OrderBy.Unknown(Reason.HOLIDAYS_NOT_KNOWN);
        }
        Optional<Instant> latest = promise.orderBy(needed);
        if (latest.isEmpty() || proof.filter(OrderDeadlines::isNeverDone).isPresent()) {
            return new OrderBy.Unknown(Reason.NEVER_IN_TIME);
        }
        return proof.filter(each -> each.verdict() instanceof PromiseProof.Broken)
                .map(broken -> bySteps(promise, broken.chain(), latest.get(), needed))
                .orElseGet(() -> by(promise, latest.get(), Optional.empty(), needed));
    }

    private static boolean isNeverDone(Proof proof) {
        return proof.verdict() instanceof PromiseProof.Unknown unknown && unknown.cause() == PromiseProof.Cause.HOURS;
    }

    /** A promise that does not hold for every order may still hold for this one; else the steps decide. */
    private OrderBy bySteps(Promise promise, LeadTimeChain chain, Instant byPromise, Instant needed) {
        if (!chain.links().stream().allMatch(link -> link.time().isKnown(needed))) {
            return new OrderBy.Unknown(Reason.HOLIDAYS_NOT_KNOWN);
        }
        Optional<Instant> bySteps = chain.orderBy(needed);
        if (bySteps.isEmpty()) {
            return new OrderBy.Unknown(Reason.NEVER_IN_TIME);
        }
        return bySteps.get().isBefore(byPromise)
                ? by(promise, bySteps.get(), Optional.of(byPromise), needed)
                : by(promise, byPromise, Optional.empty(), needed);
    }

    private OrderBy.By by(Promise promise, Instant latest, Optional<Instant> byPromise, Instant needed) {
        ZoneId zone = promise.calendar().zone();
        ZoneId ofToday = StatedHours.of(catalog, Optional.empty())
                .map(hours -> hours.zone())
                .orElse(zone);
        Urgency urgency = urgency(LocalDate.ofInstant(latest, ofToday), today);
        return new OrderBy.By(latest, byPromise, needed, zone, urgency);
    }

    private static Urgency urgency(LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(today)) {
            return Urgency.PASSED;
        }
        return lastDay.equals(today) ? Urgency.TODAY : Urgency.AHEAD;
    }
}
