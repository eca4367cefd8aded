package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Promises.Within;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Need;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a service was promised itself by what it needs without alternative: by agreements and services, and by those below a service that
 * promises nothing, since that service is back no sooner than they are.
 */
final class PromisesBelow {
    private final Catalog catalog;

    PromisesBelow(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Somebody who would have to promise.
     *
     * @param promised empty if it promises nothing, and nothing is below it that could
     */
    record Below(EntityId need, Optional<Within> promised) {}

    /** What a service needs and cannot do without, in the order stated. */
    static List<EntityId> indispensable(Service service) {
        return service.needs().stream()
                .filter(need -> NeedsGraph.needed(need) == need.of().size())
                .map(Need::of)
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Who answers for a need.
     *
     * @param name respond or restore
     * @param seen what was looked at already for the same service and promise, circles among it; grows
     */
    List<Below> of(EntityId need, Name name, Set<EntityId> seen) {
        List<Below> found = new ArrayList<>();
        Deque<EntityId> open = new ArrayDeque<>(List.of(need));
        while (!open.isEmpty()) {
            EntityId next = open.removeFirst();
            Optional<Promises> promises = promises(next);
            if (promises.isEmpty() || !seen.add(next)) {
                continue;
            }
            Optional<Within> promised = within(promises.get(), name);
            List<EntityId> needs = promised.isPresent() ? List.of() : needs(next);
            if (promised.isPresent() || standsOnNothing(next)) {
                found.add(new Below(next, promised));
            }
            open.addAll(needs);
        }
        return found;
    }

    private Optional<Promises> promises(EntityId id) {
        return switch (id.kind()) {
            case AGREEMENT ->
                Optional.ofNullable(catalog.agreements().get(id.name())).map(Agreement::promises);
            case SERVICE ->
                Optional.ofNullable(catalog.services().get(id.name())).map(Service::promises);
            default -> Optional.empty();
        };
    }

    private boolean standsOnNothing(EntityId id) {
        return id.kind() == Kind.AGREEMENT
                || catalog.services().get(id.name()).needs().isEmpty();
    }

    private List<EntityId> needs(EntityId id) {
        return id.kind() == Kind.SERVICE ? indispensable(catalog.services().get(id.name())) : List.of();
    }

    static Optional<Within> within(Promises promises, Name name) {
        return name == Name.RESTORE ? promises.restore() : promises.respond();
    }
}
