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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
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
    Optional<Proof> of(Offering offering, BusinessDuration promised) {
        return byOffering.getOrDefault(offering.name(), List.of()).stream()
                .filter(proof -> proof.promise().duration().equals(promised))
                .findFirst();
    }

    /** Proves all offerings that promise something and say what happens. */
    static LeadTimeProofs of(Catalog catalog, LocalDate today) {
        SortedMap<String, List<Proof>> proofs = new ConcurrentSkipListMap<>();
        Prover prover = new Prover(new Timelines(today, today.plusDays(DAYS_AHEAD)));
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
    private static final class Prover {
        private final Timelines timelines;
        private final Map<Shape, PromiseProof.Verdict> holding = new ConcurrentHashMap<>();

        Prover(Timelines timelines) {
            this.timelines = timelines;
        }

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
            Shape shape = Shape.of(promise, chain);
            PromiseProof.Verdict known = holding.get(shape);
            if (known != null) {
                return new Proof(index, promise, chain, known);
            }
            PromiseProof.Verdict verdict = PromiseProof.of(promise, chain, timelines);
            if (verdict instanceof PromiseProof.Holds) {
                holding.put(shape, verdict);
            }
            return new Proof(index, promise, chain, verdict);
        }
    }

    /** A promise and a chain without the names of the steps. Calendars are compared as the objects they are, which is quick. */
    private record Shape(String text, List<Same> calendars) {
        static Shape of(Promise promise, LeadTimeChain chain) {
            StringBuilder text = new StringBuilder();
            List<Same> calendars = new ArrayList<>();
            add(promise, text, calendars);
            List<String> ids =
                    chain.links().stream().map(LeadTimeChain.Link::id).toList();
            for (LeadTimeChain.Link link : chain.links()) {
                add(link.time(), text, calendars);
                link.after().forEach(earlier -> text.append('<').append(ids.indexOf(earlier)));
            }
            return new Shape(text.toString(), calendars);
        }

        private static void add(Promise promise, StringBuilder text, List<Same> calendars) {
            text.append(';').append(promise.duration()).append('@').append(promise.orderBefore());
            calendars.add(new Same(promise.calendar()));
        }
    }

    /** An object that equals only itself. */
    private record Same(Object object) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
