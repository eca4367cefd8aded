package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Goal;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Service.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What services are worth beside what they cost, which goals that serves, and what comes next.
 *
 * @param services by name
 * @param goals by name; each service counts once, under the first goal it names
 * @param values what services are worth a year, each in its own currency, as far as stated
 * @param queue the order of improvements
 * @param businessCases whether improvements with money pay, by name
 */
public record Portfolio(
        SortedMap<String, Line> services,
        SortedMap<String, GoalLine> goals,
        List<Money> values,
        Conversion conversion,
        List<Wsjf.Ranked> queue,
        SortedMap<String, BusinessCaseFigures> businessCases) {

    /**
     * A service as an investment.
     *
     * @param value a year, in the reporting currency; empty is not stated, which is not 0
     * @param fullCost a year
     * @param valueToCost value / full cost
     * @param age since it was live, until it was retired
     */
    public record Line(
            Optional<Money> value, Optional<Money> fullCost, Optional<Ratio> valueToCost, Optional<Age> age) {}

    /**
     * A goal and what serves it.
     *
     * @param services that count under it, in the order of names
     * @param value what they are worth a year
     * @param improvements that contribute to it, in the order of names
     * @param benefit what those that are done bring a year
     * @param now where its measure stood last
     * @param progress the way gone, of the way from start to target; may be negative or more than the whole
     */
    public record GoalLine(
            List<String> services,
            StatedSum value,
            List<String> improvements,
            StatedSum benefit,
            Optional<BigDecimal> now,
            Optional<Ratio> progress) {}

    /** Looks at a catalog as a whole. */
    static Portfolio of(Catalog catalog, LocalDate today, Costs costs) {
        SortedMap<String, Line> services = new TreeMap<>();
        catalog.services().values().forEach(service -> services.put(service.name(), line(service, today, costs)));
        SortedMap<String, BusinessCaseFigures> cases = new TreeMap<>();
        catalog.improvements()
                .values()
                .forEach(improvement -> improvement
                        .money()
                        .ifPresent(money ->
                                cases.put(improvement.name(), BusinessCaseFigures.of(money, costs.conversion()))));
        List<Money> values = catalog.services().values().stream()
                .flatMap(service -> perYear(service).stream())
                .toList();
        return new Portfolio(
                Collections.unmodifiableSortedMap(services),
                goals(catalog, today, costs.conversion()),
                values,
                costs.conversion(),
                Wsjf.ranking(catalog.improvements().values()),
                Collections.unmodifiableSortedMap(cases));
    }

    /** What all services are worth a year, as far as stated; the goals and the services without goal add up to it. */
    public Conversion.Total total() {
        return conversion.total(values);
    }

    private static Line line(Service service, LocalDate today, Costs costs) {
        Optional<Money> value = perYear(service).flatMap(costs.conversion()::convert);
        Optional<Money> full = costs.ofService(service.name()).full();
        LocalDate end = service.until().filter(until -> until.isBefore(today)).orElse(today);
        return new Line(
                value,
                full,
                value.flatMap(worth -> full.flatMap(cost -> Ratio.of(worth.amount(), cost.amount()))),
                service.since().map(since -> Age.of(since, end)));
    }

    private static Optional<Money> perYear(Service service) {
        return service.value().flatMap(Value::perYear);
    }

    private static SortedMap<String, GoalLine> goals(Catalog catalog, LocalDate today, Conversion conversion) {
        SortedMap<String, List<Service>> services = new TreeMap<>();
        catalog.services()
                .values()
                .forEach(service -> service.value().map(Value::supports).stream()
                        .flatMap(goals -> goals.stream().limit(1))
                        .forEach(goal -> services.computeIfAbsent(goal, k -> new ArrayList<>())
                                .add(service)));
        SortedMap<String, List<Improvement>> improvements = new TreeMap<>();
        catalog.improvements()
                .values()
                .forEach(improvement -> improvement
                        .goal()
                        .ifPresent(goal -> improvements
                                .computeIfAbsent(goal, k -> new ArrayList<>())
                                .add(improvement)));
        SortedMap<String, BigDecimal> reached = reached(catalog, today);
        SortedMap<String, GoalLine> lines = new TreeMap<>();
        catalog.goals()
                .values()
                .forEach(goal -> lines.put(
                        goal.name(),
                        goal(
                                goal,
                                services.getOrDefault(goal.name(), List.of()),
                                improvements.getOrDefault(goal.name(), List.of()),
                                Optional.ofNullable(reached.get(goal.name())),
                                conversion)));
        return Collections.unmodifiableSortedMap(lines);
    }

    private static GoalLine goal(
            Goal goal,
            List<Service> services,
            List<Improvement> improvements,
            Optional<BigDecimal> now,
            Conversion conversion) {
        List<Optional<Money>> benefits = improvements.stream()
                .filter(improvement -> improvement.status().equals(Optional.of(Improvement.Status.DONE)))
                .map(improvement -> improvement.money().flatMap(BusinessCase::benefitPerYear))
                .toList();
        return new GoalLine(
                services.stream().map(Service::name).toList(),
                StatedSum.of(services.stream().map(Portfolio::perYear).toList(), conversion),
                improvements.stream().map(Improvement::name).toList(),
                StatedSum.of(benefits, conversion),
                now,
                now.flatMap(figure -> goal.measure().flatMap(measure -> progress(measure, figure))));
    }

    private static Optional<Ratio> progress(Goal.Measure measure, BigDecimal now) {
        BigDecimal way = measure.to().subtract(measure.from());
        BigDecimal gone = now.subtract(measure.from());
        return way.signum() < 0 ? Ratio.of(gone.negate(), way.negate()) : Ratio.of(gone, way);
    }

    /** Where each goal stood last. */
    private static SortedMap<String, BigDecimal> reached(Catalog catalog, LocalDate today) {
        SortedMap<Period, SortedMap<String, BigDecimal>> byPeriod = new TreeMap<>();
        for (Measurement measurement : catalog.measurements().values()) {
            Period.measured(measurement, today)
                    .ifPresent(period -> byPeriod.computeIfAbsent(period, k -> new TreeMap<>())
                            .putAll(measurement.goals()));
        }
        SortedMap<String, BigDecimal> reached = new TreeMap<>();
        byPeriod.values().forEach(reached::putAll);
        return reached;
    }
}
