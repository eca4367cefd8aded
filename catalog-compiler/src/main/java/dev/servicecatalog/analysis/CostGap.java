package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CostItem;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why the full cost of a service has no figure, for those who must show something else than 0. */
public enum CostGap {
    /** It does not run, so it costs nothing yet or no more. */
    DOES_NOT_RUN,
    /** It passes cost on in a circle. */
    CIRCLE,
    /** One of its own costs has no amount a year. */
    NO_AMOUNT,
    /** One of its own costs is in a currency without an exchange rate. */
    NO_RATE,
    /** Nobody states in which currency to report. */
    NO_CURRENCY,
    /** Something that passes its cost on to it is itself not known, or not wholly. */
    SUPPLIER_UNKNOWN,
    /** Others pass their cost on to it, but nobody stated its own. */
    OWN_NOT_STATED,
    /** Nobody stated any cost. */
    NOT_STATED;

    /** The reason by name of the service, where the full cost is not known. */
    static SortedMap<String, CostGap> of(Catalog catalog, Costs costs) {
        Set<EntityId> inCircles = new HashSet<>();
        costs.rollup().circles().forEach(inCircles::addAll);
        SortedMap<String, CostGap> gaps = new TreeMap<>();
        for (Service service : catalog.services().values()) {
            if (costs.ofService(service.name()).full().isEmpty()) {
                gaps.put(service.name(), gap(service, costs, inCircles.contains(service.id())));
            }
        }
        return Collections.unmodifiableSortedMap(gaps);
    }

    /** Why cost lines do not add up; empty if they do. */
    public static Optional<CostGap> ofLines(List<CostItem> lines, Conversion conversion) {
        List<Optional<Money>> yearly = lines.stream()
                .map(cost -> cost.amount().flatMap(Price::perYear))
                .toList();
        if (yearly.contains(Optional.<Money>empty())) {
            return Optional.of(NO_AMOUNT);
        }
        if (!yearly.stream().flatMap(Optional::stream).allMatch(conversion::knows)) {
            return Optional.of(conversion.report().isPresent() ? NO_RATE : NO_CURRENCY);
        }
        return yearly.isEmpty() ? Optional.of(NOT_STATED) : Optional.empty();
    }

    private static CostGap gap(Service service, Costs costs, boolean inCircle) {
        if (service.status().filter(CostGap::doesNotRun).isPresent()) {
            return DOES_NOT_RUN;
        }
        if (inCircle) {
            return CIRCLE;
        }
        CostRollup.Cost cost = costs.ofService(service.name());
        CostGap own = ofLines(service.costs(), costs.conversion()).orElse(SUPPLIER_UNKNOWN);
        if (own != NOT_STATED) {
            return own;
        }
        if (!cost.unknownFrom().isEmpty()) {
            return SUPPLIER_UNKNOWN;
        }
        return cost.received().isEmpty() ? NOT_STATED : OWN_NOT_STATED;
    }

    private static boolean doesNotRun(Status status) {
        return status == Status.PROPOSED || status == Status.RETIRED;
    }
}
