package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Promises.Name;
import dev.servicecatalog.model.Promises.Within;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Need;
import dev.servicecatalog.model.Status;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether what services promise to answer and to repair is carried by what they were promised themselves: a need that has no alternative
 * has to be back at every instant at which the service has to be back.
 *
 * @param byService comparisons by name of the service, in order: by need, then respond before restore
 */
public record AgreementPromises(SortedMap<String, List<Comparison>> byService) {

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
        catalog.services().values().parallelStream()
                .filter(service -> service.status().filter(Status::isOffered).isPresent())
                .forEach(service -> {
                    List<Comparison> comparisons = comparer.compare(service);
                    if (!comparisons.isEmpty()) {
                        byService.put(service.name(), comparisons);
                    }
                });
        return new AgreementPromises(Collections.unmodifiableSortedMap(new TreeMap<>(byService)));
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
        private final Map<PairKey, PromiseProof.Verdict> verdicts = new ConcurrentHashMap<>();

        Comparer(Catalog catalog, LocalDate today) {
            this.catalog = catalog;
            this.today = today;
        }

        List<Comparison> compare(Service service) {
            List<Comparison> comparisons = new ArrayList<>();
            for (Need need : service.needs()) {
                if (NeedsGraph.needed(need) == need.of().size()) {
                    for (EntityId id : need.of()) {
                        Optional<Promises> theirs = promises(id);
                        theirs.flatMap(Promises::respond)
                                .flatMap(their ->
                                        compare(Name.RESPOND, service.promises().respond(), id, their))
                                .ifPresent(comparisons::add);
                        theirs.flatMap(Promises::restore)
                                .flatMap(their ->
                                        compare(Name.RESTORE, service.promises().restore(), id, their))
                                .ifPresent(comparisons::add);
                    }
                }
            }
            return List.copyOf(comparisons);
        }

        private Optional<Promises> promises(EntityId id) {
            return switch (id.kind()) {
                case AGREEMENT ->
                    Optional.ofNullable(catalog.agreements().get(id.name())).map(agreement -> agreement.promises());
                case SERVICE ->
                    Optional.ofNullable(catalog.services().get(id.name())).map(Service::promises);
                default -> Optional.empty();
            };
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
