package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.BillOfMaterials.Unit;
import dev.servicecatalog.analysis.ProcessCost.Work;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.CostItem;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Share;
import dev.servicecatalog.model.Status;
import dev.servicecatalog.time.BusinessDuration;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What everything costs: a year of each service, and the work behind one order of each offering. The cost of a component belongs to the
 * services that need it, in equal parts; a component on which nothing is stated has none. A service that runs and states no costs may well
 * have some. What is only proposed costs nothing yet, and what is retired costs nothing any more.
 *
 * @param conversion how amounts of other currencies are added
 * @param amounts all cost lines, a year; empty where nothing is stated
 * @param byPool the same by what was bought, in the order of pools
 * @param rollup the same by service and component, with what they pass on
 * @param processes the work behind one order, by offering with steps; empty without a reporting currency
 * @param orders the same with the work behind whatever else is ordered on the way
 */
public record Costs(
        Conversion conversion,
        List<Optional<Money>> amounts,
        SortedMap<String, StatedSum> byPool,
        CostRollup rollup,
        SortedMap<String, ProcessCost> processes,
        SortedMap<String, Unit> orders) {

    /** Adds up everything a catalog states. */
    static Costs of(Catalog catalog) {
        Conversion conversion = Conversion.of(catalog);
        SortedMap<EntityId, List<CostItem>> lines = lines(catalog);
        SortedMap<String, List<Optional<Money>>> pools = new TreeMap<>();
        List<Optional<Money>> all = new ArrayList<>();
        lines.values()
                .forEach(items -> items.forEach(item -> {
                    all.add(yearly(item));
                    pools.computeIfAbsent(item.pool().orElse("other"), k -> new ArrayList<>())
                            .add(yearly(item));
                }));
        SortedMap<String, StatedSum> byPool = new TreeMap<>();
        pools.forEach((pool, amounts) -> byPool.put(pool, StatedSum.of(amounts, conversion)));
        SortedMap<String, ProcessCost> processes = processes(catalog, conversion);
        return new Costs(
                conversion,
                List.copyOf(all),
                Collections.unmodifiableSortedMap(byPool),
                rollup(catalog, conversion, lines),
                processes,
                orders(catalog, processes));
    }

    /** All cost lines together, a year. */
    public StatedSum total() {
        return StatedSum.of(amounts, conversion);
    }

    /** What a service is known to cost a year. */
    public CostRollup.Cost ofService(String service) {
        return rollup.of(new EntityId(Kind.SERVICE, service));
    }

    private static SortedMap<EntityId, List<CostItem>> lines(Catalog catalog) {
        SortedMap<EntityId, List<CostItem>> lines = new TreeMap<>();
        catalog.services().values().stream()
                .filter(Costs::runs)
                .filter(service -> !service.costs().isEmpty())
                .forEach(service -> lines.put(service.id(), service.costs()));
        catalog.components().values().stream()
                .filter(component -> !component.costs().isEmpty())
                .forEach(component -> lines.put(component.id(), component.costs()));
        return lines;
    }

    private static boolean runs(Service service) {
        return service.status()
                .filter(status -> status == Status.PROPOSED || status == Status.RETIRED)
                .isEmpty();
    }

    private static Optional<Money> yearly(CostItem item) {
        return item.amount().flatMap(Price::perYear);
    }

    private static CostRollup rollup(
            Catalog catalog, Conversion conversion, SortedMap<EntityId, List<CostItem>> lines) {
        Map<EntityId, Money> direct = new HashMap<>();
        Set<EntityId> open = new HashSet<>();
        lines.forEach((bearer, items) -> {
            List<Money> amounts = items.stream()
                    .flatMap(item -> yearly(item).flatMap(conversion::convert).stream())
                    .toList();
            amounts.stream().reduce(Money::plus).ifPresent(money -> direct.put(bearer, money));
            if (amounts.size() < items.size()) {
                open.add(bearer);
            }
        });
        catalog.services().values().stream()
                .filter(service -> runs(service) && service.costs().isEmpty())
                .forEach(service -> open.add(service.id()));
        Map<EntityId, SortedMap<EntityId, Share>> shares = new HashMap<>();
        catalog.services().values().stream()
                .filter(service -> !service.passesCostOn().isEmpty())
                .forEach(service -> shares.put(service.id(), toServices(service.passesCostOn())));
        users(catalog).forEach((component, services) -> {
            Share part = new Share(BigInteger.ONE, BigInteger.valueOf(services.size()));
            SortedMap<EntityId, Share> equal = new TreeMap<>();
            services.forEach(service -> equal.put(service, part));
            shares.put(component, equal);
        });
        return CostRollup.of(direct, open, shares);
    }

    private static SortedMap<EntityId, Share> toServices(SortedMap<String, Share> byName) {
        SortedMap<EntityId, Share> byId = new TreeMap<>();
        byName.forEach((name, share) -> byId.put(new EntityId(Kind.SERVICE, name), share));
        return byId;
    }

    /** The services that need each component; an alternative is paid for as well. */
    private static Map<EntityId, SortedSet<EntityId>> users(Catalog catalog) {
        Map<EntityId, SortedSet<EntityId>> users = new HashMap<>();
        catalog.services().values().stream()
                .filter(Costs::runs)
                .forEach(service -> service.needs().stream()
                        .flatMap(need -> need.of().stream())
                        .filter(needed -> needed.kind() == Kind.COMPONENT)
                        .forEach(component -> users.computeIfAbsent(component, k -> new TreeSet<>())
                                .add(service.id())));
        return users;
    }

    private static SortedMap<String, ProcessCost> processes(Catalog catalog, Conversion conversion) {
        SortedMap<String, ProcessCost> processes = new TreeMap<>();
        conversion
                .report()
                .map(Money::zero)
                .ifPresent(nothing -> catalog.offerings().values().stream()
                        .filter(offering -> !offering.steps().isEmpty())
                        .forEach(offering -> processes.put(
                                offering.name(), ProcessCost.of(work(catalog, conversion, offering), nothing))));
        return Collections.unmodifiableSortedMap(processes);
    }

    /** The steps of IT itself: approvals are work of the customer, and what is ordered has a cost of its own. */
    private static List<Work> work(Catalog catalog, Conversion conversion, Offering offering) {
        return offering.steps().stream()
                .filter(step -> step.actor() instanceof Actor.ByParty)
                .map(step -> new Work(
                        step.effort().flatMap(BusinessDuration::workingMinutes),
                        rate(catalog, step).flatMap(conversion::convert),
                        step.how()))
                .toList();
    }

    private static Optional<Money> rate(Catalog catalog, Step step) {
        return step.actor() instanceof Actor.ByParty by
                ? Optional.ofNullable(catalog.parties().get(by.party())).flatMap(Party::hourlyRate)
                : Optional.empty();
    }

    private static SortedMap<String, Unit> orders(Catalog catalog, SortedMap<String, ProcessCost> processes) {
        Map<String, Unit> own = new HashMap<>();
        Map<String, Map<String, Integer>> parts = new HashMap<>();
        processes.forEach((name, process) -> {
            own.put(name, new Unit(process.labour(), process.complete()));
            Map<String, Integer> ordered = new LinkedHashMap<>();
            for (Step step : catalog.offerings().get(name).steps()) {
                if (step.actor() instanceof Actor.ByOffering other) {
                    ordered.merge(other.offering(), 1, Integer::sum);
                }
            }
            parts.put(name, ordered);
        });
        return Collections.unmodifiableSortedMap(BillOfMaterials.of(own, parts));
    }
}
