package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import java.time.LocalDate;

/**
 * A catalog with everything that follows from it: computed once, used by rules, pages and exports.
 *
 * @param today the day to reckon with, where the catalog's default hours are
 */
public record CatalogInsights(
        Catalog catalog,
        LocalDate today,
        LeadTimeProofs leadTimes,
        Costs costs,
        Charging charging,
        Kpis kpis,
        MeasuredPromises measured,
        Portfolio portfolio) {
    /** Computes all figures. */
    public static CatalogInsights of(Catalog catalog, LocalDate today) {
        Costs costs = Costs.of(catalog);
        return new CatalogInsights(
                catalog,
                today,
                LeadTimeProofs.of(catalog, today),
                costs,
                Charging.of(catalog, costs),
                Kpis.of(catalog),
                MeasuredPromises.of(catalog),
                Portfolio.of(catalog, today, costs));
    }
}
