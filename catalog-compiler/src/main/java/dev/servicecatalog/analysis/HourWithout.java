package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What an hour without a service costs by the catalog's own figures: its value a year over its service hours. Declared, no forecast. */
public final class HourWithout {
    private final Catalog catalog;
    private final LocalDate today;

    /** How long a year is, by the stated name of a calendar: many services have the same hours. */
    private final Map<Optional<String>, Optional<Duration>> years = new HashMap<>();

    /**
     * @param today the first day of the year
     */
    public HourWithout(Catalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.today = today;
    }

    /** To the nearest minor unit; empty if no value or no service hours are stated. */
    public Optional<Money> of(Service service) {
        Optional<String> hours = service.promises().availability().flatMap(Availability::hours);
        return service.value()
                .flatMap(Service.Value::perYear)
                .flatMap(value -> years.computeIfAbsent(hours, this::year).flatMap(open -> perHour(value, open)));
    }

    private Optional<Duration> year(Optional<String> hours) {
        return StatedHours.of(catalog, hours)
                .map(calendar -> calendar.open(calendar.instant(today, 0), calendar.instant(today.plusYears(1), 0)));
    }

    private static Optional<Money> perHour(Money value, Duration open) {
        if (open.isZero()) {
            return Optional.empty();
        }
        BigDecimal perHour = value.amount()
                .multiply(BigDecimal.valueOf(60))
                .divide(BigDecimal.valueOf(open.toMinutes()), MathContext.DECIMAL64);
        return Optional.of(Money.rounded(perHour, value.currency()));
    }
}
