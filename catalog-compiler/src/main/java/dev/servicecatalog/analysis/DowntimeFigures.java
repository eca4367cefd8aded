package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.PeriodsAhead.Hours;
import dev.servicecatalog.analysis.ServiceAvailability.Downtime;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Promises.Period;
import dev.servicecatalog.model.Promises.Within;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How long services may be down; each calendar is counted once, however many services promise its hours. */
final class DowntimeFigures {
    private final Catalog catalog;
    private final LocalDate today;
    private final Map<PeriodKey, Optional<PeriodsAhead>> periods = new ConcurrentHashMap<>();
    private final Map<RepairKey, Optional<LongestRepair>> repairs = new ConcurrentHashMap<>();

    DowntimeFigures(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
    }

    /** Empty while the service hours are not understood, or if there are none. */
    Optional<Downtime> of(Availability promise, Optional<Within> restore) {
        return StatedHours.name(catalog, promise.hours())
                .flatMap(name -> StatedHours.of(catalog, promise.hours())
                        .flatMap(hours -> periods.computeIfAbsent(
                                new PeriodKey(name, promise.per()),
                                key -> PeriodsAhead.of(hours, promise.per(), today)))
                        .map(ahead -> new Downtime(
                                allowed(promise.target(), ahead.next()),
                                allowed(promise.target(), ahead.shortest()),
                                allowed(promise.target(), ahead.thirtyDays()),
                                restore.flatMap(within -> longestRepair(within, name)))));
    }

    private static AllowedDowntime allowed(Percentage target, Hours hours) {
        return AllowedDowntime.of(target, hours.from(), hours.to(), hours.open());
    }

    private Optional<LongestRepair> longestRepair(Within restore, String serviceHours) {
        Optional<String> ofRestore = StatedHours.name(catalog, restore.hours());
        return ofRestore.flatMap(name -> repairs.computeIfAbsent(
                new RepairKey(restore.target(), name, serviceHours), key -> longestRepair(key)));
    }

    private Optional<LongestRepair> longestRepair(RepairKey key) {
        Optional<BusinessCalendar> hours = StatedHours.of(catalog, Optional.of(key.serviceHours()));
        Optional<BusinessCalendar> repair = StatedHours.of(catalog, Optional.of(key.repairHours()));
        if (hours.isEmpty() || repair.isEmpty()) {
            return Optional.empty();
        }
        LocalDate to = StatedHours.yearFrom(today, List.of(hours.get(), repair.get()));
        return LongestRepair.of(new Promise(key.restore(), repair.get(), Optional.empty()), hours.get(), today, to);
    }

    private record PeriodKey(String calendar, Period period) {}

    private record RepairKey(BusinessDuration restore, String repairHours, String serviceHours) {}
}
