package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.OfferingPromise;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Opening hours: what is a business day, what is a business hour? */
record CalendarPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        Phrase zone,
        List<HoursRow> week,
        List<DayRow> days,
        Phrase knownUntil,
        Optional<String> usedBy)
        implements PageView {

    /** A weekday and when it is open. */
    record HoursRow(String day, String hours, boolean open) {}

    /** A single day that differs. */
    record DayRow(String day, String hours, boolean open, Optional<String> why) {}

    static CalendarPage of(Site site, Calendar calendar, PageLinks links) {
        Words words = site.words();
        Optional<BusinessCalendar> hours = calendar.hours();
        return new CalendarPage(
                calendar.title(),
                words.text("calendar-summary", calendar.title()),
                List.of(links.home(), Phrase.of(calendar.title())),
                Set.of(),
                links.stated(hours.map(h -> h.zone().getId())),
                hours.map(h -> week(site, h)).orElse(List.of()),
                hours.map(h -> days(site, calendar, h)).orElse(List.of()),
                links.stated(hours.flatMap(BusinessCalendar::knownUntil).map(site.wording()::day)),
                usedBy(site, calendar));
    }

    boolean hasWeek() {
        return !week.isEmpty();
    }

    boolean hasDays() {
        return !days.isEmpty();
    }

    private static List<HoursRow> week(Site site, BusinessCalendar hours) {
        List<HoursRow> rows = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<TimeRange> ranges = hours.week().getOrDefault(day, List.of());
            rows.add(new HoursRow(site.wording().weekday(day), hours(site, ranges), !ranges.isEmpty()));
        }
        return rows;
    }

    private static List<DayRow> days(Site site, Calendar calendar, BusinessCalendar hours) {
        SortedSet<LocalDate> days = new TreeSet<>(hours.closed());
        days.addAll(hours.special().keySet());
        return days.tailSet(site.today()).stream()
                .map(day -> new DayRow(
                        site.wording().longDay(day),
                        hours(site, hours.rangesOn(day)),
                        !hours.rangesOn(day).isEmpty(),
                        Optional.ofNullable(calendar.reasons().get(day))))
                .toList();
    }

    private static String hours(Site site, List<TimeRange> ranges) {
        if (ranges.isEmpty()) {
            return site.words().text("closed");
        }
        return ranges.stream()
                .map(range -> site.wording().minute(range.from()) + "–"
                        + site.wording().minute(range.to()))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> usedBy(Site site, Calendar calendar) {
        long count = site.catalog().offerings().values().stream()
                .filter(Menu::isOnMenu)
                .filter(offering -> OfferingPromise.calendar(site.catalog(), offering)
                        .filter(counted -> counted.name().equals(calendar.name()))
                        .isPresent())
                .count();
        return count == 0 ? Optional.empty() : Optional.of(site.words().count("calendar-used-by", (int) count));
    }
}
