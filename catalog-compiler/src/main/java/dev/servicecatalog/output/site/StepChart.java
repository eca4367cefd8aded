package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.OfferingPromise;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import dev.servicecatalog.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The steps of an offering on half business days, for an order placed when the next business day opens.
 *
 * @param columns a class name that says how many days there are, {@code days-3}
 * @param days {@code Day 1}, {@code Day 2} ...
 * @param bars where each step stands, by its id
 */
record StepChart(String columns, List<String> days, Map<String, Bar> bars) {
    private static final int MOST_DAYS = 6;

    /**
     * One step on the chart.
     *
     * @param place class names for the first half day and the number of half days, {@code from-1 for-2}
     * @param text the same in words
     */
    record Bar(String place, String text) {}

    /** Empty if a time or the calendar is missing, the steps wait for each other in a circle, or it takes too many days. */
    static Optional<StepChart> of(Site site, Offering offering) {
        Optional<BusinessCalendar> calendar =
                OfferingPromise.calendar(site.catalog(), offering).flatMap(Calendar::hours);
        if (calendar.isEmpty() || offering.steps().isEmpty()) {
            return Optional.empty();
        }
        List<LocalDate> days = BusinessDays.from(calendar.get(), site.today(), MOST_DAYS);
        if (days.size() < MOST_DAYS) {
            return Optional.empty();
        }
        Instant start = calendar.get()
                .nextOpening(days.get(0).atStartOfDay(calendar.get().zone()).toInstant())
                .orElseThrow();
        Schedule schedule = new Schedule(site.catalog(), offering, calendar.get());
        Map<String, int[]> halves = new TreeMap<>();
        int last = 0;
        for (Step step : offering.steps()) {
            Optional<Instant> begins = schedule.start(step, start);
            Optional<Instant> ends = schedule.finish(step, start);
            if (begins.isEmpty() || ends.isEmpty()) {
                return Optional.empty();
            }
            int from = half(calendar.get(), days, begins.get(), false);
            int to = Math.max(from, half(calendar.get(), days, ends.get(), true));
            if (from < 0 || to >= 2 * MOST_DAYS) {
                return Optional.empty();
            }
            halves.put(step.id(), new int[] {from, to});
            last = Math.max(last, to);
        }
        return Optional.of(chart(site.words(), halves, last / 2 + 1));
    }

    /** The offering that a step orders. */
    static Optional<Offering> orderedOffering(Catalog catalog, Actor actor) {
        return actor instanceof Actor.ByOffering other
                ? Optional.ofNullable(catalog.offerings().get(other.offering()))
                : Optional.empty();
    }

    private static StepChart chart(Words words, Map<String, int[]> halves, int days) {
        List<String> names = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            names.add(words.text("day-number", day));
        }
        Map<String, Bar> bars = new TreeMap<>();
        halves.forEach((id, half) -> bars.put(
                id,
                new Bar(
                        "from-" + (half[0] + 1) + " for-" + (half[1] - half[0] + 1),
                        words.text("day-number", half[0] / 2 + 1)
                                + (half[1] / 2 == half[0] / 2
                                        ? ""
                                        : " " + words.text("to-day-number", half[1] / 2 + 1)))));
        return new StepChart("days-" + days, names, bars);
    }

    /** 0 for the morning of the first day; an end that falls on a boundary belongs to the half before it. */
    private static int half(BusinessCalendar calendar, List<LocalDate> days, Instant moment, boolean end) {
        ZonedDateTime local = (end ? moment.minusSeconds(1) : moment).atZone(calendar.zone());
        int day = 0;
        while (day < days.size() && days.get(day).isBefore(local.toLocalDate())) {
            day++;
        }
        if (day == days.size() || !days.get(day).equals(local.toLocalDate())) {
            return 2 * day;
        }
        List<TimeRange> open = calendar.rangesOn(days.get(day));
        int noon = (open.get(0).from() + open.get(open.size() - 1).to()) / 2;
        return 2 * day + (local.toLocalTime().toSecondOfDay() / 60 >= noon ? 1 : 0);
    }

    /** When steps start and finish; hand-overs inside are at closing, not at the cut-off. */
    private record Schedule(Catalog catalog, Offering offering, BusinessCalendar calendar) {
        Optional<Instant> start(Step step, Instant ordered) {
            return start(step, ordered, new HashSet<>());
        }

        Optional<Instant> finish(Step step, Instant ordered) {
            return finish(step, ordered, new HashSet<>());
        }

        private Optional<Instant> start(Step step, Instant ordered, Set<String> path) {
            Instant latest = ordered;
            for (String id : step.after()) {
                Optional<Instant> before = offering.steps().stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst()
                        .flatMap(other -> finish(other, ordered, path));
                if (before.isEmpty()) {
                    return Optional.empty();
                }
                latest = latest.isBefore(before.get()) ? before.get() : latest;
            }
            return Optional.of(latest);
        }

        private Optional<Instant> finish(Step step, Instant ordered, Set<String> path) {
            if (!path.add(step.id())) {
                return Optional.empty();
            }
            Optional<Instant> finish = start(step, ordered, path)
                    .flatMap(from ->
                            time(step).flatMap(time -> promise(step, time).due(from)));
            path.remove(step.id());
            return finish;
        }

        private Optional<BusinessDuration> time(Step step) {
            return step.time()
                    .or(() -> orderedOffering(catalog, step.actor())
                            .flatMap(other -> other.leadTime().promise()));
        }

        private Promise promise(Step step, BusinessDuration time) {
            BusinessCalendar hours = step.hours()
                    .map(catalog.calendars()::get)
                    .flatMap(Calendar::hours)
                    .orElse(calendar);
            return new Promise(time, hours, Optional.empty());
        }
    }
}
