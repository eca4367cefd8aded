package dev.servicecatalog.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a catalog states. All maps are by name and in the order of names.
 *
 * @param settings what the one document of kind Catalog says; empty if there is none
 */
public record Catalog(
        Optional<CatalogSettings> settings,
        SortedMap<String, Party> parties,
        SortedMap<String, Calendar> calendars,
        SortedMap<String, Service> services,
        SortedMap<String, Offering> offerings) {

    /** Sorts entities into the catalog; of two with the same kind and name, the first stays. */
    public static Catalog of(Collection<? extends Entity> entities) {
        CatalogSettings settings = null;
        SortedMap<String, Party> parties = new TreeMap<>();
        SortedMap<String, Calendar> calendars = new TreeMap<>();
        SortedMap<String, Service> services = new TreeMap<>();
        SortedMap<String, Offering> offerings = new TreeMap<>();
        for (Entity entity : entities) {
            if (entity instanceof CatalogSettings stated && settings == null) {
                settings = stated;
            } else if (entity instanceof Party party) {
                parties.putIfAbsent(party.name(), party);
            } else if (entity instanceof Calendar calendar) {
                calendars.putIfAbsent(calendar.name(), calendar);
            } else if (entity instanceof Service service) {
                services.putIfAbsent(service.name(), service);
            } else if (entity instanceof Offering offering) {
                offerings.putIfAbsent(offering.name(), offering);
            }
        }
        return new Catalog(
                Optional.ofNullable(settings),
                Collections.unmodifiableSortedMap(parties),
                Collections.unmodifiableSortedMap(calendars),
                Collections.unmodifiableSortedMap(services),
                Collections.unmodifiableSortedMap(offerings));
    }
}
