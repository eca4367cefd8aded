package dev.servicecatalog.output.site;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** For the next business days: ordered by then, ready by then. Worked out when the site is built, so it needs no script. */
record OrderTable(List<OrderRow> rows) {
    private static final int ROWS = 5;

    record OrderRow(String ordered, String ready) {}

    /** Empty for promises that run day and night, and if no business day is known. */
    static Optional<OrderTable> of(Site site, Promise promise) {
        Unit unit = promise.duration().unit();
        if (unit == Unit.MINUTES || unit == Unit.HOURS || unit == Unit.CALENDAR_DAYS) {
            return Optional.empty();
        }
        BusinessCalendar calendar = promise.calendar();
        // one day more than shown, because today may be over
        LocalDate today = site.input().asOf().atZone(calendar.zone()).toLocalDate();
        // one day more than shown, because today may be over
        List<OrderRow> rows = BusinessDays.from(calendar, today, ROWS + 1).stream()
                .flatMap(day -> lastOrder(promise, day).stream())
                .filter(ordered -> !ordered.isBefore(site.input().asOf()))
                .flatMap(ordered -> row(site, promise, ordered).stream())
                .limit(ROWS)
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new OrderTable(rows));
    }

    private static Optional<OrderRow> row(Site site, Promise promise, Instant ordered) {
        ZoneId zone = promise.calendar().zone();
        return promise.due(ordered)
                .filter(promise::isKnown)
                .map(ready -> new OrderRow(
                        site.wording().moment(ordered, zone, site.zone()),
                        site.wording().moment(ready, zone, site.zone())));
    }

    /** The cut-off of a day; for promises in hours its opening, from where the whole day counts. */
    private static Optional<Instant> lastOrder(Promise promise, LocalDate day) {
        return promise.duration().unit() == Unit.BUSINESS_DAYS
                ? promise.cutOff(day)
                : promise.calendar()
                        .nextOpening(day.atStartOfDay(promise.calendar().zone()).toInstant());
    }
}
