package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Audience;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CatalogSettings;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Owner;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people outside may see of a catalog: the services for them that are in use, the offerings of these, who helps them, and the hours
 * that these count by. What it takes inside, who does it, what it costs and what it is worth is left out, and so is everything that is not
 * listed here.
 */
public final class OutsideView {
    private OutsideView() {}

    /** The catalog that an outsider would have; whole in itself, without a name of anything that is left out. */
    public static Catalog of(Catalog catalog) {
        Set<String> services = catalog.services().values().stream()
                .filter(OutsideView::isForOutside)
                .map(Entity::name)
                .collect(Collectors.toSet());
        List<Offering> offerings = catalog.offerings().values().stream()
                .filter(offering ->
                        offering.service().filter(services::contains).isPresent())
                .filter(offering -> isInUse(offering.status()))
                .map(OutsideView::shown)
                .toList();
        Optional<CatalogSettings> settings = catalog.settings().map(whole -> shown(whole, offerings));
        List<Entity> kept = new ArrayList<>(offerings);
        settings.ifPresent(kept::add);
        catalog.services().values().stream()
                .filter(service -> services.contains(service.name()))
                .map(service -> shown(service, settings))
                .forEach(kept::add);
        settings.flatMap(CatalogSettings::serviceDesk)
                .map(catalog.parties()::get)
                .map(OutsideView::shown)
                .ifPresent(kept::add);
        Set<String> calendars = kept.stream()
                .flatMap(OutsideView::hours)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        catalog.calendars().values().stream()
                .filter(calendar -> calendars.contains(calendar.name()))
                .forEach(kept::add);
        return Catalog.of(kept);
    }

    private static boolean isForOutside(Service service) {
        return service.audience() == Audience.EXTERNAL && isInUse(service.status());
    }

    /** Nobody outside has to know what is only thought of, or is over. */
    private static boolean isInUse(Optional<Status> status) {
        return status.filter(Status::isOffered).isPresent();
    }

    private static CatalogSettings shown(CatalogSettings whole, List<Offering> offerings) {
        Set<String> used = offerings.stream()
                .flatMap(offering -> offering.category().stream())
                .collect(Collectors.toSet());
        Predicate<CatalogSettings.Category> forOutside =
                category -> category.audience() == Audience.EXTERNAL || used.contains(category.name());
        return new CatalogSettings(
                whole.id(),
                whole.title(),
                whole.organisation(),
                whole.language(),
                whole.languages(),
                whole.currency(),
                whole.serviceDesk(),
                whole.defaultHours(),
                whole.orderPortal(),
                Optional.empty(),
                whole.categories().stream().filter(forOutside).toList(),
                Optional.empty(),
                none(),
                List.of(),
                none());
    }

    private static Service shown(Service whole, Optional<CatalogSettings> settings) {
        return new Service(
                whole.id(),
                whole.title(),
                whole.summary(),
                whole.description(),
                whole.category().filter(name -> isShown(name, settings)),
                whole.status(),
                whole.since(),
                whole.until(),
                new Owner(settings.flatMap(CatalogSettings::serviceDesk), Optional.empty()),
                Optional.empty(),
                whole.audience(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                shown(whole.promises()),
                List.of(),
                List.of(),
                List.of(),
                none(),
                Service.Charging.CENTRAL,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    private static boolean isShown(String category, Optional<CatalogSettings> settings) {
        return settings.stream()
                .flatMap(shown -> shown.categories().stream())
                .anyMatch(shown -> shown.name().equals(category));
    }

    /** What is promised, without from where more would be a waste. */
    private static Promises shown(Promises whole) {
        return new Promises(
                whole.availability()
                        .map(promise -> new Promises.Availability(
                                promise.target(), promise.per(), promise.hours(), Optional.empty(), Optional.empty())),
                whole.respond(),
                whole.restore(),
                whole.satisfaction().map(promise -> new Promises.Satisfaction(promise.target(), Optional.empty())),
                whole.dataLoss());
    }

    private static Offering shown(Offering whole) {
        return new Offering(
                whole.id(),
                whole.title(),
                whole.service(),
                whole.category(),
                whole.status(),
                whole.summary(),
                whole.description(),
                whole.includes(),
                whole.excludes(),
                whole.keywords(),
                whole.audience(),
                whole.leadTime(),
                whole.pricing(),
                whole.order(),
                List.of());
    }

    private static Party shown(Party whole) {
        return new Party(
                whole.id(),
                whole.title(),
                whole.type(),
                Optional.empty(),
                whole.contact(),
                whole.hours(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The calendars that it counts by, by name. */
    private static Stream<Optional<String>> hours(Entity shown) {
        if (shown instanceof CatalogSettings settings) {
            return Stream.of(settings.defaultHours());
        }
        if (shown instanceof Party desk) {
            return Stream.of(desk.hours());
        }
        if (shown instanceof Offering offering) {
            return Stream.of(offering.leadTime().hours());
        }
        if (shown instanceof Service service) {
            Promises promises = service.promises();
            return Stream.of(
                    promises.availability().flatMap(Promises.Availability::hours),
                    promises.respond().flatMap(Promises.Within::hours),
                    promises.restore().flatMap(Promises.Within::hours),
                    promises.dataLoss().flatMap(Promises.Within::hours));
        }
        return Stream.empty();
    }

    private static <K, V> SortedMap<K, V> none() {
        return new TreeMap<>();
    }
}
