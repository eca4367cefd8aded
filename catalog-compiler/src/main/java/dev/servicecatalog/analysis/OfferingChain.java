package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.LeadTimeChain.Link;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The chain of steps behind an offering, each on the calendar of whoever does it. */
public final class OfferingChain {
    private OfferingChain() {}

    /** The chain; empty if there are no steps, if one says neither its time nor whom it orders from, or if they wait in a circle. */
    public static Optional<LeadTimeChain> of(Catalog catalog, Offering offering) {
        List<Link> links = new ArrayList<>();
        for (Step step : offering.steps()) {
            Optional<Promise> time = time(catalog, step);
            if (time.isEmpty()) {
                return Optional.empty();
            }
            links.add(new Link(step.id(), time.get(), step.after()));
        }
        return links.isEmpty() ? Optional.empty() : LeadTimeChain.of(links);
    }

    /** How long a step takes: what the offering it orders promises, else its own time without cut-off. */
    static Optional<Promise> time(Catalog catalog, Step step) {
        if (step.actor() instanceof Actor.ByOffering other) {
            return Optional.ofNullable(catalog.offerings().get(other.offering()))
                    .flatMap(ordered -> OfferingPromise.of(catalog, ordered));
        }
        return step.time()
                .flatMap(time -> hours(catalog, step).map(hours -> new Promise(time, hours, Optional.empty())));
    }

    /** The step's own hours, else those of the party that does it, else the catalog's default. */
    private static Optional<BusinessCalendar> hours(Catalog catalog, Step step) {
        Optional<String> ofParty = step.actor() instanceof Actor.ByParty by
                ? Optional.ofNullable(catalog.parties().get(by.party())).flatMap(Party::hours)
                : Optional.empty();
        return step.hours()
                .or(() -> ofParty)
                .or(() -> catalog.settings().flatMap(CatalogSettings::defaultHours))
                .map(catalog.calendars()::get)
                .flatMap(Calendar::hours);
    }
}
