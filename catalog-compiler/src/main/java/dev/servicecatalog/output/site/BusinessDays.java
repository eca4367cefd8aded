package dev.servicecatalog.output.site;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The business days of a calendar, one after the other. */
final class BusinessDays {
    private static final int LOOK_AHEAD = 40;

    private BusinessDays() {}

    /** The next {@code count} business days from {@code first} on; fewer if the calendar hardly ever opens. */
    static List<LocalDate> from(BusinessCalendar calendar, LocalDate first, int count) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < LOOK_AHEAD && days.size() < count; i++) {
            LocalDate day = first.plusDays(i);
            if (!open(calendar, day).isEmpty()) {
                days.add(day);
            }
        }
        return days;
    }

    /** The opening hours of a day in order; empty on a day that is no business day. */
    static List<TimeRange> open(BusinessCalendar calendar, LocalDate day) {
        if (calendar.special().containsKey(day)) {
            return calendar.special().get(day);
        }
        return calendar.closed().contains(day)
                ? List.of()
                : calendar.week().getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** The minute a business day opens. */
    static int opening(BusinessCalendar calendar, LocalDate day) {
        return open(calendar, day).get(0).from();
    }

    /** The minute a business day closes. */
    static int closing(BusinessCalendar calendar, LocalDate day) {
        List<TimeRange> open = open(calendar, day);
        return open.get(open.size() - 1).to();
    }

    /** A minute of a day as an instant. */
    static Instant at(BusinessCalendar calendar, LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute).atZone(calendar.zone()).toInstant();
    }
}
