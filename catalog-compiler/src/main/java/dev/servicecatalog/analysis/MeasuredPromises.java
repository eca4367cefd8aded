package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Measurement.OfferingFigures;
import dev.servicecatalog.model.Measurement.ServiceFigures;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Promises.Satisfaction;
import dev.servicecatalog.model.Rating;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is promised beside what was measured last: availability and satisfaction of services, and lead times of offerings beside the
 * satisfaction of those who ordered.
 *
 * @param byService what is both promised and measured, by service, in the order of promises
 * @param byOffering the last period in which orders were delivered, by offering
 * @param rated the last one in which customers were asked as well, by offering
 */
public record MeasuredPromises(
        SortedMap<String, SortedMap<Name, Figure>> byService,
        SortedMap<String, Delivery> byOffering,
        SortedMap<String, Delivery> rated) {
    private static final Percentage EVERY_ORDER = new Percentage(BigDecimal.valueOf(100));

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

    /**
     * Orders of one offering.
     *
     * @param inTime delivered in time, of all delivered
     * @param kept whether that is the share of orders for which the promise holds
     * @param satisfaction how content those who ordered were; empty if nobody asked
     */
    public record Delivery(Period period, Ratio inTime, boolean kept, Optional<Rating> satisfaction) {}

    /** The last figures of a catalog from periods that are over. */
    static MeasuredPromises of(Catalog catalog, LocalDate today) {
        List<Map.Entry<Period, Measurement>> latestFirst = catalog.measurements().values().stream()
                .flatMap(m -> Period.measured(m, today).map(period -> Map.entry(period, m)).stream())
                .sorted(Map.Entry.<Period, Measurement>comparingByKey().reversed())
                .toList();
        SortedMap<String, SortedMap<Name, Figure>> byService = new TreeMap<>();
        SortedMap<String, Delivery> byOffering = new TreeMap<>();
        SortedMap<String, Delivery> rated = new TreeMap<>();
        latestFirst.forEach(entry -> {
            Period period = entry.getKey();
            entry.getValue()
                    .services()
                    .forEach((name, figures) -> Optional.ofNullable(
                                    catalog.services().get(name))
                            .ifPresent(service -> add(byService, service, period, figures)));
            entry.getValue()
                    .offerings()
                    .forEach((name, figures) -> Optional.ofNullable(
                                    catalog.offerings().get(name))
                            .flatMap(offering -> delivery(period, figures, offering))
                            .ifPresent(delivery -> {
                                byOffering.putIfAbsent(name, delivery);
                                delivery.satisfaction().ifPresent(rating -> rated.putIfAbsent(name, delivery));
                            }));
        });
        return new MeasuredPromises(
                Collections.unmodifiableSortedMap(byService),
                Collections.unmodifiableSortedMap(byOffering),
                Collections.unmodifiableSortedMap(rated));
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

    private static Optional<Delivery> delivery(Period period, OfferingFigures figures, Offering offering) {
        Optional<Ratio> inTime =
                figures.inTime().flatMap(part -> figures.delivered().flatMap(all -> Ratio.of(part, all)));
        Percentage promised = offering.leadTime().keptIn().orElse(EVERY_ORDER);
        return inTime.map(share -> new Delivery(period, share, share.isAtLeast(promised), figures.satisfaction()));
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
