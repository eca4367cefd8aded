package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;

/** Who notices when something changes: the services that need it, directly or through others, and the units that use those. */
public final class Dependents {
    private final Catalog catalog;
    private final Connections connections;

    private Dependents(Catalog catalog, Connections connections) {
        this.catalog = catalog;
        this.connections = connections;
    }

    /** Looks the needs of a catalog up once. */
    public static Dependents of(Catalog catalog) {
        return of(catalog, Connections.of(catalog));
    }

    /** With the needs of a catalog as they were looked up. */
    public static Dependents of(Catalog catalog, Connections connections) {
        return new Dependents(catalog, connections);
    }

    /** The services that need something directly, in the order of names. */
    public SortedSet<String> direct(EntityId id) {
        SortedSet<String> names = new TreeSet<>();
        connections.neededBy(id).forEach(service -> names.add(service.name()));
        return names;
    }

    /** The services that need one of these services, directly or through others, without these, in the order of names. */
    public SortedSet<String> services(Collection<String> services) {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(services);
        while (!open.isEmpty()) {
            for (String next : direct(new EntityId(Kind.SERVICE, open.remove()))) {
                if (!services.contains(next) && found.add(next)) {
                    open.add(next);
                }
            }
        }
        return Collections.unmodifiableSortedSet(found);
    }

    /** The units that use one of these services, in the order of names. */
    public SortedSet<String> units(Collection<String> services) {
        SortedSet<String> units = new TreeSet<>();
        for (String name : services) {
            Service service = catalog.services().get(name);
            if (service != null) {
                units.addAll(service.usedBy());
            }
        }
        return Collections.unmodifiableSortedSet(units);
    }
}
