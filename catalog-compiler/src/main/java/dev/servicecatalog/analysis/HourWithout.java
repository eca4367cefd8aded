package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Promises.Availability;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** What an hour without a service costs by the catalog's own figures: its value a year over its service hours. Declared, no forecast. */
public final class HourWithout {
    private HourWithout() {}

    /** To the nearest minor unit; empty if no value or no service hours are stated. */
    public static Optional<Money> of(Catalog catalog, Service service, LocalDate today) {
        Optional<String> hours = service.promises().availability().flatMap(Availability::hours);
        return service.value()
                .flatMap(Service.Value::perYear)
                .flatMap(value -> StatedHours.of(catalog, hours).flatMap(calendar -> perHour(value, calendar, today)));
    }

    private static Optional<Money> perHour(Money value, BusinessCalendar calendar, LocalDate today) {
        Duration open = calendar.open(calendar.instant(today, 0), calendar.instant(today.plusYears(1), 0));
        if (open.isZero()) {
            return Optional.empty();
        }
        BigDecimal perHour = value.amount()
                .multiply(BigDecimal.valueOf(60))
                .divide(BigDecimal.valueOf(open.toMinutes()), MathContext.DECIMAL64);
        return Optional.of(Money.rounded(perHour, value.currency()));
    }
}
