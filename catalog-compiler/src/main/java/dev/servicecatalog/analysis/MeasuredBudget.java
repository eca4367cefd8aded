package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** What is left of the downtime a service may have, by the last period in which its availability was measured. */
public final class MeasuredBudget {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private MeasuredBudget() {}

    /** Exact minutes of the service hours of that period; empty if it was never measured, or nothing is promised. */
    public static Optional<ErrorBudget> of(Catalog catalog, Service service) {
        return service.promises()
                .availability()
                .flatMap(promise -> StatedHours.of(catalog, promise.hours())
                        .flatMap(hours -> latest(catalog, service)
                                .map(measured -> budget(promise, hours, measured.getKey(), measured.getValue()))));
    }

    private static Optional<Map.Entry<Period, Percentage>> latest(Catalog catalog, Service service) {
        return catalog.measurements().values().stream()
                .flatMap(measurement -> Period.of(measurement)
                        .flatMap(period -> measured(measurement, service).map(share -> Map.entry(period, share)))
                        .stream())
                .max(Comparator.comparing(Map.Entry::getKey));
    }

    private static Optional<Percentage> measured(Measurement measurement, Service service) {
        return Optional.ofNullable(measurement.services().get(service.name()))
                .flatMap(Measurement.ServiceFigures::availability);
    }

    private static ErrorBudget budget(
            Availability promise, BusinessCalendar hours, Period period, Percentage measured) {
        AllowedDowntime allowed = AllowedDowntime.of(promise.target(), hours, period.from(), period.to());
        BigDecimal used = HUNDRED.subtract(measured.value())
                .movePointLeft(2)
                .multiply(BigDecimal.valueOf(allowed.open().toMinutes()));
        BigDecimal left = allowed.minutes().subtract(used);
        if (allowed.minutes().signum() == 0) {
            return new ErrorBudget(allowed.minutes(), left, Optional.empty(), Optional.empty());
        }
        return new ErrorBudget(
                allowed.minutes(),
                left,
                Optional.of(left.divide(allowed.minutes(), DIGITS)),
                Optional.of(used.divide(allowed.minutes(), DIGITS)));
    }
}
