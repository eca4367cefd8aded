package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.MeasuredPromises.Delivery;
import dev.servicecatalog.analysis.Period;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the pages about reliability have in common, worked out once.
 *
 * @param services those in use that promise something: those with worries first, those that nobody measured last
 * @param offerings those of which orders were counted, missed promises first
 * @param history measured availability by service
 */
record Reliability(
        List<Service> services, List<Offering> offerings, Map<String, SortedMap<Period, BigDecimal>> history) {
    static Reliability of(Site site) {
        return new Reliability(services(site), offerings(site), history(site));
    }

    /** How available a service was, by period. */
    SortedMap<Period, BigDecimal> of(Service service) {
        return history.getOrDefault(service.name(), Collections.emptySortedMap());
    }

    private static List<Service> services(Site site) {
        List<Service> promising = site.catalog().services().values().stream()
                .filter(service -> service.promises().availability().isPresent()
                        || service.promises().satisfaction().isPresent())
                .filter(service -> service.status().map(Status::isOffered).orElse(true))
                .toList();
        Set<String> worrying = promising.stream()
                .filter(service -> !Condition.worries(site, service).isEmpty())
                .map(Service::name)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> measured = site.insights().measured().byService().keySet();
        return promising.stream()
                .sorted(Comparator.comparing((Service service) -> !worrying.contains(service.name()))
                        .thenComparing(service -> !measured.contains(service.name()))
                        .thenComparing(Service::title, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Service::name))
                .toList();
    }

    private static List<Offering> offerings(Site site) {
        SortedMap<String, Delivery> delivered = site.insights().measured().byOffering();
        return site.catalog().offerings().values().stream()
                .filter(offering -> delivered.containsKey(offering.name()))
                .sorted(Comparator.comparing((Offering offering) ->
                                delivered.get(offering.name()).kept())
                        .thenComparing(Menu.BY_TITLE))
                .toList();
    }

    /** Of two sources of one period the first by name counts. */
    private static Map<String, SortedMap<Period, BigDecimal>> history(Site site) {
        Map<String, SortedMap<Period, BigDecimal>> history = new TreeMap<>();
        for (Period period : site.insights().kpis().periods().keySet()) {
            site.catalog().measurements().values().stream()
                    .filter(measurement -> isOf(measurement, period))
                    .forEach(measurement -> measurement
                            .services()
                            .forEach((name, figures) -> figures.availability()
                                    .ifPresent(share -> history.computeIfAbsent(name, k -> new TreeMap<>())
                                            .putIfAbsent(period, share.value()))));
        }
        return history;
    }

    /** Whether something was measured in this period. */
    static boolean isOf(Measurement measurement, Period period) {
        return measurement.from().filter(period.from()::equals).isPresent()
                && measurement.to().filter(period.to()::equals).isPresent();
    }
}
