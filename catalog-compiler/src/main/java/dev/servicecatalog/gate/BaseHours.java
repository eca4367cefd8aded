package dev.servicecatalog.gate;

import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Durations of a policy, on the default hours of the catalog before the change. */
final class BaseHours {
    /** What makes the end of a duration known. */
    static final String REMEDY = "State a shorter time, or one in hours or calendar days, or default hours that open.";

    private BaseHours() {}

    /** The instant so long after the end of a day; empty if it cannot be known. */
    static Optional<Instant> after(Situation situation, LocalDate day, BusinessDuration duration) {
        return calendar(situation)
                .flatMap(hours -> new Promise(duration, hours, Optional.empty()).due(hours.instant(day, 24 * 60 - 1)));
    }

    /** The instant so long after another; empty if it cannot be known. */
    static Optional<Instant> after(Situation situation, Instant moment, BusinessDuration duration) {
        if (!duration.unit().isBusiness()) {
            return new Promise(duration, BusinessCalendar.always(ZoneOffset.UTC), Optional.empty()).due(moment);
        }
        return calendar(situation).flatMap(hours -> new Promise(duration, hours, Optional.empty()).due(moment));
    }

    /** Why the end of a duration on the default hours cannot be known; lower-case. */
    static String whyUnknown(Situation situation) {
        Optional<String> name = situation.base().catalog().settings().flatMap(CatalogSettings::defaultHours);
        if (name.isEmpty()) {
            return "the catalog before the change names no default hours";
        }
        return "the default hours \"" + name.get() + "\""
                + (calendar(situation).isEmpty() ? " are not known" : " do not open for so long within ten years");
    }

    /** Where the default hours are; UTC while the catalog has none. */
    static ZoneId zone(Situation situation) {
        return calendar(situation).map(BusinessCalendar::zone).orElse(ZoneOffset.UTC);
    }

    private static Optional<BusinessCalendar> calendar(Situation situation) {
        Catalog catalog = situation.base().catalog();
        return catalog.settings()
                .flatMap(CatalogSettings::defaultHours)
                .map(catalog.calendars()::get)
                .flatMap(Calendar::hours);
    }
}
