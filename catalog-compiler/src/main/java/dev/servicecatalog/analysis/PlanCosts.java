package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.PlannedOrder.Cost;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan.Needs;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import java.util.List;
import java.util.Optional;

/** What the orders of a plan cost, as the bill for the same quantity would say. */
final class PlanCosts {
    private PlanCosts() {}

    static Cost of(Offering offering, Needs needs) {
        Pricing pricing = offering.pricing();
        if (pricing instanceof Pricing.FreeOfCharge) {
            return new Cost.Free();
        }
        if (pricing instanceof Pricing.FundedCentrally) {
            return new Cost.PaidCentrally();
        }
        if (pricing instanceof Pricing.Single single) {
            return priced(single.charge(), needs.quantity());
        }
        if (pricing instanceof Pricing.NotStated) {
            return new Cost.Unknown(Reason.NO_PRICE);
        }
        List<Pricing.Package> possible = packages(offering, needs);
        return possible.size() == 1
                ? priced(possible.get(0).charge(), needs.quantity())
                : new Cost.Unknown(Reason.PACKAGE_NOT_CHOSEN);
    }

    /** The packages that may be meant: the one named, or all if none is. */
    static List<Pricing.Package> packages(Offering offering, Needs needs) {
        List<Pricing.Package> all =
                offering.pricing() instanceof Pricing.Packages choice ? choice.packages() : List.of();
        return all.stream()
                .filter(each ->
                        needs.packageName().isEmpty() || needs.packageName().equals(Optional.of(each.name())))
                .toList();
    }

    private static Cost priced(Charge charge, int quantity) {
        if (charge.oneTime().isEmpty() && charge.recurring().isEmpty()) {
            return new Cost.Unknown(Reason.NO_PRICE);
        }
        return new Cost.Priced(
                charge.oneTime().map(money -> money.times(quantity)),
                charge.recurring()
                        .map(price -> new Price(price.money().times(quantity), Optional.empty(), price.period())));
    }
}
