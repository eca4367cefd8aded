package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.model.Service;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who points to whom, looked up backwards: worked out once, since a page that searches the whole catalog costs more the larger the
 * catalog is. All that stands together is in the order of names.
 *
 * @param needing the services that need something, directly
 * @param offered the offerings of a service, by its name
 * @param parts the services in which a party has a part
 * @param working the offerings of which a party does a step, by its name
 * @param providing the agreements in which a party is the one that promises, by its name
 */
public record Connections(
        Map<EntityId, Set<Service>> needing,
        Map<String, Set<Offering>> offered,
        Map<PartOf, Set<Service>> parts,
        Map<String, Set<Offering>> working,
        Map<String, Set<Agreement>> providing) {

    /** What a party does with a service. */
    public enum Part {
        OWNS,
        OWNS_BUSINESS,
        HELPS,
        USES
    }

    /** The part of one party. */
    public record PartOf(Part part, String party) {}

    private Connections() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** Works out the connections of a catalog. */
    public static Connections of(Catalog catalog) {
        Connections found = new Connections();
        catalog.services().values().forEach(found::add);
        catalog.offerings().values().forEach(found::add);
        catalog.agreements()
                .values()
                .forEach(agreement -> agreement.provider().ifPresent(party -> put(found.providing, party, agreement)));
        return found;
    }

    /** The services that need something, directly. */
    public List<Service> neededBy(EntityId id) {
        return List.copyOf(needing.getOrDefault(id, Set.of()));
    }

    /** The offerings of a service. */
    public List<Offering> offeringsOf(Service service) {
        return List.copyOf(offered.getOrDefault(service.name(), Set.of()));
    }

    /** The services in which a party has a part. */
    public List<Service> services(Part part, String party) {
        return List.copyOf(parts.getOrDefault(new PartOf(part, party), Set.of()));
    }

    /** The offerings of which a party does a step. */
    public List<Offering> worksOn(String party) {
        return List.copyOf(working.getOrDefault(party, Set.of()));
    }

    /** The agreements in which a party is the one that promises. */
    public List<Agreement> provides(String party) {
        return List.copyOf(providing.getOrDefault(party, Set.of()));
    }

    private void add(Service service) {
        service.needs().stream().flatMap(need -> need.of().stream()).forEach(id -> put(needing, id, service));
        service.owner().team().ifPresent(team -> put(Part.OWNS, team, service));
        service.businessOwner().ifPresent(unit -> put(Part.OWNS_BUSINESS, unit, service));
        service.support().forEach(level -> level.by().ifPresent(party -> put(Part.HELPS, party, service)));
        service.usedBy().forEach(unit -> put(Part.USES, unit, service));
    }

    private void add(Offering offering) {
        offering.service().ifPresent(service -> put(offered, service, offering));
        for (Step step : offering.steps()) {
            if (step.actor() instanceof Actor.ByParty by) {
                put(working, by.party(), offering);
            }
        }
    }

    private void put(Part part, String party, Service service) {
        put(parts, new PartOf(part, party), service);
    }

    private static <K, V> void put(Map<K, Set<V>> all, K key, V value) {
        all.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }
}
