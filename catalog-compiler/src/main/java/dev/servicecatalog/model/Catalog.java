package dev.servicecatalog.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
        Map<Class<?>, List<Entity>> byType = entities.stream().collect(Collectors.groupingBy(Entity::getClass));
        return new Catalog(
                only(CatalogSettings.class, byType).findFirst(),
                byName(Party.class, byType),
                byName(Calendar.class, byType),
                byName(Service.class, byType),
                byName(Offering.class, byType),
                byName(Goal.class, byType),
                byName(Component.class, byType),
                byName(Agreement.class, byType),
                byName(Improvement.class, byType),
                byName(Measurement.class, byType),
                byName(ChangePolicy.class, byType),
                byName(Waiver.class, byType),
                byName(Plan.class, byType),
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

    private static <E extends Entity> SortedMap<String, E> byName(Class<E> type, Map<Class<?>, List<Entity>> byType) {
        Map<String, E> byName = new HashMap<>();
        only(type, byType).forEach(entity -> byName.putIfAbsent(entity.name(), entity));
        return Collections.unmodifiableSortedMap(new ByName<>(byName));
    }

    private static <E extends Entity> Stream<E> only(Class<E> type, Map<Class<?>, List<Entity>> byType) {
        return byType.getOrDefault(type, List.of()).stream().map(type::cast);
    }

    /** Sorted by name; looked up by hash, since that is what analyses do most. */
    private static final class ByName<E> extends TreeMap<String, E> {
        private static final long serialVersionUID = 1;

        private final transient Map<String, E> byHash;

        ByName(Map<String, E> byHash) {
            super(byHash);
            this.byHash = byHash;
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
