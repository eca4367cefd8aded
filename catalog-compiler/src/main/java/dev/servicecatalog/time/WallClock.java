package dev.servicecatalog.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The clock on the wall of a zone. When summer time begins it leaves hours out, when it ends it shows some twice; so every wall
 * time has a first and a last instant: the same one, except for the hours shown twice. Both are the instant of the change for the
 * hours left out.
 */
public record WallClock(ZoneId zone) {

    LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    Instant startOf(LocalDate day) {
        return first(day.atStartOfDay());
    }

    /** When the clock first shows this time or a later one. */
    public Instant first(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? change(time) : time.toInstant(offsets.get(0));
    }

    /** When the clock shows this time for the last time, or first shows a later one if it leaves this time out. */
    public Instant last(LocalDateTime time) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return offsets.isEmpty() ? change(time) : time.toInstant(offsets.get(offsets.size() - 1));
    }

    /** When hours until this minute of the day end; 24:00 is the first instant of the next day. */
    Instant end(LocalDate day, int minute) {
        return minute == TimeRange.ALL_DAY.to() ? startOf(day.plusDays(1)) : last(at(day, minute));
    }

    Instant start(LocalDate day, int minute) {
        return first(at(day, minute));
    }

    private Instant change(LocalDateTime leftOut) {
        return zone.getRules().getTransition(leftOut).getInstant();
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return LocalDateTime.of(day, LocalTime.of(minute / 60, minute % 60));
    }
}
