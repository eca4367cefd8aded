package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.LeadTimeChain.Link;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Promises over chains of steps on calendars of all sorts, all times in quarter hours; often in weeks in which a clock changes. */
final class RandomChains {
    /** A promise, the steps behind it and the first day of orders. */
    record Case(Promise promise, LeadTimeChain chain, LocalDate from) {
        Case promising(BusinessDuration duration) {
            return new Case(new Promise(duration, promise.calendar(), promise.orderBefore()), chain, from);
        }
    }

    /** Ordinary ones and the odd: half hours, a change by half an hour, one at midnight, one for a month. */
    private static final List<String> ZONES = List.of(
            "Europe/Warsaw",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Cairo",
            "Africa/Casablanca");

    private final Random random;
    private final ZoneId zone;

    private RandomChains(Random random) {
        this.random = random;
        this.zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    static Stream<Case> cases(long seed, int count) {
        Random random = new Random(seed);
        return Stream.generate(() -> new RandomChains(random).next()).limit(count);
    }

    private Case next() {
        LocalDate from = from();
        List<BusinessCalendar> calendars = Stream.generate(() -> calendar(from))
                .limit(1 + random.nextInt(3))
                .toList();
        List<Link> links = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> after = links.isEmpty() || random.nextInt(4) == 0
                    ? List.of()
                    : List.of(links.get(random.nextInt(links.size())).id());
            links.add(new Link("s" + links.size(), promise(calendars, 3), after));
        }
        return new Case(promise(calendars, 6), new LeadTimeChain(links), from);
    }

    private LocalDate from() {
        LocalDate any = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
        ZoneOffsetTransition change =
                zone.getRules().nextTransition(any.atStartOfDay().toInstant(ZoneOffset.UTC));
        return change == null || random.nextInt(4) == 0
                ? any
                : change.getDateTimeBefore().toLocalDate().minusDays(random.nextInt(8));
    }

    private Promise promise(List<BusinessCalendar> calendars, int most) {
        BusinessCalendar calendar = calendars.get(random.nextInt(calendars.size()));
        Unit unit = random.nextInt(4) == 0 ? Unit.CALENDAR_DAYS : Unit.values()[random.nextInt(6)];
        int amount =
                switch (unit) {
                    case MINUTES, BUSINESS_MINUTES -> 15 * (1 + random.nextInt(20 * most));
                    case HOURS, BUSINESS_HOURS -> 1 + random.nextInt(8 * most);
                    case CALENDAR_DAYS -> 1 + random.nextInt(most);
                    case BUSINESS_DAYS -> random.nextInt(most);
                };
        Optional<LocalTime> orderBefore =
                random.nextInt(4) == 0 ? Optional.of(LocalTime.of(random.nextInt(24), 30)) : Optional.empty();
        return new Promise(new BusinessDuration(amount, unit), calendar, orderBefore);
    }

    private BusinessCalendar calendar(LocalDate about) {
        ZoneId its = random.nextInt(4) == 0 ? ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))) : zone;
        if (random.nextInt(5) == 0) {
            return BusinessCalendar.always(its);
        }
        Map<DayOfWeek, List<TimeRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day == DayOfWeek.WEDNESDAY || random.nextInt(3) > 0) {
                week.put(day, ranges());
            }
        }
        TreeSet<LocalDate> closed = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            closed.add(about.plusDays(random.nextInt(12)));
        }
        return new BusinessCalendar(its, week, new TreeMap<>(), closed, Optional.empty());
    }

    private List<TimeRange> ranges() {
        TreeSet<Integer> minutes = new TreeSet<>();
        for (int size = 2 * (1 + random.nextInt(2)); minutes.size() < size; ) {
            minutes.add(15 * random.nextInt(24 * 4 + 1));
        }
        List<TimeRange> ranges = new ArrayList<>();
        for (var each = minutes.iterator(); each.hasNext(); ) {
            ranges.add(new TimeRange(each.next(), each.next()));
        }
        return ranges;
    }
}
