package dev.servicecatalog.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.model.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostGapTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status: live | NOT_STATED",
                "status: retired, costs: [{name: a, amount: 1.00 EUR per year}] | DOES_NOT_RUN",
                "costs: [{name: a, amount: 1.00 EUR per year}, {name: b, amount: 1.00 EUR}] | NO_AMOUNT",
                "costs: [{name: a}] | NO_AMOUNT",
                "costs: [{name: a, amount: 1.00 USD per year}] | NO_RATE",
                "passesCostOn: {to: {other: 1/2}} | CIRCLE",
                "needs: [{component: paid}] | SUPPLIER_UNKNOWN",
                "needs: [{component: free}] | NOT_STATED",
                "costs: [{name: a, amount: 1.00 EUR per year}], needs: [{component: paid}] | SUPPLIER_UNKNOWN",
                "costs: [{name: a, amount: 0.00 EUR per year}] | ",
            })
    void everyMissingFigureHasAReason(String spec, CostGap reason) {
        String others = spec.contains("other") ? """
                ---
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: other}
                spec: {passesCostOn: {to: {one: 1/2}}, costs: [{name: a, amount: 1.00 EUR per year}]}
                """ : "";
        CatalogInsights insights =
                CatalogInsights.of(Catalogs.of("""
                        apiVersion: servicecatalog.dev/v1
                        kind: Catalog
                        metadata: {name: company}
                        spec: {currency: EUR}
                        ---
                        apiVersion: servicecatalog.dev/v1
                        kind: Component
                        metadata: {name: paid}
                        spec: {costs: [{name: seats, amount: 1.00 EUR per seat per year}]}
                        ---
                        apiVersion: servicecatalog.dev/v1
                        kind: Component
                        metadata: {name: free}
                        spec: {}
                        ---
                        apiVersion: servicecatalog.dev/v1
                        kind: Service
                        metadata: {name: one}
                        spec: {%s}
                        """.formatted(spec) + others), LocalDate.parse("2026-03-02"));
        assertThat(insights.costGaps().get("one")).isEqualTo(reason);
        assertThat(insights.costs().ofService("one").full().isPresent()).isEqualTo(reason == null);
    }

    @Test
    void whatOthersPassOnIsNotAllWhileItsOwnCostIsNotStated() {
        CatalogInsights insights = CatalogInsights.of(Catalogs.of("""
                        apiVersion: servicecatalog.dev/v1
                        kind: Catalog
                        metadata: {name: company}
                        spec: {currency: EUR}
                        ---
                        apiVersion: servicecatalog.dev/v1
                        kind: Service
                        metadata: {name: network}
                        spec: {costs: [{name: x, amount: 100.00 EUR per year}], passesCostOn: {to: {shop: 1/2}}}
                        ---
                        apiVersion: servicecatalog.dev/v1
                        kind: Service
                        metadata: {name: shop}
                        spec: {value: {perYear: 1000.00 EUR}}
                        """), LocalDate.parse("2026-03-02"));
        assertThat(insights.costGaps().get("shop")).isEqualTo(CostGap.OWN_NOT_STATED);
        assertThat(insights.costs().ofService("shop").stated())
                .map(Money::toString)
                .contains("50.00 EUR");
        assertThat(insights.costs().ofService("shop").full()).isEmpty();
        assertThat(insights.portfolio().services().get("shop").valueToCost()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"names, SUPPLIER_UNKNOWN", "nobody, NOT_STATED"})
    void whatASupplierPassesOnIsAsUnknownAsItsOwnCost(String supplier, CostGap reason) {
        CatalogInsights insights = CatalogInsights.of(
                Catalogs.of("""
                        apiVersion: servicecatalog.dev/v1
                        kind: Catalog
                        metadata: {name: company}
                        spec: {currency: EUR}
                        ---
                        apiVersion: servicecatalog.dev/v1
                        kind: Service
                        metadata: {name: %s}
                        spec: {passesCostOn: {to: {one: 1}}, costs: [{name: a, amount: 1.00 USD per year}]}
                        ---
                        apiVersion: servicecatalog.dev/v1
                        kind: Service
                        metadata: {name: one}
                        spec: {}
                        """.formatted(supplier).replace("{one: 1}", supplier.equals("names") ? "{one: 1}" : "{}")),
                LocalDate.parse("2026-03-02"));
        assertThat(insights.costGaps().get("one")).isEqualTo(reason);
    }
}
