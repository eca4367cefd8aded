package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.util.Optional;

/** The promise behind an offering's lead time: its duration, on the calendar that counts, with its cut-off. */
public final class OfferingPromise {
    private OfferingPromise() {}

    /** The promise of the offering; empty while the duration or a calendar with hours is missing. */
    public static Optional<Promise> of(Catalog catalog, Offering offering) {
        return offering.leadTime().promise().flatMap(duration -> promise(catalog, offering, duration));
    }

    /** The promise of one package: its own duration where it states one, else the offering's. */
    public static Optional<Promise> of(Catalog catalog, Offering offering, Pricing.Package choice) {
        return choice.promise().or(() -> offering.leadTime().promise()).flatMap(d -> promise(catalog, offering, d));
    }

    /** The calendar the lead time runs on: the offering's own, else the default hours of the catalog. */
    public static Optional<Calendar> calendar(Catalog catalog, Offering offering) {
        return offering.leadTime()
                .hours()
                .or(() -> catalog.settings().flatMap(CatalogSettings::defaultHours))
                .map(catalog.calendars()::get);
    }

    private static Optional<Promise> promise(Catalog catalog, Offering offering, BusinessDuration duration) {
        return calendar(catalog, offering)
                .flatMap(Calendar::hours)
                .map(hours -> new Promise(duration, hours, offering.leadTime().orderBefore()));
    }
}
