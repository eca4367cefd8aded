package dev.servicecatalog.analysis;

import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Promises that were proved to hold, for all versions of a catalog that are looked at on one day: only what a change reaches is proved
 * anew. What holds for one chain holds for all with the same promise, times, order and calendars, whatever their steps are called. What
 * does not hold is proved each time, since its counter-example names the steps. Safe from several threads.
 */
public final class KnownProofs {
    private final LocalDate today;
    private final Map<Shape, PromiseProof.Verdict> holding = new ConcurrentHashMap<>();
    private final Map<BusinessCalendar, Integer> numbers = new HashMap<>();
    private final Map<BusinessCalendar, Integer> seen = new IdentityHashMap<>();
    private final AtomicLong made = new AtomicLong();

    /** Nothing is known yet. */
    public KnownProofs(LocalDate today) {
        this.today = today;
    }

    /** The first day of the year that proofs are about. */
    public LocalDate today() {
        return today;
    }

    /** How many proofs were made, whatever came of them. */
    public long made() {
        return made.get();
    }

    PromiseProof.Verdict of(Promise promise, LeadTimeChain chain, Supplier<PromiseProof.Verdict> proof) {
        Shape shape = shape(promise, chain);
        return Optional.ofNullable(holding.get(shape)).orElseGet(() -> {
            made.incrementAndGet();
            PromiseProof.Verdict verdict = proof.get();
            if (verdict instanceof PromiseProof.Holds) {
                holding.put(shape, verdict);
            }
            return verdict;
        });
    }

    private Shape shape(Promise promise, LeadTimeChain chain) {
        StringBuilder text = new StringBuilder();
        List<Integer> calendars = new ArrayList<>();
        add(promise, text, calendars);
        List<String> ids = chain.links().stream().map(LeadTimeChain.Link::id).toList();
        for (LeadTimeChain.Link link : chain.links()) {
            add(link.time(), text, calendars);
            link.after().forEach(earlier -> text.append('<').append(ids.indexOf(earlier)));
        }
        return new Shape(text.toString(), calendars);
    }

    private void add(Promise promise, StringBuilder text, List<Integer> calendars) {
        text.append(';').append(promise.duration()).append('@').append(promise.orderBefore());
        calendars.add(number(promise.calendar()));
    }

    /** The same for calendars that say the same; each object is compared once. */
    private synchronized int number(BusinessCalendar calendar) {
        Integer known = seen.get(calendar);
        if (known == null) {
            known = numbers.computeIfAbsent(calendar, any -> numbers.size());
            seen.put(calendar, known);
        }
        return known;
    }

    /** A promise and a chain without the names of the steps. */
    private record Shape(String text, List<Integer> calendars) {}
}
