package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A catalog with everything that follows from it: computed once, used by rules, pages and exports.
 *
 * @param today the day to reckon with, where the catalog's default hours are
 * @param attainments by name of the offering, where a step orders something that is not always in time
 * @param costGaps why a full cost is not known, by name of the service
 * @param reviews by name of the service, where it is live
 * @param plans until when plans must order what they need
 */
public record CatalogInsights(
        Catalog catalog,
        LocalDate today,
        LeadTimeProofs leadTimes,
        SortedMap<String, Attainment> attainments,
        ServiceAvailabilities availabilities,
        AgreementPromises agreementPromises,
        AgreementTerms agreementTerms,
        Costs costs,
        SortedMap<String, CostGap> costGaps,
        Charging charging,
        Kpis kpis,
        MeasuredPromises measured,
        Portfolio portfolio,
        SortedMap<String, ReviewSchedule> reviews,
        PlanOrders plans,
        Completeness completeness) {
    /** Computes all figures. */
    public static CatalogInsights of(Catalog catalog, LocalDate today) {
        return of(catalog, new KnownProofs(today));
    }

    /** Computes all figures of another version, on the day of the proofs that are known. */
    public static CatalogInsights of(Catalog catalog, KnownProofs known) {
        LocalDate today = known.today();
        LeadTimeProofs leadTimes = LeadTimeProofs.of(catalog, known);
        Costs costs = Costs.of(catalog);
        SortedMap<String, ReviewSchedule> reviews = ReviewSchedule.of(catalog, today);
        return new CatalogInsights(
                catalog,
                today,
                leadTimes,
                Attainment.of(catalog),
                ServiceAvailabilities.of(catalog, today),
                AgreementPromises.of(catalog, today),
                AgreementTerms.of(catalog, today),
                costs,
                CostGap.of(catalog, costs),
                Charging.of(catalog, today, costs),
                Kpis.of(catalog, today),
                MeasuredPromises.of(catalog, today),
                Portfolio.of(catalog, today, costs),
                reviews,
                PlanOrders.of(catalog, today, leadTimes),
                Completeness.of(catalog, today, reviews));
    }
}
