package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.model.Service;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who points to whom, looked up backwards: worked out once, since a page that searches the whole catalog costs more the larger the
 * catalog is. All lists are in the order of names.
 */
public final class Connections {
    private final Map<EntityId, Set<Service>> neededBy = new HashMap<>();
    private final Map<String, Set<Offering>> offeringsOf = new HashMap<>();
    private final Map<Part, Map<String, Set<Service>>> services = new EnumMap<>(Part.class);
    private final Map<String, Set<Offering>> worksOn = new HashMap<>();
    private final Map<String, Set<Agreement>> provides = new HashMap<>();

    /** What a party does with a service. */
    public enum Part {
        OWNS,
        OWNS_BUSINESS,
        HELPS,
        USES
    }

    private Connections(Catalog catalog) {
        catalog.services().values().forEach(this::add);
        catalog.offerings().values().forEach(this::add);
        catalog.agreements()
                .values()
                .forEach(agreement -> agreement.provider().ifPresent(party -> put(provides, party, agreement)));
    }

    /** Works out the connections of a catalog. */
    public static Connections of(Catalog catalog) {
        return new Connections(catalog);
    }

    /** The services that need something, directly. */
    public List<Service> neededBy(EntityId id) {
        return List.copyOf(neededBy.getOrDefault(id, Set.of()));
    }

    /** The offerings of a service. */
    public List<Offering> offeringsOf(Service service) {
        return List.copyOf(offeringsOf.getOrDefault(service.name(), Set.of()));
    }

    /** The services in which a party has a part. */
    public List<Service> services(Part part, String party) {
        return List.copyOf(services.getOrDefault(part, Map.of()).getOrDefault(party, Set.of()));
    }

    /** The offerings of which a party does a step. */
    public List<Offering> worksOn(String party) {
        return List.copyOf(worksOn.getOrDefault(party, Set.of()));
    }

    /** The agreements in which a party is the one that promises. */
    public List<Agreement> provides(String party) {
        return List.copyOf(provides.getOrDefault(party, Set.of()));
    }

    private void add(Service service) {
        service.needs().stream().flatMap(need -> need.of().stream()).forEach(id -> put(neededBy, id, service));
        service.owner().team().ifPresent(team -> put(Part.OWNS, team, service));
        service.businessOwner().ifPresent(unit -> put(Part.OWNS_BUSINESS, unit, service));
        service.support().forEach(level -> level.by().ifPresent(party -> put(Part.HELPS, party, service)));
        service.usedBy().forEach(unit -> put(Part.USES, unit, service));
    }

    private void add(Offering offering) {
        offering.service().ifPresent(service -> put(offeringsOf, service, offering));
        for (Step step : offering.steps()) {
            if (step.actor() instanceof Actor.ByParty by) {
                put(worksOn, by.party(), offering);
            }
        }
    }

    private void put(Part part, String party, Service service) {
        put(services.computeIfAbsent(part, k -> new HashMap<>()), party, service);
    }

    private static <K, V> void put(Map<K, Set<V>> all, K key, V value) {
        all.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }
}
