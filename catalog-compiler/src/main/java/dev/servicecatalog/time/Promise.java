package dev.servicecatalog.time;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** A duration on a calendar with an optional cut-off. */
public record Promise(BusinessDuration duration, BusinessCalendar calendar, Optional<LocalTime> orderBefore) {
    /** When an order of {@code ordered} falls due. */
    public Optional<Instant> due(Instant ordered) {
        throw new UnsupportedOperationException("stub");
    }

    /** The last instant to order for {@code needed}. */
    public Optional<Instant> orderBy(Instant needed) {
        throw new UnsupportedOperationException("stub");
    }
}
