package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;

/**
 * How long a service may be down in a period without breaking what it promises; only its service hours count.
 *
 * @param from first day of the period
 * @param to the day after its last
 * @param open the service hours of the period, in real time
 * @param minutes (1 - promise) of them, exact
 */
public record AllowedDowntime(LocalDate from, LocalDate to, Duration open, BigDecimal minutes) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** For the period [from, to) on the calendar of the service hours. */
    public static AllowedDowntime of(Percentage target, BusinessCalendar hours, LocalDate from, LocalDate to) {
        return of(target, from, to, hours.open(hours.instant(from, 0), hours.instant(to, 0)));
    }

    static AllowedDowntime of(Percentage target, LocalDate from, LocalDate to, Duration open) {
        BigDecimal share = HUNDRED.subtract(target.value()).movePointLeft(2);
        return new AllowedDowntime(from, to, open, share.multiply(BigDecimal.valueOf(open.toMinutes())));
    }

    /** How many failures of a given length fit in; a length of nothing fits as often as one minute does. */
    public long incidents(Duration each) {
        BigDecimal down = BigDecimal.valueOf(Math.max(1, each.toMinutes()));
        return minutes.divide(down, 0, RoundingMode.DOWN).longValueExact();
    }
}
