package dev.servicecatalog.load;

import dev.servicecatalog.load.IcsProperty.Moment;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.ChangePolicy.FreezeCalendar;
import dev.servicecatalog.time.WallClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * An event of a calendar of freezes: once, or again and again by the rules of RFC 5545.
 *
 * @param uid what it shares with the events that move one of its occurrences
 * @param replaces the occurrence that it stands for instead
 * @param length on the clock of its zone, so that it ends at the same time of day whenever it begins
 */
record IcsEvent(
        String uid,
        String name,
        Moment start,
        Duration length,
        Optional<Recur<LocalDateTime>> recurs,
        Set<LocalDateTime> besides,
        Set<LocalDateTime> without,
        Optional<LocalDateTime> replaces,
        boolean isCancelled) {
    /** What would repeat within a day is no freeze, and would take for ever to count. */
    private static final Pattern WITHIN_A_DAY =
            Pattern.compile("(?i).*(FREQ=(SECONDLY|MINUTELY|HOURLY)|BYHOUR|BYMINUTE|BYSECOND).*");

    private static final Pattern NEVER_GOES_ON = Pattern.compile("(?i).*INTERVAL=[-+]?0*(;.*)?");
    private static final Pattern OTHER_CALENDAR = Pattern.compile("(?i).*(RSCALE|SKIP)=.*");
    private static final Pattern UNTIL = Pattern.compile("(?i)UNTIL=([0-9TZ]+)");
    private static final int FIRST_YEAR = 1970;

    /**
     * Understands the properties of an event.
     *
     * @throws RuntimeException if they make no sense; the message says why where it is a {@link DateTimeException}
     */
    static IcsEvent of(Map<String, List<IcsProperty>> properties, ZoneId usual) {
        Moment start = only(properties, "DTSTART")
                .orElseThrow(() -> new DateTimeException("the event has no DTSTART"))
                .moment(usual);
        if (start.time().getYear() < FIRST_YEAR) {
            throw new DateTimeException("it begins before " + FIRST_YEAR);
        }
        if (properties.containsKey("EXRULE")) {
            throw new DateTimeException("EXRULE is not in RFC 5545 any more");
        }
        ZoneId zone = start.zone();
        return new IcsEvent(
                only(properties, "UID").map(IcsProperty::value).orElse(""),
                only(properties, "SUMMARY").map(IcsProperty::text).orElse(""),
                start,
                length(properties, start),
                only(properties, "RRULE").map(rule -> recurrence(rule.value(), zone)),
                all(properties, "RDATE", zone),
                all(properties, "EXDATE", zone),
                only(properties, "RECURRENCE-ID").map(id -> replaced(id, zone)),
                only(properties, "STATUS")
                        .filter(status -> status.value().equalsIgnoreCase("CANCELLED"))
                        .isPresent());
    }

    private static Optional<IcsProperty> only(Map<String, List<IcsProperty>> properties, String name) {
        List<IcsProperty> all = properties.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw new DateTimeException("the event has several " + name);
        }
        return all.stream().findFirst();
    }

    private static Set<LocalDateTime> all(Map<String, List<IcsProperty>> properties, String name, ZoneId zone) {
        Set<LocalDateTime> times = new TreeSet<>();
        properties.getOrDefault(name, List.of()).stream()
                .flatMap(property -> property.moments(zone).stream())
                .map(moment -> moment.on(zone))
                .forEach(times::add);
        return times;
    }

    private static LocalDateTime replaced(IcsProperty id, ZoneId zone) {
        if (id.parameters().containsKey("RANGE")) {
            throw new DateTimeException("RANGE of RECURRENCE-ID is not understood");
        }
        return id.moment(zone).on(zone);
    }

    private static Duration length(Map<String, List<IcsProperty>> properties, Moment start) {
        LocalDateTime end = only(properties, "DTEND")
                .map(property -> property.moment(start.zone()).on(start.zone()))
                .or(() -> only(properties, "DURATION").map(property -> property.after(start.time())))
                .orElse(start.wholeDay() ? start.time().plusDays(1) : start.time());
        if (!start.time().isBefore(end)) {
            throw new DateTimeException("it ends before it begins, or at once");
        }
        return Duration.between(start.time(), end);
    }

    private static Recur<LocalDateTime> recurrence(String rule, ZoneId zone) {
        if (WITHIN_A_DAY.matcher(rule).matches()) {
            throw new DateTimeException("it recurs more than once a day");
        }
        if (NEVER_GOES_ON.matcher(rule).matches()) {
            throw new DateTimeException("it recurs at once, again and again");
        }
        if (OTHER_CALENDAR.matcher(rule).matches()) {
            throw new DateTimeException("it recurs by another calendar than ours");
        }
        String local = UNTIL.matcher(rule).replaceAll(last -> "UNTIL=" + local(last.group(1), zone));
        boolean saysWeek = rule.toUpperCase(Locale.ROOT).contains("WKST=");
        return new Recur<>(local + (saysWeek ? "" : ";WKST=MO"), false);
    }

    /** The last moment of a rule on the clock of its event, the whole day where it is a day. */
    private static String local(String text, ZoneId zone) {
        Moment last = new IcsProperty("UNTIL", Map.of(), text).moment(zone);
        LocalDateTime time = last.wholeDay() ? last.time().plusDays(1).minusSeconds(1) : last.on(zone);
        return String.format(
                Locale.ROOT,
                "%04d%02d%02dT%02d%02d%02d",
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond());
    }

    /** When it begins, as often as it touches the time between two instants, the first few, without what other events stand for. */
    List<LocalDateTime> starts(Instant from, Instant until, Set<LocalDateTime> replaced, int most) {
        if (isCancelled) {
            return List.of();
        }
        LocalDateTime first =
                LocalDateTime.ofInstant(from, start.zone()).minus(length).minusDays(1);
        LocalDateTime last = LocalDateTime.ofInstant(until, start.zone()).plusDays(1);
        Set<LocalDateTime> starts = new TreeSet<>(besides);
        starts.add(start.time());
        recurs.ifPresent(rule -> starts.addAll(rule.getDates(start.time(), first, last, most + 2)));
        starts.removeAll(without);
        starts.removeAll(replaced);
        WallClock clock = new WallClock(start.zone());
        return starts.stream()
                .filter(begin -> clock.first(begin).isBefore(until))
                .filter(begin -> clock.last(begin.plus(length)).isAfter(from))
                .limit(most)
                .toList();
    }

    /**
     * Begins it once, since the library finds some mistakes of a rule only then.
     *
     * @throws RuntimeException if the rule makes no sense
     */
    void check() {
        Instant begin = new WallClock(start.zone()).first(start.time());
        starts(begin, begin.plus(Duration.ofDays(1)), Set.of(), 1);
    }

    Freeze freeze(LocalDateTime begin, FreezeCalendar calendar) {
        return new Freeze(
                name.isEmpty() ? calendar.file() : name,
                begin,
                begin.plus(length),
                start.zone(),
                calendar.services(),
                calendar.emergency());
    }
}
