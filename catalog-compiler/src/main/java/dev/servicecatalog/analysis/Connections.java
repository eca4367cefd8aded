package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
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
    private final Map<String, List<Offering>> offeringsOf = new HashMap<>();

    private Connections(Catalog catalog) {
        for (Service service : catalog.services().values()) {
            for (Service.Need need : service.needs()) {
                need.of()
                        .forEach(id -> neededBy.computeIfAbsent(id, k -> new LinkedHashSet<>())
                                .add(service));
            }
        }
        for (Offering offering : catalog.offerings().values()) {
            offering.service()
                    .ifPresent(service -> offeringsOf
                            .computeIfAbsent(service, k -> new ArrayList<>())
                            .add(offering));
        }
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
        return List.copyOf(offeringsOf.getOrDefault(service.name(), List.of()));
    }
}
