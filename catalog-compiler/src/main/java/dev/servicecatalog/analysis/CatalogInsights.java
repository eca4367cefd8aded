package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A catalog with everything that follows from it: computed once, used by rules, pages and exports.
 *
 * @param today the day to reckon with, where the catalog's default hours are
 * @param attainments by name of the offering, where a step orders something that is not always in time
 * @param reviews by name of the service, where it is live
 */
public record CatalogInsights(
        Catalog catalog,
        LocalDate today,
        LeadTimeProofs leadTimes,
<<<<<<< HEAD
        SortedMap<String, Attainment> attainments,
        SortedMap<String, ReviewSchedule> reviews) {
=======
        ServiceAvailabilities availabilities,
        AgreementPromises agreementPromises,
        AgreementTerms agreementTerms) {
>>>>>>> be3eff8ca77a3edcdf6f4224c090d0d7b5c171b3
    /** Computes all figures. */
    public static CatalogInsights of(Catalog catalog, LocalDate today) {
        return new CatalogInsights(
                catalog,
                today,
                LeadTimeProofs.of(catalog, today),
<<<<<<< HEAD
                Attainment.of(catalog),
                ReviewSchedule.of(catalog, today));
=======
                ServiceAvailabilities.of(catalog, today),
                AgreementPromises.of(catalog, today),
                AgreementTerms.of(catalog, today));
>>>>>>> be3eff8ca77a3edcdf6f4224c090d0d7b5c171b3
    }
}
