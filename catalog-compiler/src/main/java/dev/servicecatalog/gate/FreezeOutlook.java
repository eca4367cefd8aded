package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.Dependents;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.time.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * When changes may go, as it is seen from a moment. The freezes of what needs a service count for the service too.
 *
 * @param services in the order of names
 * @param until how far it looks, a year
 * @param freezes those that hold now or begin until then, by begin and name
 */
public record FreezeOutlook(Instant now, Instant until, List<ServiceTimes> services, List<Freeze> freezes) {
    private static final Duration YEAR = Duration.ofDays(366);

    /**
     * A service.
     *
     * @param now the freezes that hold; none if changes may go
     * @param next when that changes; empty if nothing in sight changes it
     */
    public record ServiceTimes(String name, String title, List<Freeze> now, Optional<Instant> next) {}

    /**
     * Looks ahead.
     *
     * @param only the service to look at; all where empty
     */
    public static FreezeOutlook of(ChangePolicy policy, Catalog catalog, Optional<String> only, Instant now) {
        Freezes freezes = Freezes.of(policy);
        Dependents dependents = Dependents.of(catalog);
        Instant until = now.plus(YEAR);
        List<ServiceTimes> services = catalog.services().values().stream()
                .filter(service -> only.stream().allMatch(service.name()::equals))
                .map(service -> times(service, freezes, dependents, now))
                .toList();
        List<Freeze> ahead = policy.freezes().stream()
                .filter(freeze -> freeze.services().isEmpty()
                        || only.stream()
                                .allMatch(name -> Frozen.concerned(List.of(name), dependents).stream()
                                        .anyMatch(freeze.services()::contains)))
                .filter(freeze -> begin(freeze).isBefore(until) && end(freeze).isAfter(now))
                .distinct()
                .sorted(Comparator.comparing(FreezeOutlook::begin).thenComparing(Freeze::name))
                .toList();
        return new FreezeOutlook(now, until, services, ahead);
    }

    private static ServiceTimes times(Service service, Freezes freezes, Dependents dependents, Instant now) {
        SortedSet<String> names = Frozen.concerned(List.of(service.name()), dependents);
        return new ServiceTimes(
                service.name(), service.title(), freezes.at(now, names), freezes.nextTransition(now, names));
    }

    private static Instant begin(Freeze freeze) {
        return new WallClock(freeze.timeZone()).first(freeze.from());
    }

    private static Instant end(Freeze freeze) {
        return new WallClock(freeze.timeZone()).last(freeze.to());
    }
}
