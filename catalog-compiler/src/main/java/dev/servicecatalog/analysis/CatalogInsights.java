package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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
        Supplier<Costs> costs = started(() -> Costs.of(catalog));
        Supplier<SortedMap<String, ReviewSchedule>> reviews = started(() -> ReviewSchedule.of(catalog, today));
        Supplier<SortedMap<String, Attainment>> attainments = started(() -> Attainment.of(catalog));
        Supplier<AgreementPromises> agreementPromises = started(() -> AgreementPromises.of(catalog, today));
        Supplier<AgreementTerms> agreementTerms = started(() -> AgreementTerms.of(catalog, today));
        Supplier<Kpis> kpis = started(() -> Kpis.of(catalog, today));
        Supplier<MeasuredPromises> measured = started(() -> MeasuredPromises.of(catalog, today));
        Supplier<Completeness> completeness = started(() -> Completeness.of(catalog, today, reviews.get()));
        LeadTimeProofs leadTimes = LeadTimeProofs.of(catalog, known);
        ServiceAvailabilities availabilities = ServiceAvailabilities.of(catalog, today);
        return new CatalogInsights(
                catalog,
                today,
                leadTimes,
                attainments.get(),
                availabilities,
                agreementPromises.get(),
                agreementTerms.get(),
                costs.get(),
                CostGap.of(catalog, costs.get()),
                Charging.of(catalog, today, costs.get()),
                kpis.get(),
                measured.get(),
                Portfolio.of(catalog, today, costs.get()),
                reviews.get(),
                PlanOrders.of(catalog, today, leadTimes),
                completeness.get());
    }

    /** Work that needs little of other work is done beside it. */
    private static <T> Supplier<T> started(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work)::join;
    }
}
