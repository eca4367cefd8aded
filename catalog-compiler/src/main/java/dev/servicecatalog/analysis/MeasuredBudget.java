package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of the downtime a service may have, in the last period of its promise of which something was measured.
 *
 * @param window the period of the promise, such as a month; what was measured, if that is longer
 * @param measured the periods in it that were measured, the last one first
 */
public record MeasuredBudget(Period window, List<Period> measured, ErrorBudget budget) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Exact minutes of the service hours; empty if it was never measured, or nothing is promised, or there are no hours. */
    public static Optional<MeasuredBudget> of(Catalog catalog, LocalDate today, Service service) {
        return service.promises()
                .availability()
                .flatMap(promise -> StatedHours.of(catalog, promise.hours())
                        .flatMap(hours -> of(promise, hours, measured(catalog, today, service))));
    }

    private static Optional<MeasuredBudget> of(
            Availability promise, BusinessCalendar hours, List<Map.Entry<Period, Percentage>> latestFirst) {
        if (latestFirst.isEmpty()) {
            return Optional.empty();
        }
        Period window = window(latestFirst.get(0).getKey(), promise);
        List<Period> periods = new ArrayList<>();
        BigDecimal bad = BigDecimal.ZERO;
        Duration elapsed = Duration.ZERO;
        LocalDate before = window.to();
        for (Map.Entry<Period, Percentage> each : latestFirst) {
            Period period = each.getKey();
            if (!period.from().isBefore(window.from()) && !period.to().isAfter(before)) {
                Duration open = open(hours, period);
                bad = bad.add(down(each.getValue(), open));
                elapsed = elapsed.plus(open);
                periods.add(period);
                before = period.from();
            }
        }
        if (elapsed.isZero()) {
            return Optional.empty();
        }
        ErrorBudget budget = ErrorBudget.of(promise.target(), open(hours, window), bad, elapsed);
        return Optional.of(new MeasuredBudget(window, List.copyOf(periods), budget));
    }

    /** What counts twice, since two sources measured the same days, is left out: the first of them in the order of names counts. */
    private static List<Map.Entry<Period, Percentage>> measured(Catalog catalog, LocalDate today, Service service) {
        return catalog.measurements().values().stream()
                .flatMap(measurement -> Period.measured(measurement, today)
                        .flatMap(period -> measured(measurement, service).map(share -> Map.entry(period, share)))
                        .stream())
                .sorted(Map.Entry.<Period, Percentage>comparingByKey(Comparator.reverseOrder()))
                .toList();
    }

    private static Optional<Percentage> measured(Measurement measurement, Service service) {
        return Optional.ofNullable(measurement.services().get(service.name()))
                .flatMap(Measurement.ServiceFigures::availability);
    }

    private static Period window(Period measured, Availability promise) {
        Period window = new Period(
                PeriodsAhead.first(measured.from(), promise.per()), PeriodsAhead.next(measured.from(), promise.per()));
        return measured.to().isAfter(window.to()) ? measured : window;
    }

    private static Duration open(BusinessCalendar hours, Period period) {
        return hours.open(hours.instant(period.from(), 0), hours.instant(period.to(), 0));
    }

    private static BigDecimal down(Percentage measured, Duration open) {
        return HUNDRED.subtract(measured.value()).movePointLeft(2).multiply(BigDecimal.valueOf(open.toMinutes()));
    }
}
