package dev.servicecatalog.gate;

import dev.servicecatalog.analysis.HourWithout;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Importance;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Service;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who notices a change, in the words of the business. All lists are in the order of titles.
 *
 * @param importance of the most important service
 * @param names of the services touched, in order
 * @param services titles of those touched
 * @param dependents titles of the services that need them
 * @param units titles of the business units that use any of them
 * @param goals titles of the goals they support
 * @param hourWithout what an hour without them costs, declared; empty if no value is stated, or in several currencies
 * @param atLeast whether some of them state no value or no service hours, so that an hour without them costs more
 */
public record Reach(
        Importance importance,
        List<String> names,
        List<String> services,
        List<String> dependents,
        List<String> units,
        List<String> goals,
        Optional<Money> hourWithout,
        boolean atLeast) {

    /** Of a change that could not be looked at. */
    static final Reach NOBODY =
            new Reach(Importance.VITAL, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), false);

    static Reach of(GateCase gateCase) {
        Catalog catalog = gateCase.catalog();
        SortedSet<String> services = gateCase.services();
        SortedSet<String> consumers = new TreeSet<>();
        gateCase.touches().forEach(touch -> consumers.addAll(touch.consumers()));
        List<Money> hours =
                hoursWithout(catalog, services, gateCase.situation().base().today());
        return new Reach(
                gateCase.importance(),
                List.copyOf(services),
                titles(services.stream().map(name -> title(catalog.services().get(name), name))),
                titles(named(consumers, "Service/")
                        .map(name -> title(catalog.services().get(name), name))),
                titles(named(consumers, "Party/").map(name -> title(catalog.parties(), name))),
                titles(services.stream()
                        .flatMap(name -> Stream.ofNullable(catalog.services().get(name)))
                        .flatMap(service -> service.value().stream())
                        .flatMap(value -> value.supports().stream())
                        .map(name -> goal(catalog.goals(), name))),
                sum(hours),
                hours.size() < services.size());
    }

    private static Stream<String> named(SortedSet<String> ids, String kind) {
        return ids.stream().filter(id -> id.startsWith(kind)).map(id -> id.substring(kind.length()));
    }

    private static List<String> titles(Stream<String> titles) {
        return titles.distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String title(Service service, String name) {
        return service == null ? name : service.title();
    }

    private static String title(Map<String, Party> parties, String name) {
        return Optional.ofNullable(parties.get(name)).map(Party::title).orElse(name);
    }

    private static String goal(Map<String, Goal> goals, String name) {
        return Optional.ofNullable(goals.get(name)).map(Goal::title).orElse(name);
    }

    /** Of each service of which it can be told. */
    private static List<Money> hoursWithout(Catalog catalog, SortedSet<String> services, LocalDate today) {
        HourWithout hour = new HourWithout(catalog, today);
        return services.stream()
                .flatMap(name -> Stream.ofNullable(catalog.services().get(name)))
                .flatMap(service -> hour.of(service).stream())
                .toList();
    }

    private static Optional<Money> sum(List<Money> each) {
        boolean oneCurrency = each.stream().map(Money::currency).distinct().count() == 1;
        return oneCurrency ? each.stream().reduce(Money::plus) : Optional.empty();
    }
}
