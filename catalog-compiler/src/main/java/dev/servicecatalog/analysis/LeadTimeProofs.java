package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.time.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Whether each offering can keep its lead time, for every order of a year from today, as far as the holidays of its calendar are known.
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
            Optional<Integer> packageIndex, Promise promise, LeadTimeChain chain, PromiseProof.Verdict verdict) {}

    /** Proves all offerings that promise something and say what happens. */
    static LeadTimeProofs of(Catalog catalog, LocalDate today) {
        SortedMap<String, List<Proof>> proofs = new ConcurrentSkipListMap<>();
        catalog.offerings().values().parallelStream()
                .forEach(offering -> OfferingChain.of(catalog, offering).ifPresent(chain -> {
                    List<Proof> all = prove(catalog, offering, chain, today);
                    if (!all.isEmpty()) {
                        proofs.put(offering.name(), all);
                    }
                }));
        return new LeadTimeProofs(new TreeMap<>(proofs));
    }

    private static List<Proof> prove(Catalog catalog, Offering offering, LeadTimeChain chain, LocalDate today) {
        List<Proof> proofs = new ArrayList<>();
        OfferingPromise.of(catalog, offering)
                .ifPresent(promise -> proofs.add(prove(Optional.empty(), promise, chain, today)));
        if (offering.pricing() instanceof Pricing.Packages choice) {
            for (int i = 0; i < choice.packages().size(); i++) {
                Pricing.Package one = choice.packages().get(i);
                Optional<Integer> index = Optional.of(i);
                if (one.promise().isPresent()) {
                    OfferingPromise.of(catalog, offering, one)
                            .ifPresent(promise -> proofs.add(prove(index, promise, chain, today)));
                }
            }
        }
        return List.copyOf(proofs);
    }

    private static Proof prove(Optional<Integer> index, Promise promise, LeadTimeChain chain, LocalDate today) {
        LocalDate year = today.plusDays(DAYS_AHEAD);
        LocalDate to = promise.calendar()
                .knownUntil()
                .filter(known -> known.isBefore(year))
                .orElse(year);
        return new Proof(index, promise, chain, PromiseProof.of(promise, chain, today, to));
    }
}
