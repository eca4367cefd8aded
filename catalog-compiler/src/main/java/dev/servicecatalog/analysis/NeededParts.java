package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything a service stands on, however many ways lead to it.
 *
 * @param stated parts that state their own availability
 * @param unstated parts that do not, and names the catalog does not have
 * @param passing services that need something themselves and only pass failures on
 */
public record NeededParts(SortedSet<EntityId> stated, SortedSet<EntityId> unstated, SortedSet<EntityId> passing) {
    /** All parts below a service. */
    public static NeededParts of(Catalog catalog, Service service) {
        NeededParts parts = new NeededParts(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Deque<Service> open = new ArrayDeque<>(List.of(service));
        while (!open.isEmpty()) {
            open.pop().needs().stream().flatMap(need -> need.of().stream()).forEach(id -> {
                Optional<Service> needing = needing(catalog, id);
                if (needing.isPresent() && parts.passing.add(id)) {
                    open.push(needing.get());
                } else if (needing.isEmpty()) {
                    (statesAvailability(catalog, id) ? parts.stated : parts.unstated).add(id);
                }
            });
        }
        return parts;
    }

    /** How many parts there are that can fail by themselves. */
    public int count() {
        return stated.size() + unstated.size();
    }

    private static Optional<Service> needing(Catalog catalog, EntityId id) {
        return id.kind() == Kind.SERVICE
                ? Optional.ofNullable(catalog.services().get(id.name()))
                        .filter(service -> !service.needs().isEmpty())
                : Optional.empty();
    }

    private static boolean statesAvailability(Catalog catalog, EntityId id) {
        return switch (id.kind()) {
            case COMPONENT ->
                Optional.ofNullable(catalog.components().get(id.name()))
                        .flatMap(component -> component.availability())
                        .isPresent();
            case AGREEMENT ->
                Optional.ofNullable(catalog.agreements().get(id.name()))
                        .map(agreement -> agreement.promises())
                        .flatMap(Promises::availability)
                        .isPresent();
            default ->
                Optional.ofNullable(catalog.services().get(id.name()))
                        .map(Service::promises)
                        .flatMap(Promises::availability)
                        .isPresent();
        };
    }
}
