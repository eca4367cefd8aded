package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.Dependents;
import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Change;
import dev.servicecatalog.change.ChangeType;
import dev.servicecatalog.gate.Situation.Subject.CatalogChange;
import dev.servicecatalog.gate.Situation.Subject.Deployment;
import dev.servicecatalog.model.Agreement;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.ChangePolicy.BusinessChange;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Kind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds who notices a change. What the catalog said before counts as well, so that nobody makes a service unimportant first. */
final class Touches {
    private static final Map<ChangeType, BusinessChange> SORTS = Map.ofEntries(
            Map.entry(ChangeType.SERVICE_REMOVED, BusinessChange.SERVICE_REMOVED),
            Map.entry(ChangeType.OFFERING_REMOVED, BusinessChange.SERVICE_REMOVED),
            Map.entry(ChangeType.SERVICE_RETIRED, BusinessChange.SERVICE_REMOVED),
            Map.entry(ChangeType.OFFERING_RETIRED, BusinessChange.SERVICE_REMOVED),
            Map.entry(ChangeType.PROMISE_LOWERED, BusinessChange.PROMISE_LOWERED),
            Map.entry(ChangeType.PROOF_BROKEN, BusinessChange.PROMISE_LOWERED),
            Map.entry(ChangeType.PRICE_RAISED, BusinessChange.PRICE_RAISED),
            Map.entry(ChangeType.OWNER_CHANGED, BusinessChange.OWNER_CHANGED),
            Map.entry(ChangeType.NEED_ADDED, BusinessChange.NEED_ADDED),
            Map.entry(ChangeType.ORDER_LINK_CHANGED, BusinessChange.ORDER_LINK_CHANGED),
            Map.entry(ChangeType.WORDING, BusinessChange.TEXT_ONLY));

    private final Catalog before;
    private final Catalog after;
    private final Dependents beforeDependents;
    private final Dependents afterDependents;

    private Touches(Catalog before, Catalog after) {
        this.before = before;
        this.after = after;
        this.beforeDependents = Dependents.of(before);
        this.afterDependents = before == after ? beforeDependents : Dependents.of(after);
    }

    /** What a change does, in the order of its changes or, for a build, of the services. */
    static List<Touch> of(Situation situation) {
        Catalog before = situation.base().catalog();
        if (situation.change() instanceof CatalogChange change) {
            return of(before, change.after().catalog(), change.diff());
        }
        Touches touches = new Touches(before, before);
        SortedSet<String> services = new TreeSet<>();
        ((Deployment) situation.change())
                .components()
                .forEach(name -> services.addAll(touches.beforeDependents.direct(new EntityId(Kind.COMPONENT, name))));
        return services.stream()
                .map(name -> touches.touch(Optional.empty(), new TreeSet<>(List.of(name))))
                .toList();
    }

    /** What the changes between two catalogs do, in their order. */
    static List<Touch> of(Catalog before, Catalog after, CatalogDiff diff) {
        Touches touches = new Touches(before, after);
        return diff.changes().stream()
                .map(change -> touches.touch(Optional.of(change), touches.services(change.subject())))
                .toList();
    }

    /** All that a change of a catalog could touch, whatever it does there: each service, what several share, and what is no service's. */
    static List<Touch> possible(Catalog catalog) {
        Touches touches = new Touches(catalog, catalog);
        Stream<SortedSet<String>> each = catalog.services().keySet().stream().map(name -> new TreeSet<>(List.of(name)));
        Stream<SortedSet<String>> shared = Stream.concat(
                        catalog.components().values().stream().map(Component::id),
                        catalog.agreements().values().stream().map(Agreement::id))
                .map(touches::services);
        return Stream.of(each, shared, Stream.<SortedSet<String>>of(new TreeSet<>()))
                .flatMap(sets -> sets)
                .distinct()
                .map(services -> touches.touch(Optional.empty(), services))
                .toList();
    }

    private Touch touch(Optional<Change> change, SortedSet<String> services) {
        SortedSet<String> consumers = new TreeSet<>();
        Stream.concat(beforeDependents.services(services).stream(), afterDependents.services(services).stream())
                .forEach(name -> consumers.add(new EntityId(Kind.SERVICE, name).toString()));
        Stream.concat(beforeDependents.units(services).stream(), afterDependents.units(services).stream())
                .forEach(name -> consumers.add(new EntityId(Kind.PARTY, name).toString()));
        Optional<Importance> importance = services.stream()
                .flatMap(name ->
                        Stream.of(before.services().get(name), after.services().get(name)))
                .flatMap(Stream::ofNullable)
                .flatMap(service -> service.importance().stream())
                .min(Importance::compareTo);
        return new Touch(
                change,
                change.map(Change::type).map(SORTS::get),
                Collections.unmodifiableSortedSet(services),
                importance,
                Collections.unmodifiableSortedSet(consumers));
    }

    private SortedSet<String> services(EntityId id) {
        SortedSet<String> names = new TreeSet<>();
        switch (id.kind()) {
            case SERVICE -> names.add(id.name());
            case OFFERING ->
                both(id, Catalog::offerings).flatMap(o -> o.service().stream()).forEach(names::add);
            case IMPROVEMENT ->
                both(id, Catalog::improvements)
                        .flatMap(each -> each.service().stream())
                        .forEach(names::add);
            case COMPONENT, AGREEMENT -> {
                names.addAll(beforeDependents.direct(id));
                names.addAll(afterDependents.direct(id));
            }
            default -> {
                // a party, a calendar, a goal or a rule is no part of a service; what it does to promises is a change
                // of its own
            }
        }
        return names;
    }

    private <E> Stream<E> both(EntityId id, Function<Catalog, SortedMap<String, E>> kind) {
        return Stream.of(before, after)
                .map(kind)
                .map(byName -> byName.get(id.name()))
                .flatMap(Stream::ofNullable);
    }
}
