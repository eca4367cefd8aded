package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The calendar that counts where a document may state one: the stated one, else the catalog's default. */
public final class StatedHours {
    private static final int DAYS_AHEAD = 365;

    private StatedHours() {}

    /** Its name; empty if the catalog has no default. */
    public static Optional<String> name(Catalog catalog, Optional<String> stated) {
        return stated.or(() -> catalog.settings().flatMap(CatalogSettings::defaultHours));
    }

    /** Its hours; empty while they are not understood. */
    public static Optional<BusinessCalendar> of(Catalog catalog, Optional<String> stated) {
        return name(catalog, stated).map(catalog.calendars()::get).flatMap(Calendar::hours);
    }

    /** A year from a day on, or less if the holidays of a calendar are not known for so long; the day after the last one. */
    static LocalDate yearFrom(LocalDate today, List<BusinessCalendar> calendars) {
        return calendars.stream()
                .flatMap(calendar -> calendar.knownUntil().stream())
                .reduce(today.plusDays(DAYS_AHEAD), (a, b) -> b.isBefore(a) ? b : a);
    }
}
