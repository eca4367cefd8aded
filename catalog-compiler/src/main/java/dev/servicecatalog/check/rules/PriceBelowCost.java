package dev.servicecatalog.check.rules;

import dev.servicecatalog.analysis.BillOfMaterials.Unit;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.check.Report;
import dev.servicecatalog.check.Rule;
import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.Severity;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.util.Optional;

/** An order is priced below what the work behind it costs. */
final class PriceBelowCost implements Rule {
    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.warning("price-below-cost");
    }

    @Override
    public void check(CatalogInsights insights, Report report) {
        insights.costs().orders().forEach((name, order) -> {
            Offering offering = insights.catalog().offerings().get(name);
            if (offering.status().filter(Status.RETIRED::equals).isPresent()) {
                return;
            }
            if (offering.pricing() instanceof Pricing.Single single) {
                check(insights, offering, order, single.charge(), report, "spec", "price");
            }
            if (offering.pricing() instanceof Pricing.Packages choice) {
                for (int i = 0; i < choice.packages().size(); i++) {
                    Charge charge = choice.packages().get(i).charge();
                    check(insights, offering, order, charge, report, "spec", "packages", i);
                }
            }
        });
    }

    private static void check(
            CatalogInsights insights, Offering offering, Unit order, Charge charge, Report report, Object... path) {
        price(charge)
                .flatMap(insights.costs().conversion()::convert)
                .filter(price -> price.amount().compareTo(order.cost().amount()) < 0)
                .ifPresent(price -> report.add(
                        isCentral(insights, offering) ? Severity.INFO : Severity.WARNING,
                        offering.id(),
                        "an order brings %s, but the work behind it costs %s%s"
                                .formatted(price, order.complete() ? "" : "at least ", order.cost()),
                        "Price it at %s or more, let a machine do a step, or write `price: funded centrally`."
                                .formatted(order.cost()),
                        path));
    }

    /** What one order brings; empty for a recurring price without term, which brings more the longer it lasts. */
    private static Optional<Money> price(Charge charge) {
        return charge.recurring().isEmpty() ? charge.oneTime() : charge.termTotal();
    }

    private static boolean isCentral(CatalogInsights insights, Offering offering) {
        return offering.service()
                .map(insights.catalog().services()::get)
                .filter(service -> service.charging() != Service.Charging.CENTRAL)
                .isEmpty();
    }
}
