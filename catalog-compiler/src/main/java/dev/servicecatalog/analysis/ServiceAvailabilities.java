package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.AvailabilityComposition.Result;
import dev.servicecatalog.analysis.ServiceAvailability.Downtime;
import dev.servicecatalog.analysis.ServiceAvailability.Footing;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The availability of all services that can be used today.
 *
 * @param byService by name of the service, in order
 */
public record ServiceAvailabilities(SortedMap<String, ServiceAvailability> byService) {
    private static final Result NOTHING =
            new Result(Optional.empty(), Optional.empty(), Collections.unmodifiableSortedSet(new TreeSet<>()));

    /** Computes the figures of each service. */
    static ServiceAvailabilities of(Catalog catalog, LocalDate today) {
        NeedsGraph graph = new NeedsGraph(catalog);
        DowntimeFigures downtimes = new DowntimeFigures(catalog, today);
        UncoveredHours gaps = new UncoveredHours(catalog, today);
        ConcurrentHashMap<String, ServiceAvailability> byService = new ConcurrentHashMap<>();
        catalog.services().values().parallelStream()
                .filter(service -> service.status().filter(Status::isOffered).isPresent())
                .forEach(service -> byService.put(service.name(), of(service, graph, downtimes, gaps)));
        return new ServiceAvailabilities(Collections.unmodifiableSortedMap(new TreeMap<>(byService)));
    }

    private static ServiceAvailability of(
            Service service, NeedsGraph graph, DowntimeFigures downtimes, UncoveredHours gaps) {
        Optional<Availability> promise = service.promises().availability();
        Result composed = graph.isComposed(service) ? graph.compose(service) : NOTHING;
        Optional<Downtime> downtime = promise.flatMap(
                availability -> downtimes.of(availability, service.promises().restore()));
        return new ServiceAvailability(
                composed.guaranteed(),
                composed.likely(),
                promise.map(availability -> graph.unstated(service)).orElseGet(Collections::emptySortedSet),
                promise.flatMap(availability -> Footing.of(availability.target(), composed)),
                composed.guaranteed().flatMap(known -> graph.weakest(service)),
                downtime,
                promise.map(availability -> gaps.of(service, availability)).orElse(List.of()));
    }
}
