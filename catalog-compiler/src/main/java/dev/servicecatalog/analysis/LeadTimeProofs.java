package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Whether each offering can keep its lead time, for every order of a year from today, as far as the holidays of all calendars that count
 * are known.
 *
 * @param byOffering proofs by name of the offering: first the offering's own promise, then those of packages that promise something else
 */
public record LeadTimeProofs(SortedMap<String, List<Proof>> byOffering) {
    private static final int DAYS_AHEAD = 365;

    /**
     * One promise and what came of its proof.
     *
     * @param packageIndex position of the package, from 0; empty for the offering itself
     */
    public record Proof(
            Optional<Integer> packageIndex, Promise promise, LeadTimeChain chain, PromiseProof.Verdict verdict) {
        /** Whether the proof has to know the holidays of a calendar. */
        public boolean counts(BusinessCalendar calendar) {
            return CountedCalendars.of(promise, chain).calendars().contains(calendar);
        }
    }

    /** The proof of what an offering promises, itself or with one of its packages; empty if nobody says what happens. */
    public Optional<Proof> of(Offering offering, BusinessDuration promised) {
        return byOffering.getOrDefault(offering.name(), List.of()).stream()
                .filter(proof -> proof.promise().duration().equals(promised))
                .findFirst();
    }

    /** Proves all offerings that promise something and say what happens, but for what is known to hold. */
    static LeadTimeProofs of(Catalog catalog, KnownProofs known) {
        SortedMap<String, List<Proof>> proofs = new ConcurrentSkipListMap<>();
        LocalDate today = known.today();
        Prover prover = new Prover(new Timelines(today, today.plusDays(DAYS_AHEAD)), known);
        catalog.offerings().values().parallelStream()
                .forEach(offering -> OfferingChain.of(catalog, offering).ifPresent(chain -> {
                    List<Proof> all = prover.prove(catalog, offering, chain);
                    if (!all.isEmpty()) {
                        proofs.put(offering.name(), all);
                    }
                }));
        return new LeadTimeProofs(new TreeMap<>(proofs));
    }

    /** Proves; what holds for one chain holds for all of the same shape, and catalogs have few shapes. */
    private record Prover(Timelines timelines, KnownProofs known) {
        List<Proof> prove(Catalog catalog, Offering offering, LeadTimeChain chain) {
            List<Proof> proofs = new ArrayList<>();
            OfferingPromise.of(catalog, offering)
                    .ifPresent(promise -> proofs.add(prove(Optional.empty(), promise, chain)));
            if (offering.pricing() instanceof Pricing.Packages choice) {
                for (int i = 0; i < choice.packages().size(); i++) {
                    Pricing.Package one = choice.packages().get(i);
                    Optional<Integer> index = Optional.of(i);
                    if (one.promise().isPresent()) {
                        OfferingPromise.of(catalog, offering, one)
                                .ifPresent(promise -> proofs.add(prove(index, promise, chain)));
                    }
                }
            }
            return List.copyOf(proofs);
        }

        private Proof prove(Optional<Integer> index, Promise promise, LeadTimeChain chain) {
            return new Proof(
                    index, promise, chain, known.of(promise, chain, () -> PromiseProof.of(promise, chain, timelines)));
        }
    }
}
