package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Measurement.ServiceFigures;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Promises.Satisfaction;
import dev.servicecatalog.model.Rating;
import dev.servicecatalog.model.Service;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What services promise beside what was measured last: availability and satisfaction, the promises that have a figure.
 *
 * @param byService what is both promised and measured, by service, in the order of promises
 */
public record MeasuredPromises(SortedMap<String, SortedMap<Name, Figure>> byService) {
    /**
     * One promise and its last figure.
     *
     * @param measured as people write it
     * @param target as people write it
     * @param kept whether the target was reached
     * @param goodEnough the limit from which it is, as people write it
     * @param status where the figure stands; empty if nobody says what is good enough
     */
    public record Figure(
            Period period,
            String measured,
            String target,
            boolean kept,
            Optional<String> goodEnough,
            Optional<GoodEnough> status) {
        /** Content, but not as content as promised: what is "just good" and worth a thought. */
        public boolean couldBeBetter() {
            return !kept && status.equals(Optional.of(GoodEnough.GOOD_ENOUGH));
        }
    }

    /** The last figures of a catalog. */
    static MeasuredPromises of(Catalog catalog) {
        List<Map.Entry<Period, Measurement>> latestFirst = catalog.measurements().values().stream()
                .flatMap(m -> Period.of(m).map(period -> Map.entry(period, m)).stream())
                .sorted(Map.Entry.<Period, Measurement>comparingByKey().reversed())
                .toList();
        SortedMap<String, SortedMap<Name, Figure>> byService = new TreeMap<>();
        for (Map.Entry<Period, Measurement> measurement : latestFirst) {
            measurement.getValue().services().forEach((name, figures) -> {
                Service service = catalog.services().get(name);
                if (service != null) {
                    add(byService, service, measurement.getKey(), figures);
                }
            });
        }
        return new MeasuredPromises(Collections.unmodifiableSortedMap(byService));
    }

    /** The last figure of a promise; empty if it is not promised or was not measured. */
    public Optional<Figure> of(String service, Name promise) {
        return Optional.ofNullable(byService.get(service)).map(figures -> figures.get(promise));
    }

    private static void add(
            SortedMap<String, SortedMap<Name, Figure>> byService,
            Service service,
            Period period,
            ServiceFigures figures) {
        SortedMap<Name, Figure> all =
                new TreeMap<>(byService.getOrDefault(service.name(), Collections.emptySortedMap()));
        Promises promises = service.promises();
        promises.availability()
                .flatMap(promise -> figures.availability().map(measured -> availability(period, measured, promise)))
                .ifPresent(figure -> all.putIfAbsent(Name.AVAILABILITY, figure));
        promises.satisfaction()
                .flatMap(promise -> figures.satisfaction().map(measured -> satisfaction(period, measured, promise)))
                .ifPresent(figure -> all.putIfAbsent(Name.SATISFACTION, figure));
        if (!all.isEmpty()) {
            byService.put(service.name(), all);
        }
    }

    private static Figure availability(Period period, Percentage measured, Availability promise) {
        return new Figure(
                period,
                measured.toString(),
                promise.target().toString(),
                measured.value().compareTo(promise.target().value()) >= 0,
                promise.goodEnough().map(Percentage::toString),
                promise.goodEnough()
                        .map(limit -> GoodEnough.of(
                                measured.value(),
                                limit.value(),
                                promise.overDelivery().map(Percentage::value))));
    }

    private static Figure satisfaction(Period period, Rating measured, Satisfaction promise) {
        return new Figure(
                period,
                measured.toString(),
                promise.target().toString(),
                measured.compareTo(promise.target()) >= 0,
                promise.goodEnough().map(Rating::toString),
                promise.goodEnough().map(limit -> GoodEnough.of(measured, limit, Optional.empty())));
    }
}
