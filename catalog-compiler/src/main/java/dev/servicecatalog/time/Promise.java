package dev.servicecatalog.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A duration on a calendar: "2 business days, ordered before 13:00, in office hours". It answers both questions of the reader: when
 * is it ready if I order now, and when must I order to have it by then.
 *
 * <p>Results are empty where a figure cannot be known: nobody opens, or not long enough, within ten years. Whether the holidays up
 * to a result are known is a question of its own, see {@link #isKnown}.
 *
 * @param duration the length and its clock
 * @param calendar whose hours, days and zone count
 * @param orderBefore until when, inclusive, an order still counts for the same day; closing time if empty or if that is earlier.
 *     Of meaning for business days only
 */
public record Promise(BusinessDuration duration, BusinessCalendar calendar, Optional<LocalTime> orderBefore) {

    /**
     * When an order falls due; never before the order, and never earlier for a later order. (Except calendar days, which keep the
     * wall time: in the hours of a change to or from summer time it jumps.)
     *
     * <p>Minutes and hours pass round the clock. Calendar days end at the same wall time, or as much after a change of the clock as
     * that left out. Business minutes and hours pass while it is open and end at closing if used up then. Business days end at
     * closing: day 0 is the first business day whose cut-off the order meets.
     */
    public Optional<Instant> due(Instant ordered) {
        return switch (duration.unit()) {
            case MINUTES, HOURS -> Optional.of(ordered.plus(duration.length()));
            case CALENDAR_DAYS -> Optional.of(sameWallTime(ordered));
            case BUSINESS_MINUTES, BUSINESS_HOURS -> calendar.after(ordered, duration.length());
            case BUSINESS_DAYS ->
                dayZero(ordered)
                        .flatMap(day -> calendar.businessDay(day, duration.amount()))
                        .flatMap(calendar::closing);
        };
    }

    /**
     * When an order falls due that had to wait, in pauses of any order: the due instant moves on by the open time of the pauses, so
     * a night or a weekend spent waiting costs nothing. Time in two pauses counts once; time before the order or after the moved
     * due instant does not count.
     *
     * <p>Durations that run round the clock use the calendar in the same way: on one that is always open every minute of a pause
     * counts, on office hours only those of the office, and the due instant moves on by office hours.
     */
    public Optional<Instant> due(Instant ordered, List<Pause> pauses) {
        Optional<Instant> due = due(ordered);
        Instant counted = ordered;
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Instant from = pause.from().isBefore(counted) ? counted : pause.from();
            if (due.isEmpty() || !from.isBefore(due.get())) {
                return due;
            }
            if (from.isBefore(pause.to())) {
                Duration waited = calendar.open(from, pause.to());
                due = calendar.after(due.get(), waited);
                counted = pause.to();
            }
        }
        return due;
    }

    /** The last full minute to order for something needed: its due instant is not after {@code needed}, a minute later it is. */
    public Optional<Instant> orderBy(Instant needed) {
        Optional<Instant> last =
                switch (duration.unit()) {
                    case MINUTES, HOURS -> Optional.of(needed.minus(duration.length()));
                    case CALENDAR_DAYS -> Optional.of(latestWallTime(needed));
                    case BUSINESS_MINUTES, BUSINESS_HOURS -> calendar.before(needed, duration.length());
                    case BUSINESS_DAYS ->
                        lastClosed(needed)
                                .flatMap(day -> calendar.businessDay(day, -duration.amount()))
                                .flatMap(this::cutOff);
                };
        return last.map(instant -> instant.truncatedTo(ChronoUnit.MINUTES));
    }

    /** Until when, inclusive, an order counts for this day; empty if it is no business day. */
    public Optional<Instant> cutOff(LocalDate day) {
        Optional<Instant> closing = calendar.closing(day);
        return orderBefore
                .map(time -> calendar.clock().last(day.atTime(time)))
                .flatMap(limit -> closing.map(end -> end.isBefore(limit) ? end : limit))
                .or(() -> closing);
    }

    /** Whether a due instant can be relied on: it runs round the clock, or the calendar knows its holidays until then. */
    public boolean isKnown(Instant due) {
        return !duration.unit().isBusiness() || calendar.isKnown(due);
    }

    /**
     * The first business day whose cut-off is not before the order. The search starts before today, for yesterday may close at
     * 24:00, which is now: what is handed over at closing is handed over on that day.
     */
    private Optional<LocalDate> dayZero(Instant ordered) {
        LocalDate today = calendar.clock().date(ordered);
        Optional<LocalDate> day = calendar.businessDay(today.minusDays(3), 1);
        while (day.flatMap(this::cutOff).filter(ordered::isAfter).isPresent()) {
            day = calendar.businessDay(day.get(), 1);
        }
        return day;
    }

    /** The last business day that closes in time. */
    private Optional<LocalDate> lastClosed(Instant needed) {
        LocalDate today = calendar.clock().date(needed);
        Optional<LocalDate> day = calendar.businessDay(today.plusDays(1), -1);
        while (day.flatMap(calendar::closing).filter(needed::isBefore).isPresent()) {
            day = calendar.businessDay(day.get(), -1);
        }
        return day;
    }

    private Instant sameWallTime(Instant ordered) {
        return ordered.atZone(calendar.zone()).plusDays(duration.amount()).toInstant();
    }

    /**
     * Wall time is no straight line: where the clock changes a later order may be due earlier. No order after the first one tried
     * here is in time; usually it is the answer, and near a change the minutes that the clock jumped decide.
     */
    private Instant latestWallTime(Instant needed) {
        Instant about =
                needed.atZone(calendar.zone()).minusDays(duration.amount()).toInstant();
        Instant latest = about.plusSeconds(jumpNear(about) + jumpNear(needed)).truncatedTo(ChronoUnit.MINUTES);
        while (sameWallTime(latest).isAfter(needed)) {
            latest = latest.minus(1, ChronoUnit.MINUTES);
        }
        return latest;
    }

    /** By how many seconds the clock changes within a day and a half of an instant; nearly always 0. */
    private int jumpNear(Instant instant) {
        ZoneRules rules = calendar.zone().getRules();
        Duration near = Duration.ofHours(36);
        int before = rules.getOffset(instant.minus(near)).getTotalSeconds();
        return Math.abs(rules.getOffset(instant.plus(near)).getTotalSeconds() - before);
    }
}
