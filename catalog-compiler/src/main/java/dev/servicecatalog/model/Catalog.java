package dev.servicecatalog.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything a catalog states. All maps are by name and in the order of names.
 *
 * @param settings what the one document of kind Catalog says; empty if there is none
 * @param translations what documents say in other languages, by language; those that are not translated are left out
 */
public record Catalog(
        Optional<CatalogSettings> settings,
        SortedMap<String, Party> parties,
        SortedMap<String, Calendar> calendars,
        SortedMap<String, Service> services,
        SortedMap<String, Offering> offerings,
        SortedMap<String, Goal> goals,
        SortedMap<String, Component> components,
        SortedMap<String, Agreement> agreements,
        SortedMap<String, Improvement> improvements,
        SortedMap<String, Measurement> measurements,
        SortedMap<String, ChangePolicy> changePolicies,
        SortedMap<String, Waiver> waivers,
        SortedMap<String, Plan> plans,
        SortedMap<EntityId, Translation.Fields> translations) {

    /** Sorts entities into the catalog; of two with the same kind and name, the first stays. */
    public static Catalog of(Collection<? extends Entity> entities) {
        return of(entities, Map.of());
    }

    /** The same with what they say in other languages, by language. */
    public static Catalog of(Collection<? extends Entity> entities, Map<EntityId, Translation.Fields> translations) {
        return new Catalog(
                only(CatalogSettings.class, entities).findFirst(),
                byName(Party.class, entities),
                byName(Calendar.class, entities),
                byName(Service.class, entities),
                byName(Offering.class, entities),
                byName(Goal.class, entities),
                byName(Component.class, entities),
                byName(Agreement.class, entities),
                byName(Improvement.class, entities),
                byName(Measurement.class, entities),
                byName(ChangePolicy.class, entities),
                byName(Waiver.class, entities),
                byName(Plan.class, entities),
                Collections.unmodifiableSortedMap(new TreeMap<>(translations)));
    }

    /** Everything, in the order of kinds and names. */
    public Stream<Entity> entities() {
        return Stream.of(
                        settings.map(one -> Map.of(one.name(), one)).orElse(Map.of()),
                        parties,
                        calendars,
                        services,
                        offerings,
                        goals,
                        components,
                        agreements,
                        improvements,
                        measurements,
                        changePolicies,
                        waivers,
                        plans)
                .flatMap(byName -> byName.values().stream());
    }

    /** What has this name; empty if nothing does. */
    public Optional<Entity> entity(EntityId id) {
        return Optional.ofNullable(
                switch (id.kind()) {
                    case CATALOG -> settings.filter(one -> one.id().equals(id)).orElse(null);
                    case PARTY -> parties.get(id.name());
                    case CALENDAR -> calendars.get(id.name());
                    case SERVICE -> services.get(id.name());
                    case OFFERING -> offerings.get(id.name());
                    case GOAL -> goals.get(id.name());
                    case COMPONENT -> components.get(id.name());
                    case AGREEMENT -> agreements.get(id.name());
                    case IMPROVEMENT -> improvements.get(id.name());
                    case MEASUREMENT -> measurements.get(id.name());
                    case CHANGE_POLICY -> changePolicies.get(id.name());
                    case WAIVER -> waivers.get(id.name());
                    case PLAN -> plans.get(id.name());
                });
    }

    private static <E extends Entity> SortedMap<String, E> byName(
            Class<E> type, Collection<? extends Entity> entities) {
        SortedMap<String, E> byName = new TreeMap<>();
        only(type, entities).forEach(entity -> byName.putIfAbsent(entity.name(), entity));
        return Collections.unmodifiableSortedMap(new ByName<>(byName));
    }

    private static <E extends Entity> Stream<E> only(Class<E> type, Collection<? extends Entity> entities) {
        return entities.stream().filter(type::isInstance).map(type::cast);
    }

    /** Sorted by name; looked up by hash, since that is what analyses do most. */
    private static final class ByName<E> extends TreeMap<String, E> {
        private static final long serialVersionUID = 1;

        private final transient Map<String, E> byHash;

        ByName(SortedMap<String, E> byName) {
            super(byName);
            this.byHash = new HashMap<>(byName);
        }

        @Override
        public E get(Object name) {
            return byHash.get(name);
        }

        @Override
        public boolean containsKey(Object name) {
            return byHash.containsKey(name);
        }
    }
}
