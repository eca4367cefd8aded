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
 */
public record Reach(
        Importance importance,
        List<String> names,
        List<String> services,
        List<String> dependents,
        List<String> units,
        List<String> goals,
        Optional<Money> hourWithout) {

    /** Of a change that could not be looked at. */
    static final Reach NOBODY =
            new Reach(Importance.VITAL, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    static Reach of(GateCase gateCase) {
        Catalog catalog = gateCase.catalog();
        SortedSet<String> services = gateCase.services();
        SortedSet<String> consumers = new TreeSet<>();
        gateCase.touches().forEach(touch -> consumers.addAll(touch.consumers()));
        LocalDate today = gateCase.situation().base().today();
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
                hourWithout(catalog, services, today));
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

    private static Optional<Money> hourWithout(Catalog catalog, SortedSet<String> services, LocalDate today) {
        List<Money> each = services.stream()
                .flatMap(name -> Stream.ofNullable(catalog.services().get(name)))
                .flatMap(service -> HourWithout.of(catalog, service, today).stream())
                .toList();
        boolean oneCurrency = each.stream().map(Money::currency).distinct().count() == 1;
        return oneCurrency ? each.stream().reduce(Money::plus) : Optional.empty();
    }
}
