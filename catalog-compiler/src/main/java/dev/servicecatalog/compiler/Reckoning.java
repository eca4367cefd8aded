package dev.servicecatalog.compiler;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The moment a build reckons with, so that the same commit gives the same figures tomorrow.
 *
 * @param today a stated date; the commit's time counts where not stated, {@code clock} outside Git
 * @param clock the time of the machine that asks
 */
public record Reckoning(Optional<LocalDate> today, Instant clock) {
    /** A stated date, as tests and repeated builds use it. */
    public static Reckoning on(LocalDate today) {
        return new Reckoning(Optional.of(today), Instant.EPOCH);
    }

    /** The start of the stated day in the zone; else the time of the commit; else the clock. */
    Instant asOf(Optional<Instant> committedAt, ZoneId zone) {
        return today.map(day -> day.atStartOfDay(zone).toInstant())
                .or(() -> committedAt)
                .orElse(clock);
    }
}
