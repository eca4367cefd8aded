package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Measurement;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** How often each offering was ordered in the periods of the last year that somebody counted. */
final class OrdersAYear {
    private OrdersAYear() {}

    /** By the name of the offering; without those that nobody counted. */
    static Map<String, Integer> of(Catalog catalog, LocalDate today) {
        Map<String, Integer> orders = new TreeMap<>();
        for (Measurement measurement : catalog.measurements().values()) {
            if (isOfLastYear(measurement, today)) {
                measurement
                        .offerings()
                        .forEach((name, figures) ->
                                figures.ordered().ifPresent(ordered -> orders.merge(name, ordered, Integer::sum)));
            }
        }
        return orders;
    }

    private static boolean isOfLastYear(Measurement measurement, LocalDate today) {
        return measurement
                        .from()
                        .filter(from -> !from.isBefore(today.minusYears(1)))
                        .isPresent()
                && measurement.to().filter(to -> !to.isAfter(today)).isPresent();
    }
}
