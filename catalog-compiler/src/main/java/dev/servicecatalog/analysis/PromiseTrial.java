package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.PromiseProof.Broken;
import dev.servicecatalog.analysis.PromiseProof.Holds;
import dev.servicecatalog.analysis.PromiseProof.Unknown;
import dev.servicecatalog.analysis.PromiseProof.Verdict;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/** The trial of one chain: the chain and the period stay, the promise may be varied to find one that holds. */
final class PromiseTrial {
    private final Promise promise;
    private final LeadTimeChain chain;
    private final Timelines timelines;
    private final LocalDate until;
    private final CompiledChain compiled;

    PromiseTrial(Promise promise, LeadTimeChain chain, Timelines timelines, LocalDate until) {
        this.promise = promise;
        this.chain = chain;
        this.timelines = timelines;
        this.until = until;
        this.compiled = CompiledChain.of(chain, timelines);
    }

    Verdict verdict() {
        OrderScan scan = scan(promise);
        if (scan.unknown().isPresent()) {
            return never(Instant.ofEpochSecond(scan.unknown().get()));
        }
        if (scan.orders() == 0) {
            return Unknown.neverOrdered(timelines.from(), until);
        }
        return scan.late() > 0 ? broken(scan) : holds(scan);
    }

    private Unknown never(Instant ordered) {
        return promise.due(ordered).isEmpty()
                ? Unknown.neverDue()
                : Unknown.neverDone(chain.neverDone(ordered).orElseThrow());
    }

    private Holds holds(OrderScan scan) {
        Instant tightest = Instant.ofEpochSecond(scan.tightest().ordered());
        Instant due = Instant.ofEpochSecond(scan.tightest().due());
        Instant end = Instant.ofEpochSecond(scan.tightest().end());
        return new Holds(scan.orders(), tightest, between(end, due), between(tightest, due), until);
    }

    private Broken broken(OrderScan scan) {
        Instant ordered = Instant.ofEpochSecond(scan.firstLate());
        Instant promised = promise.due(ordered).orElseThrow();
        LeadTimeChain.Run run = chain.run(ordered).orElseThrow();
        String lateStep = run.done().entrySet().stream()
                .filter(step -> step.getValue().isAfter(promised))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElseThrow();
        return new Broken(
                scan.orders(),
                scan.late(),
                ordered,
                promised,
                run.end(),
                lateStep,
                SmallestPromise.over(promise, this::holds),
                cutOff(),
                inBusinessTime(),
                until);
    }

    private OrderScan scan(Promise tried) {
        long start = OrderTimes.start(tried, timelines.from());
        return OrderScan.of(timelines.of(tried), compiled, OrderTimes.of(tried, chain, timelines, until), start);
    }

    private boolean holds(Promise tried) {
        OrderScan scan = scan(tried);
        return scan.holds() && scan.orders() > 0;
    }

    private Optional<LocalTime> cutOff() {
        if (promise.duration().unit() != Unit.BUSINESS_DAYS) {
            return Optional.empty();
        }
        LocalTime latest = promise.orderBefore().orElse(LocalTime.of(23, 30));
        for (int minute = latest.toSecondOfDay() / 60 / 30 * 30; minute > 0; minute -= 30) {
            LocalTime tried = LocalTime.ofSecondOfDay(minute * 60L);
            if (holds(new Promise(promise.duration(), promise.calendar(), Optional.of(tried)))) {
                return Optional.of(tried);
            }
        }
        return Optional.empty();
    }

    /** Only where somebody's hours count; machines keep a promise day and night. */
    private Optional<BusinessDuration> inBusinessTime() {
        boolean roundTheClock = !promise.duration().unit().isBusiness();
        return roundTheClock && !CountedCalendars.of(promise, chain).calendars().isEmpty()
                ? SmallestPromise.inBusinessTime(promise, this::holds)
                : Optional.empty();
    }

    private Duration between(Instant from, Instant to) {
        return promise.duration().unit().isBusiness() ? promise.calendar().open(from, to) : Duration.between(from, to);
    }
}
