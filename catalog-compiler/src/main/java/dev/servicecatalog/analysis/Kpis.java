package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Measurement.Changes;
import dev.servicecatalog.model.Measurement.Effort;
import dev.servicecatalog.model.Measurement.OfferingFigures;
import dev.servicecatalog.model.Measurement.Projects;
import dev.servicecatalog.model.Measurement.ServiceFigures;
import dev.servicecatalog.model.Measurement.Support;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How IT did, by measured period. Each figure is a {@link Ratio} that carries its n; one that was not measured, or of which there was
 * none, is empty: not known. Sources of the same period are added up.
 *
 * @param periods in the order of time
 * @param licences of all components, as far as stated
 */
public record Kpis(SortedMap<Period, Figures> periods, List<Component.Licences> licences) {
    /** A figure that is a part of something. */
    public enum Name {
        PROMISE_KEPT,
        LATE_TASKS,
        LATE_TASKS_NEEDING_IT,
        FIRST_LINE,
        REACHED_DEVELOPERS,
        RESTORED_IN_TIME,
        SELF_MADE_OUTAGES,
        UNPLANNED_WORK,
        CHANGE_FAILURE
    }

    /**
     * The figures of one period.
     *
     * @param promiseKept orders delivered in time, of all delivered
     * @param promiseKeptByOffering the same by offering
     * @param nothingDelivered offerings of which deliveries were counted, and there was none
     * @param ordered orders that came in
     * @param open orders that waited at the end
     * @param lateTasks project tasks late because IT broke a promise, of all tasks
     * @param lateTasksNeedingIt the same, of the tasks that needed IT
     * @param firstLine contacts settled at level 1, of all
     * @param reachedDevelopers contacts that went as far as developers, of all
     * @param restoredInTime outages over within the promise, of all
     * @param selfMadeOutages outages that came from a change, of all
     * @param unplannedWork hours nobody planned, of all hours
     * @param changeFailure changes that failed, of all that went live
     * @param changesPerDay changes that went live, by the days of the period
     * @param ofNothing figures that were measured, and there was nothing of which to take a part
     */
    public record Figures(
            Optional<Ratio> promiseKept,
            SortedMap<String, Ratio> promiseKeptByOffering,
            SortedSet<String> nothingDelivered,
            Optional<Long> ordered,
            Optional<Long> open,
            Optional<Ratio> lateTasks,
            Optional<Ratio> lateTasksNeedingIt,
            Optional<Ratio> firstLine,
            Optional<Ratio> reachedDevelopers,
            Optional<Ratio> restoredInTime,
            Optional<Ratio> selfMadeOutages,
            Optional<Ratio> unplannedWork,
            Optional<Ratio> changeFailure,
            Optional<Ratio> changesPerDay,
            Set<Name> ofNothing) {}

    /** The figures of all measurements of a catalog of periods that are over. */
    static Kpis of(Catalog catalog, LocalDate today) {
        SortedMap<Period, List<Measurement>> measured = new TreeMap<>();
        catalog.measurements()
                .values()
                .forEach(measurement -> Period.measured(measurement, today)
                        .ifPresent(period -> measured.computeIfAbsent(period, k -> new ArrayList<>())
                                .add(measurement)));
        SortedMap<Period, Figures> periods = new TreeMap<>();
        measured.forEach((period, of) -> periods.put(period, figures(period, of)));
        return new Kpis(
                Collections.unmodifiableSortedMap(periods),
                catalog.components().values().stream()
                        .map(Component::licences)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** The figures of the last period, if anything was measured. */
    public Optional<Figures> latest() {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.lastKey()));
    }

