package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.PromisesBelow.Below;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Promises.Within;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether what services promise to answer and to repair is carried by what they were promised themselves: a need that has no alternative
 * has to be back at every instant at which the service has to be back.
 *
 * @param byService comparisons by name of the service, in order: by need, then respond before restore
 * @param withoutRestore by name of a service that promises to be back in time: what it needs and nobody promises to repair, sorted
 */
public record AgreementPromises(
        SortedMap<String, List<Comparison>> byService, SortedMap<String, SortedSet<EntityId>> withoutRestore) {

    /**
     * One promise beside the one it stands on, tried for failures at all times of a year from today.
     *
     * @param promise respond or restore
     * @param need the agreement, or the service with its promise
     * @param ours what the service promises
     * @param theirs what it was promised
     */
    public record Comparison(Name promise, EntityId need, Promise ours, Promise theirs, PromiseProof.Verdict verdict) {}

    /** Compares the promises of all services that can be used today. */
    static AgreementPromises of(Catalog catalog, LocalDate today) {
        Comparer comparer = new Comparer(catalog, today);
        ConcurrentHashMap<String, List<Comparison>> byService = new ConcurrentHashMap<>();
        ConcurrentHashMap<String, SortedSet<EntityId>> withoutRestore = new ConcurrentHashMap<>();
        catalog.services().values().parallelStream()
                .filter(service -> service.status().filter(Status::isOffered).isPresent())
                .forEach(service -> {
                    SortedSet<EntityId> missing = new TreeSet<>();
                    List<Comparison> comparisons = comparer.compare(service, missing);
                    if (!comparisons.isEmpty()) {
                        byService.put(service.name(), comparisons);
                    }
                    if (!missing.isEmpty()) {
                        withoutRestore.put(service.name(), Collections.unmodifiableSortedSet(missing));
                    }
                });
        return new AgreementPromises(
                Collections.unmodifiableSortedMap(new TreeMap<>(byService)),
                Collections.unmodifiableSortedMap(new TreeMap<>(withoutRestore)));
    }

    /** What is promised by someone else is one step that begins when something fails. */
    static PromiseProof.Verdict prove(Promise ours, EntityId need, Promise theirs, LocalDate from, LocalDate to) {
        LeadTimeChain.Link only = new LeadTimeChain.Link(need.name(), theirs, List.of());
        return PromiseProof.of(ours, new LeadTimeChain(List.of(only)), from, to);
    }

    /** Tries each pair of promises once, however many services state it. */
    private static final class Comparer {
        private final Catalog catalog;
        private final LocalDate today;
        private final PromisesBelow below;
        private final Map<PairKey, PromiseProof.Verdict> verdicts = new ConcurrentHashMap<>();

        Comparer(Catalog catalog, LocalDate today) {
            this.catalog = catalog;
            this.today = today;
            this.below = new PromisesBelow(catalog);
        }

        List<Comparison> compare(Service service, SortedSet<EntityId> missing) {
            List<Comparison> comparisons = new ArrayList<>();
            Map<Name, Set<EntityId>> seen = Map.of(Name.RESPOND, new HashSet<>(), Name.RESTORE, new HashSet<>());
            for (EntityId need : PromisesBelow.indispensable(service)) {
                for (Name name : List.of(Name.RESPOND, Name.RESTORE)) {
                    Optional<Within> ours = PromisesBelow.within(service.promises(), name);
                    if (ours.isPresent()) {
                        for (Below found : below.of(need, name, seen.get(name))) {
                            found.promised()
                                    .flatMap(theirs -> compare(name, ours, found.need(), theirs))
                                    .ifPresent(comparisons::add);
                            if (found.promised().isEmpty() && name == Name.RESTORE) {
                                missing.add(found.need());
                            }
                        }
                    }
                }
            }
            return List.copyOf(comparisons);
        }

        private Optional<Comparison> compare(Name name, Optional<Within> our, EntityId id, Within their) {
            return our.flatMap(this::promise)
                    .flatMap(ours -> promise(their)
                            .map(theirs -> new Comparison(
                                    name, id, ours, theirs, verdict(our.get(), ours, id, their, theirs))));
        }

        private PromiseProof.Verdict verdict(Within our, Promise ours, EntityId id, Within their, Promise theirs) {
            PairKey key = new PairKey(
                    our.target(),
                    StatedHours.name(catalog, our.hours()).orElseThrow(),
                    their.target(),
                    StatedHours.name(catalog, their.hours()).orElseThrow());
            return verdicts.computeIfAbsent(
                    key, any -> prove(ours, id, theirs, today, StatedHours.yearFrom(today, List.of())));
        }

        private Optional<Promise> promise(Within within) {
            return StatedHours.of(catalog, within.hours())
                    .map(hours -> new Promise(within.target(), hours, Optional.empty()));
        }
    }

    private record PairKey(BusinessDuration ours, String ourHours, BusinessDuration theirs, String theirHours) {}
}
