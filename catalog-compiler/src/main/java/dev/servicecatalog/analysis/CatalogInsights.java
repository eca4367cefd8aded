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
        ServiceAvailabilities availabilities,
        AgreementPromises agreementPromises,
        AgreementTerms agreementTerms) {
    /** Computes all figures. */
    public static CatalogInsights of(Catalog catalog, LocalDate today) {
        return new CatalogInsights(
                catalog,
                today,
                LeadTimeProofs.of(catalog, today),
                ServiceAvailabilities.of(catalog, today),
                AgreementPromises.of(catalog, today),
                AgreementTerms.of(catalog, today));
    }
}
