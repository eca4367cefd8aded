package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration.Unit;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The instants at which a promise must be tried so that it is proven for all.
 *
 * <p>Business days: what is promised is the same up to the cut-off, and no later order is done earlier; so the cut-off of each business
 * day decides, exactly. Other clocks: every opening and closing of the calendars involved, a minute before and after, and every quarter
 * hour; complete to the minute where all times are quarter hours. A chain that runs round the clock is late for every order or for none.
 */
final class OrderTimes {
    private static final int QUARTER = 15;
    private static final int DAY = 24 * 60;

    private OrderTimes() {}

    /** In order, within [from, to). */
    static Collection<Instant> of(Promise promise, LeadTimeChain chain, LocalDate from, LocalDate to) {
        if (promise.duration().unit() == Unit.BUSINESS_DAYS) {
            return cutOffs(promise, from, to);
        }
        List<BusinessCalendar> calendars = calendars(promise, chain);
        if (calendars.isEmpty()) {
            return List.of(promise.calendar().instant(from, 0));
        }
        return quarters(calendars, from, to);
    }

    private static List<Instant> cutOffs(Promise promise, LocalDate from, LocalDate to) {
        List<Instant> instants = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            promise.cutOff(day).ifPresent(instants::add);
        }
        return instants;
    }

    /** The calendars that matter: those on which something is counted in business time. */
    private static List<BusinessCalendar> calendars(Promise promise, LeadTimeChain chain) {
        Set<BusinessCalendar> calendars = new LinkedHashSet<>();
        if (promise.duration().unit().isBusiness()) {
            calendars.add(promise.calendar());
        }
        for (LeadTimeChain.Link link : chain.links()) {
            if (link.time().duration().unit().isBusiness()) {
                calendars.add(link.time().calendar());
            }
        }
        return List.copyOf(calendars);
    }

    private static SortedSet<Instant> quarters(List<BusinessCalendar> calendars, LocalDate from, LocalDate to) {
        SortedSet<Instant> instants = new TreeSet<>();
        for (BusinessCalendar calendar : calendars) {
            for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
                for (int minute = 0; minute < DAY; minute += QUARTER) {
                    instants.add(calendar.instant(day, minute));
                }
                for (TimeRange range : calendar.rangesOn(day)) {
                    for (int edge : new int[] {range.from(), range.to()}) {
                        Instant instant = calendar.instant(day, edge);
                        instants.add(instant.minusSeconds(60));
                        instants.add(instant);
                        instants.add(instant.plusSeconds(60));
                    }
                }
            }
        }
        return instants;
    }
}