    private static Figures figures(Period period, List<Measurement> measured) {
        List<OfferingFigures> offerings =
                measured.stream().flatMap(m -> m.offerings().values().stream()).toList();
        List<ServiceFigures> services =
                measured.stream().flatMap(m -> m.services().values().stream()).toList();
        List<Support> support = measured.stream().map(Measurement::support).toList();
        List<Projects> projects = measured.stream().map(Measurement::projects).toList();
        List<Changes> changes = measured.stream().map(Measurement::changes).toList();
        SortedMap<String, Ratio> kept = new TreeMap<>();
        SortedSet<String> nothing = new TreeSet<>();
        keptByOffering(measured, kept, nothing);
        Shares shares = new Shares();
        return new Figures(
                shares.of(Name.PROMISE_KEPT, offerings, OfferingFigures::inTime, OfferingFigures::delivered),
                Collections.unmodifiableSortedMap(kept),
                Collections.unmodifiableSortedSet(nothing),
                sum(offerings, OfferingFigures::ordered),
                sum(offerings, OfferingFigures::open),
                shares.of(Name.LATE_TASKS, projects, Projects::lateBecauseOfIt, Projects::tasks),
                shares.of(Name.LATE_TASKS_NEEDING_IT, projects, Projects::lateBecauseOfIt, Projects::needingIt),
                shares.of(Name.FIRST_LINE, support, Support::solvedAtLevel1, Support::contacts),
                shares.of(Name.REACHED_DEVELOPERS, support, Support::reachedDevelopers, Support::contacts),
                shares.of(Name.RESTORED_IN_TIME, services, ServiceFigures::restoredInTime, ServiceFigures::outages),
                shares.of(Name.SELF_MADE_OUTAGES, services, ServiceFigures::causedByChange, ServiceFigures::outages),
                shares.unplannedWork(measured.stream().map(Measurement::effort).toList()),
                shares.of(Name.CHANGE_FAILURE, changes, Changes::failed, Changes::deployments),
                sum(changes, Changes::deployments).flatMap(count -> Ratio.of(count, period.days())),
                Collections.unmodifiableSet(shares.ofNothing));
    }

    private static void keptByOffering(
            List<Measurement> measured, SortedMap<String, Ratio> kept, SortedSet<String> nothing) {
        SortedMap<String, List<OfferingFigures>> byName = new TreeMap<>();
        measured.forEach(m -> m.offerings()
                .forEach((name, figures) ->
                        byName.computeIfAbsent(name, k -> new ArrayList<>()).add(figures)));
        byName.forEach((name, figures) -> {
            Shares shares = new Shares();
            shares.of(Name.PROMISE_KEPT, figures, OfferingFigures::inTime, OfferingFigures::delivered)
                    .ifPresent(ratio -> kept.put(name, ratio));
            if (!shares.ofNothing.isEmpty()) {
                nothing.add(name);
            }
        });
    }

    private static <T> Optional<Long> sum(List<T> figures, Function<T, Optional<Integer>> count) {
        return figures.stream()
                .map(count)
                .flatMap(Optional::stream)
                .map(Integer::longValue)
                .reduce(Long::sum);
    }

    /** Licences paid for and not used, of all paid for, today; what is used beyond does not make up for it. */
    public Optional<Ratio> unusedLicences() {
        long unused = licences.stream()
                .mapToLong(each -> Math.max(0, each.bought() - each.inUse()))
                .sum();
        return Ratio.of(
                unused, licences.stream().mapToLong(Component.Licences::bought).sum());
    }

    /** Takes parts of wholes, and remembers the wholes that were nothing. */
    private static final class Shares {
        private final Set<Name> ofNothing = EnumSet.noneOf(Name.class);

        /** Only figures that state both count. */
        <T> Optional<Ratio> of(
                Name name, List<T> figures, Function<T, Optional<Integer>> part, Function<T, Optional<Integer>> whole) {
            List<T> stated = figures.stream()
                    .filter(each ->
                            part.apply(each).isPresent() && whole.apply(each).isPresent())
                    .toList();
            BigDecimal parts = BigDecimal.valueOf(sum(stated, part).orElse(0L));
            BigDecimal all = BigDecimal.valueOf(sum(stated, whole).orElse(0L));
            return ratio(name, parts, all, !stated.isEmpty());
        }

        Optional<Ratio> unplannedWork(List<Effort> efforts) {
            BigDecimal unplanned = BigDecimal.ZERO;
            BigDecimal all = BigDecimal.ZERO;
            boolean measured = false;
            for (Effort effort : efforts) {
                List<BigDecimal> hours = Stream.of(
                                effort.developmentHours(), effort.supportHours(), effort.unplannedHours())
                        .flatMap(Optional::stream)
                        .toList();
                if (hours.size() == 3) {
                    measured = true;
                    unplanned = unplanned.add(hours.get(2));
                    all = hours.stream().reduce(all, BigDecimal::add);
                }
            }
            return ratio(Name.UNPLANNED_WORK, unplanned, all, measured);
        }

        private Optional<Ratio> ratio(Name name, BigDecimal part, BigDecimal whole, boolean measured) {
            if (measured && whole.signum() == 0) {
                ofNothing.add(name);
            }
            return Ratio.of(part, whole);
        }
    }
}
