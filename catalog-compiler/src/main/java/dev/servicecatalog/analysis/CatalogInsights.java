package dev.servicecatalog.analysis;

import dev.servicecatalog.model.Catalog;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A catalog with everything that follows from it: computed once, used by rules, pages and exports.
 *
 * @param today the day to reckon with, where the catalog's default hours are
 * @param connections who points to whom
 * @param circles services that need each other
 * @param attainments by name of the offering, where a step orders something that is not always in time
 * @param costGaps why a full cost is not known, by name of the service
 * @param reviews by name of the service, where it is live
 * @param plans until when plans must order what they need
 */
public record CatalogInsights(
        Catalog catalog,
        LocalDate today,
        Connections connections,
        Circles circles,
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
        Once<Connections> connections = new Once<>(() -> Connections.of(catalog));
        Once<Circles> circles = new Once<>(() -> Circles.of(catalog));
        Once<LeadTimeProofs> leadTimes = new Once<>(() -> LeadTimeProofs.of(catalog, known));
        Once<SortedMap<String, Attainment>> attainments = new Once<>(() -> Attainment.of(catalog));
        Once<ServiceAvailabilities> availabilities = new Once<>(() -> ServiceAvailabilities.of(catalog, today));
        Once<AgreementPromises> agreementPromises = new Once<>(() -> AgreementPromises.of(catalog, today));
        Once<AgreementTerms> agreementTerms = new Once<>(() -> AgreementTerms.of(catalog, today));
        Once<Costs> costs = new Once<>(() -> Costs.of(catalog));
        Once<SortedMap<String, CostGap>> costGaps = new Once<>(() -> CostGap.of(catalog, costs.get()));
        Once<Charging> charging = new Once<>(() -> Charging.of(catalog, today, costs.get()));
        Once<Kpis> kpis = new Once<>(() -> Kpis.of(catalog, today));
        Once<MeasuredPromises> measured = new Once<>(() -> MeasuredPromises.of(catalog, today));
        Once<Portfolio> portfolio = new Once<>(() -> Portfolio.of(catalog, today, costs.get()));
        Once<SortedMap<String, ReviewSchedule>> reviews = new Once<>(() -> ReviewSchedule.of(catalog, today));
        Once<PlanOrders> plans = new Once<>(() -> PlanOrders.of(catalog, today, leadTimes.get()));
        Once<Completeness> completeness = new Once<>(() -> Completeness.of(catalog, today, reviews.get()));
        // side by side; those that ask for another stand behind it, and wait where it is not done
        Stream.of(
                        costs,
                        costGaps,
                        charging,
                        portfolio,
                        leadTimes,
                        plans,
                        connections,
                        circles,
                        availabilities,
                        agreementPromises,
                        agreementTerms,
                        attainments,
                        reviews,
                        completeness,
                        kpis,
                        measured)
                .parallel()
                .forEach(Once::get);
        return new CatalogInsights(
                catalog,
                today,
                connections.get(),
                circles.get(),
                leadTimes.get(),
                attainments.get(),
                availabilities.get(),
                agreementPromises.get(),
                agreementTerms.get(),
                costs.get(),
                costGaps.get(),
                charging.get(),
                kpis.get(),
                measured.get(),
                portfolio.get(),
                reviews.get(),
                plans.get(),
                completeness.get());
    }

    /**
     * The same for the next version of the catalog, on the day of the proofs that are known: where nothing but words of services and
     * offerings is different, figures stay, and only who points to whom is looked up anew.
     */
    public CatalogInsights next(Catalog next, KnownProofs known) {
        return today.equals(known.today()) && OnlyWords.differ(catalog, next)
                ? new CatalogInsights(
                        next,
                        today,
                        Connections.of(next),
                        circles,
                        leadTimes,
                        attainments,
                        availabilities,
                        agreementPromises,
                        agreementTerms,
                        costs,
                        costGaps,
                        charging,
                        kpis,
                        measured,
                        portfolio,
                        reviews,
                        plans,
                        completeness)
                : of(next, known);
    }

    /** A figure that the first who asks for it works out, while others wait for it. */
    private static final class Once<T> {
        private final Supplier<T> work;
        private T figure;

        Once(Supplier<T> work) {
            this.work = work;
        }

        synchronized T get() {
            if (figure == null) {
                figure = work.get();
            }
            return figure;
        }
    }
}
