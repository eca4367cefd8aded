package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Kind;
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
    /** Something that passes its cost on to it is itself not known. */
    SUPPLIER_UNKNOWN,
    /** Nobody stated any cost. */
    NOT_STATED;

    /** The reason by name of the service, where the full cost is not known. */
    static SortedMap<String, CostGap> of(Catalog catalog, Costs costs) {
        Set<String> receivers = new HashSet<>();
        catalog.services()
                .values()
                .forEach(service -> receivers.addAll(service.passesCostOn().keySet()));
        SortedMap<String, CostGap> gaps = new TreeMap<>();
        for (Service service : catalog.services().values()) {
            if (costs.ofService(service.name()).full().isEmpty()) {
                gaps.put(service.name(), gap(catalog, costs, service, receivers.contains(service.name())));
            }
        }
        return Collections.unmodifiableSortedMap(gaps);
    }

    private static CostGap gap(Catalog catalog, Costs costs, Service service, boolean receives) {
        if (service.status().filter(CostGap::doesNotRun).isPresent()) {
            return DOES_NOT_RUN;
        }
        if (costs.rollup().circles().stream().anyMatch(circle -> circle.contains(service.id()))) {
            return CIRCLE;
        }
        List<Optional<Money>> yearly = service.costs().stream()
                .map(cost -> cost.amount().flatMap(Price::perYear))
                .toList();
        if (yearly.contains(Optional.<Money>empty())) {
            return NO_AMOUNT;
        }
        if (!yearly.stream().flatMap(Optional::stream).allMatch(costs.conversion()::knows)) {
            return NO_RATE;
        }
        return yearly.isEmpty() && !receives && !needsCostly(catalog, service) ? NOT_STATED : SUPPLIER_UNKNOWN;
    }

    /** Whether it needs a component on which something is spent. */
    private static boolean needsCostly(Catalog catalog, Service service) {
        return service.needs().stream()
                .flatMap(need -> need.of().stream())
                .filter(id -> id.kind() == Kind.COMPONENT)
                .map(id -> catalog.components().get(id.name()))
                .anyMatch(component -> component != null && !component.costs().isEmpty());
    }

    private static boolean doesNotRun(Status status) {
        return status == Status.PROPOSED || status == Status.RETIRED;
    }
}
