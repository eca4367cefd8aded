package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.model.Percentage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In how many of a hundred orders a lead time can be kept, given how often each thing it orders itself comes in time.
 *
 * @param promised the share of orders for which the offering promises its lead time; every order where it says nothing
 * @param steps the steps that depend on somebody else's share, in the order stated; all others count as always kept
 */
public record Attainment(Percentage promised, List<StepShare> steps) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Percentage ALWAYS = new Percentage(HUNDRED);

    /** Copies the list. */
    public Attainment {
        steps = List.copyOf(steps);
    }

    /**
     * A step that orders another offering.
     *
     * @param step its id
     * @param offering what it orders
     * @param keptIn the share of orders for which that offering keeps its promise
     */
    public record StepShare(String step, String offering, Percentage keptIn) {}

    /** All offerings of which a step orders something that is not always in time, by name. */
    static SortedMap<String, Attainment> of(Catalog catalog) {
        SortedMap<String, Attainment> byOffering = new TreeMap<>();
        for (Offering offering : catalog.offerings().values()) {
            List<StepShare> shares = shares(catalog, offering);
            if (!shares.isEmpty() && offering.leadTime().promise().isPresent()) {
                Percentage promised = offering.leadTime().keptIn().orElse(ALWAYS);
                byOffering.put(offering.name(), new Attainment(promised, shares));
            }
        }
        return Collections.unmodifiableSortedMap(byOffering);
    }

    private static List<StepShare> shares(Catalog catalog, Offering offering) {
        List<StepShare> shares = new ArrayList<>();
        for (Step step : offering.steps()) {
            if (step.actor() instanceof Actor.ByOffering other) {
                Optional.ofNullable(catalog.offerings().get(other.offering()))
                        .flatMap(ordered -> ordered.leadTime().keptIn())
                        .ifPresent(kept -> shares.add(new StepShare(step.id(), other.offering(), kept)));
            }
        }
        return shares;
    }

    /** What is certain even if never two steps are late for the same order: a hundred less all that is missing; in percent, exact. */
    public BigDecimal guaranteed() {
        BigDecimal left = HUNDRED;
        for (StepShare step : steps) {
            left = left.subtract(HUNDRED.subtract(step.keptIn().value()));
        }
        return left.max(BigDecimal.ZERO);
    }

    /** What comes out if no step is late because another one is: the product; in percent, exact. */
    public BigDecimal independent() {
        BigDecimal product = HUNDRED;
        for (StepShare step : steps) {
            product = product.multiply(step.keptIn().value()).movePointLeft(2);
        }
        return product;
    }

    /** Whether what is certain is at least what is promised. */
    public boolean isSupported() {
        return promised.value().compareTo(guaranteed()) <= 0;
    }
}
