package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Review;
import dev.servicecatalog.model.Status;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a service is to be looked at again together with its customers. A service that nobody has looked at yet is reckoned from its
 * first day.
 *
 * @param last the day of the last review; empty if there was none
 * @param months how many months may lie between two reviews
 * @param due the day of the next one
 */
public record ReviewSchedule(Optional<LocalDate> last, int months, LocalDate due) {
    private static final int GRACE_DAYS = 30;

    private static final Map<Importance, Integer> USUAL_MONTHS =
            Map.of(Importance.VITAL, 6, Importance.IMPORTANT, 12, Importance.NORMAL, 24);

    /** The schedules of all live services whose importance and first day or last review are known, by name. */
    static SortedMap<String, ReviewSchedule> of(Catalog catalog, LocalDate today) {
        Map<Importance, Integer> stated = catalog.settings()
                .<Map<Importance, Integer>>map(CatalogSettings::reviewEvery)
                .orElse(Map.of());
        SortedMap<String, ReviewSchedule> byService = new TreeMap<>();
        for (Service service : catalog.services().values()) {
            if (service.status().equals(Optional.of(Status.LIVE))) {
                service.importance()
                        .map(importance -> stated.getOrDefault(importance, USUAL_MONTHS.get(importance)))
                        .flatMap(months -> of(last(service, today), service.since(), months))
                        .ifPresent(schedule -> byService.put(service.name(), schedule));
            }
        }
        return Collections.unmodifiableSortedMap(byService);
    }

    /** The schedule; empty if there is no day to reckon from. */
    static Optional<ReviewSchedule> of(Optional<LocalDate> last, Optional<LocalDate> since, int months) {
        return last.or(() -> since).map(from -> new ReviewSchedule(last, months, from.plusMonths(months)));
    }

    /** A review in the future is an appointment, not a review. */
    private static Optional<LocalDate> last(Service service, LocalDate today) {
        return service.reviews().stream()
                .map(Review::date)
                .flatMap(Optional::stream)
                .filter(date -> !date.isAfter(today))
                .max(Comparator.naturalOrder());
    }

    /** How many days ago it was due; negative while it is still to come. */
    public long daysOverdue(LocalDate today) {
        return ChronoUnit.DAYS.between(due, today);
    }

    /** Whether it is overdue by more than the thirty days that finding an appointment may take. */
    public boolean isOverdue(LocalDate today) {
        return daysOverdue(today) > GRACE_DAYS;
    }
}
