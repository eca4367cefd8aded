package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.BillOfMaterials.Unit;
import dev.servicecatalog.analysis.Charging.Statement;
import dev.servicecatalog.analysis.Portfolio.GoalLine;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Promises.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The figures of a small company, read from its files. */
class MoneyInsightsTest {
    private final CatalogInsights insights = CatalogInsights.of(Catalogs.in("balticfoods"), LocalDate.of(2026, 3, 31));

    @Test
    void costByPoolAddsUpToTheTotal() {
        assertThat(insights.costs().byPool().entrySet())
                .extracting(
                        pool -> pool.getKey() + " " + pool.getValue().amount().orElseThrow())
                .containsExactly("external-services 48000.00 EUR", "people 132000.00 EUR", "software 42000.00 EUR");
        Optional<Money> sum = insights.costs().byPool().values().stream()
                .map(pool -> pool.amount().orElseThrow())
                .reduce(Money::plus);
        assertThat(insights.costs().total().amount()).isEqualTo(sum);
    }

    @Test
    void aProposedServiceBearsNoCost() {
        assertThat(insights.costs().ofService("room-view").full()).isEmpty();
    }

    @Test
    void unitsAreBilledForWhatTheyUse() {
        Statement bill = insights.charging().latestWith("workplace").orElseThrow();
        assertThat(bill.lines())
                .extracting(line ->
                        line.by() + " " + line.quantity() + " " + line.amount().orElseThrow())
                .containsExactly("finance 37 1424.50 EUR", "sales 58 2233.00 EUR");
        assertThat(bill.byUnit().get("sales").amount()).map(Money::toString).contains("2233.00 EUR");
        Charging.Recovery recovery = bill.recovery().get("workplace");
        assertThat(recovery.charges().amount()).map(Money::toString).contains("3657.50 EUR");
        assertThat(recovery.cost()).map(Money::toString).contains("9166.67 EUR");
        assertThat(recovery.shortfall()).map(Money::toString).contains("5509.17 EUR");
    }

    @Test
    void aGoalShowsHowFarItIsAndEachServiceOnce() {
        GoalLine shop = insights.portfolio().goals().get("grow-ecommerce");
        assertThat(shop.services()).containsExactly("online-shop");
        assertThat(shop.value().amount()).map(Money::toString).contains("900000.00 EUR");
        assertThat(shop.benefit().of()).as("nothing is done yet").isZero();
        assertThat(shop.progress().orElseThrow().percent()).hasToString("33.33");
        GoalLine cost = insights.portfolio().goals().get("lower-cost");
        assertThat(cost.services()).containsExactly("workplace");
        assertThat(cost.progress().orElseThrow().percent()).as("it got worse").hasToString("-20");
    }

    @Test
    void ageEndsWithTheService() {
        assertThat(insights.portfolio().services().get("online-shop").age()).contains(new Age(6, 6));
        assertThat(insights.portfolio().services().get("room-view").age()).isEmpty();
    }

    @Test
    void theLastFigureCounts() {
        MeasuredPromises.Figure availability =
                insights.measured().of("online-shop", Name.AVAILABILITY).orElseThrow();
        assertThat(availability.measured()).isEqualTo("99.62%");
        assertThat(availability.kept()).isTrue();
        assertThat(availability.status()).contains(GoodEnough.GOOD_ENOUGH);
        MeasuredPromises.Figure satisfaction =
                insights.measured().of("online-shop", Name.SATISFACTION).orElseThrow();
        assertThat(satisfaction.couldBeBetter())
                .as("4.1 is good enough, 4.2 is promised")
                .isTrue();
        assertThat(insights.measured().of("online-shop", Name.RESTORE)).isEmpty();
        assertThat(insights.measured().of("workplace", Name.AVAILABILITY)).isEmpty();
    }

    @Test
    void whatWasNotMeasuredIsNotKnown() {
        assertThat(insights.kpis().periods()).hasSize(2);
        Kpis.Figures january =
                insights.kpis().periods().get(insights.kpis().periods().firstKey());
        assertThat(january.lateTasks())
                .as("50 tasks, but nobody counted the late ones")
                .isEmpty();
        assertThat(january.promiseKept()).isEmpty();
        assertThat(january.ordered()).isEmpty();
        assertThat(insights.kpis().latest().orElseThrow().open()).contains(5L);
        assertThat(insights.kpis()
                        .latest()
                        .orElseThrow()
                        .promiseKept()
                        .orElseThrow()
                        .whole())
                .hasToString("40");
    }

    @Test
    void aMonthIsNoMonthWhenItEndsEarly() {
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1)).months())
                .contains(3);
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)).months())
                .isEmpty();
        assertThat(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 21)))
                .hasToString("2026-01-01 to 2026-01-20");
    }

    @Test
    void aPartOfUnknownCostMakesAUnitIncomplete() {
        Unit euro = new Unit(Money.parse("1.00 EUR").orElseThrow(), true);
        var units = BillOfMaterials.of(
                Map.of("a", euro, "b", euro, "c", euro),
                Map.of("a", Map.of("b", 2), "b", Map.of("unknown", 1), "c", Map.of("c", 1)));
        assertThat(units.get("a")).isEqualTo(new Unit(Money.parse("3.00 EUR").orElseThrow(), false));
        assertThat(units).as("a circle has no cost").doesNotContainKey("c");
    }

    @Test
    void anAgeIsWrittenAsPeopleSayIt() {
        LocalDate since = LocalDate.of(2024, 2, 29);
        assertThat(List.of(
                        Age.of(since, since),
                        Age.of(since, since.minusDays(1)),
                        Age.of(since, LocalDate.of(2025, 3, 1)),
                        Age.of(since, LocalDate.of(2026, 3, 29))))
                .extracting(Age::toString)
                .containsExactly("0 months", "0 months", "1 year", "2 years 1 month");
    }

    @Test
    void thereIsNoPercentileOfNothing() {
        assertThat(NearestRank.percentile(List.<Integer>of(), 50)).isEmpty();
        assertThat(Ratio.of(0, 0)).isEmpty();
    }
}
