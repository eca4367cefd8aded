package dev.servicecatalog.check.rules;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A service that can be used today, and one of the services that it needs.
 *
 * @param hasSubstitutes whether enough others, which can be used today, stand in for the needed one
 * @param path where the need is written
 */
record NeededService(Service by, Service needed, boolean hasSubstitutes, Object[] path) {
    /** All needs of services that can be used today, in the order of names, then as stated. */
    static List<NeededService> of(Catalog catalog) {
        List<NeededService> all = new ArrayList<>();
        for (Service service : catalog.services().values()) {
            if (Life.isOffered(service.status())) {
                for (int i = 0; i < service.needs().size(); i++) {
                    addAll(all, catalog, service, i);
                }
            }
        }
        return all;
    }

    private static void addAll(List<NeededService> all, Catalog catalog, Service by, int index) {
        Need need = by.needs().get(index);
        for (int i = 0; i < need.of().size(); i++) {
            Optional<Service> needed = service(catalog, need.of().get(i));
            if (needed.isPresent()) {
                long usable = need.of().stream()
                        .filter(id -> service(catalog, id)
                                .filter(other -> Life.isOffered(other.status()))
                                .isPresent())
                        .count();
                Object[] path = need.of().size() == 1
                        ? new Object[] {"spec", "needs", index, "service"}
                        : new Object[] {"spec", "needs", index, "anyOf", i};
                all.add(new NeededService(by, needed.get(), usable >= need.atLeast(), path));
            }
        }
    }

    private static Optional<Service> service(Catalog catalog, EntityId id) {
        return id.kind() == Kind.SERVICE
                ? Optional.ofNullable(catalog.services().get(id.name()))
                : Optional.empty();
    }
}
