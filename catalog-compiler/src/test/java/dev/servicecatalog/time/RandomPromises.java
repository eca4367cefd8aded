package dev.servicecatalog.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Promises on calendars of all sorts, and moments near the changes of their clocks; the same ones for the same seed. */
final class RandomPromises {
    /** One promise and one moment at full minutes. */
    record Case(Promise promise, Instant moment) {}

    /** Ordinary ones and the odd: half hours, jumps at midnight, a skipped day, a change one minute past midnight. */
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Warsaw",
            "Europe/Dublin",
            "America/New_York",
            "America/Havana",
            "America/St_Johns",
            "Africa/Cairo",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "Asia/Riyadh",
            "Australia/Lord_Howe",
            "Antarctica/Troll",
            "Pacific/Apia");

    private static final int[] GRID = {1, 15, 30, 60};

    private final Random random;

    RandomPromises(long seed) {
        random = new Random(seed);
    }

    static Stream<Case> cases(long seed, int count) {
        RandomPromises promises = new RandomPromises(seed);
        return Stream.generate(promises::next).limit(count);
    }

    Case next() {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant moment = moment(zone);
        BusinessCalendar calendar = calendar(zone, LocalDate.ofInstant(moment, zone));
        return new Case(new Promise(duration(), calendar, orderBefore()), moment);
    }

    private Instant moment(ZoneId zone) {
        Instant any =
                Instant.parse("2005-01-01T00:00:00Z").plus(random.nextInt(25 * 365 * 24 * 60), ChronoUnit.MINUTES);
        ZoneOffsetTransition change = zone.getRules().nextTransition(any);
        if (change == null || change.getInstant().isAfter(Instant.parse("2030-01-01T00:00:00Z"))) {
            return any;
        }
        return switch (random.nextInt(4)) {
            case 0 -> any;
            case 1 -> change.getInstant();
            case 2 -> change.getInstant().plus(random.nextInt(48 * 60) - 24 * 60, ChronoUnit.MINUTES);
            default -> change.getInstant().minus(random.nextInt(9 * 24 * 60), ChronoUnit.MINUTES);
        };
    }

    private BusinessDuration duration() {
        BusinessDuration.Unit unit = BusinessDuration.Unit.values()[random.nextInt(6)];
        return switch (unit) {
            case MINUTES, BUSINESS_MINUTES -> new BusinessDuration(1 + random.nextInt(2000), unit);
            case HOURS, BUSINESS_HOURS -> new BusinessDuration(1 + random.nextInt(30), unit);
            // from the days to the same days of the other half of the year
            case CALENDAR_DAYS -> new BusinessDuration(1 + random.nextInt(random.nextBoolean() ? 9 : 250), unit);
            case BUSINESS_DAYS -> new BusinessDuration(random.nextInt(6), unit);
        };
    }

    private Optional<LocalTime> orderBefore() {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(LocalTime.ofSecondOfDay(random.nextInt(24 * 4) * 15 * 60L));
    }

    private BusinessCalendar calendar(ZoneId zone, LocalDate about) {
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                week.put(day, ranges());
            }
        }
        SortedMap<LocalDate, List<TimeRange>> special = new TreeMap<>();
        SortedSet<LocalDate> closed = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            special.put(about.plusDays(random.nextInt(30) - 15), random.nextInt(4) == 0 ? List.of() : ranges());
            closed.add(about.plusDays(random.nextInt(30) - 15));
        }
        Optional<LocalDate> knownUntil =
                random.nextBoolean() ? Optional.empty() : Optional.of(about.plusDays(random.nextInt(4)));
        return new BusinessCalendar(zone, week, special, closed, knownUntil);
    }

    private List<TimeRange> ranges() {
        if (random.nextInt(6) == 0) {
            return List.of(TimeRange.ALL_DAY);
        }
        int grid = GRID[random.nextInt(GRID.length)];
        TreeSet<Integer> minutes = new TreeSet<>();
        for (int size = 2 * (1 + random.nextInt(3)); minutes.size() < size; ) {
            minutes.add(minute() / grid * grid);
        }
        List<TimeRange> ranges = new ArrayList<>();
        for (var each = minutes.iterator(); each.hasNext(); ) {
            ranges.add(new TimeRange(each.next(), each.next()));
        }
        return ranges;
    }

    /** Any minute of the day, more often one near midnight or in the hours in which clocks change. */
    private int minute() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(4 * 60);
            case 1 -> 24 * 60 - random.nextInt(60);
            case 2 -> random.nextBoolean() ? 0 : 24 * 60;
            default -> random.nextInt(24 * 60 + 1);
        };
    }
}
