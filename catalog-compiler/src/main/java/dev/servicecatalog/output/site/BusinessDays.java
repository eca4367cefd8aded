package dev.servicecatalog.output.site;

import dev.servicecatalog.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The business days of a calendar, one after the other. */
final class BusinessDays {
    private static final int LOOK_AHEAD = 40;

    private BusinessDays() {}

    /** The next {@code count} business days from {@code first} on; fewer if the calendar hardly ever opens. */
    static List<LocalDate> from(BusinessCalendar calendar, LocalDate first, int count) {
        return Stream.iterate(first, day -> day.plusDays(1))
                .limit(LOOK_AHEAD)
                .filter(calendar::isBusinessDay)
                .limit(count)
                .toList();
    }
}
