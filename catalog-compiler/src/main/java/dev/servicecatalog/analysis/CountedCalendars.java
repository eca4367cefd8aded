package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The calendars that matter to a promise and the steps behind it: those on which something is counted in business time.
 *
 * @param calendars each once, that of the promise first
 */
record CountedCalendars(List<BusinessCalendar> calendars) {
    /** Copies the list. */
    CountedCalendars {
        calendars = List.copyOf(calendars);
    }

    static CountedCalendars of(Promise promise, LeadTimeChain chain) {
        List<BusinessCalendar> calendars = new ArrayList<>();
        Stream.concat(Stream.of(promise), chain.links().stream().map(LeadTimeChain.Link::time))
                .filter(time -> time.duration().unit().isBusiness())
                .map(Promise::calendar)
                .filter(calendar -> calendars.stream().noneMatch(other -> other == calendar))
                .forEachOrdered(calendars::add);
        return new CountedCalendars(calendars);
    }

    /** The first day for which the holidays of one of them end, if that comes before {@code latest}. */
    LocalDate knownUntil(LocalDate latest) {
        return calendars.stream()
                .flatMap(calendar -> calendar.knownUntil().stream())
                .reduce(latest, (a, b) -> b.isBefore(a) ? b : a);
    }
}
