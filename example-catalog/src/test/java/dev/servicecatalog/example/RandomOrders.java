package dev.servicecatalog.example;

import dev.servicecatalog.analysis.LeadTimeChain;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
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

/** Promises with steps behind them, on calendars of all sorts, and wall times at which they are needed; the same for the same seed. */
final class RandomOrders {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Helsinki",
            "Europe/Dublin",
            "America/New_York",
            "America/Havana",
            "America/St_Johns",
            "Africa/Cairo",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Antarctica/Troll",
            "Pacific/Apia");

    private final Random random;

    /**
     * One thing that is needed.
     *
     * @param needed on the clock of the promise
     * @param broken whether the promise is known not to hold, so that the steps decide
     */
    record Case(Promise promise, LeadTimeChain chain, LocalDateTime needed, boolean broken) {}

    private RandomOrders(long seed) {
        random = new Random(seed);
    }

    static List<Case> cases(long seed, int count) {
        RandomOrders orders = new RandomOrders(seed);
        return Stream.generate(orders::next).limit(count).toList();
    }

    private Case next() {
        LocalDate about = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1400));
        List<BusinessCalendar> calendars = List.of(calendar(about), calendar(about), calendar(about));
        Promise promise = promise(calendars, true);
        List<LeadTimeChain.Link> links = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            List<String> after = links.stream()
                    .map(LeadTimeChain.Link::id)
                    .filter(id -> random.nextInt(3) == 0)
                    .toList();
            // a step that orders another offering keeps its cut-off
            links.add(new LeadTimeChain.Link("step " + i, promise(calendars, random.nextInt(4) == 0), after));
        }
        LocalDateTime needed = needed(about, promise.calendar().zone());
        return new Case(promise, LeadTimeChain.of(links).orElseThrow(), needed, random.nextInt(4) > 0);
    }

    /** Every third time within a day of a change of the clock. */
    private LocalDateTime needed(LocalDate about, ZoneId zone) {
        LocalDateTime any = about.atStartOfDay().plusMinutes(random.nextInt(24 * 60));
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(any.atZone(zone).toInstant());
        return change == null || random.nextInt(3) > 0
                ? any
                : change.getDateTimeBefore().plusMinutes(random.nextInt(48 * 60) - 24 * 60);
    }

    private Promise promise(List<BusinessCalendar> calendars, boolean cutOff) {
        Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
        int most =
                switch (unit) {
                    case MINUTES, BUSINESS_MINUTES -> 2000;
                    case HOURS, BUSINESS_HOURS -> 40;
                    case BUSINESS_DAYS, CALENDAR_DAYS -> 12;
                };
        int least = unit == Unit.BUSINESS_DAYS ? 0 : 1;
        return new Promise(
                new BusinessDuration(least + random.nextInt(most), unit),
                calendars.get(random.nextInt(calendars.size())),
                Optional.of(LocalTime.ofSecondOfDay(random.nextInt(24 * 4) * 15 * 60L))
                        .filter(time -> cutOff && random.nextBoolean()));
    }

    private BusinessCalendar calendar(LocalDate about) {
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(7) < 5) {
                week.put(day, ranges());
            }
        }
        SortedMap<LocalDate, List<TimeRange>> special = new TreeMap<>();
        SortedSet<LocalDate> closed = new TreeSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            special.put(about.minusDays(random.nextInt(30)), random.nextInt(4) == 0 ? List.of() : ranges());
            closed.add(about.minusDays(random.nextInt(30)));
        }
        Optional<LocalDate> knownUntil =
                random.nextInt(10) > 0 ? Optional.empty() : Optional.of(about.minusDays(random.nextInt(9) - 4));
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return new BusinessCalendar(zone, week, special, closed, knownUntil);
    }

    private List<TimeRange> ranges() {
        if (random.nextInt(6) == 0) {
            return List.of(TimeRange.ALL_DAY);
        }
        TreeSet<Integer> minutes = new TreeSet<>();
        for (int size = 2 * (1 + random.nextInt(2)); minutes.size() < size; ) {
            minutes.add(random.nextInt(24 * 4 + 1) * 15);
        }
        List<TimeRange> ranges = new ArrayList<>();
        for (var each = minutes.iterator(); each.hasNext(); ) {
            ranges.add(new TimeRange(each.next(), each.next()));
        }
        return ranges;
    }
}
