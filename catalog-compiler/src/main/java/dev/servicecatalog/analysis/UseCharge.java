package dev.servicecatalog.analysis;

import dev.servicecatalog.analysis.Charging.Gap;
import dev.servicecatalog.analysis.Charging.Line;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Measurement.Use;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Service;
import java.util.Optional;

/** What the use of one offering by one unit comes to, or why nobody can tell. */
final class UseCharge {
    private UseCharge() {}

    /** The line of a bill; empty if the service charges nobody. */
    static Optional<Line> line(Catalog catalog, Conversion conversion, Period period, Use use) {
        Optional<Offering> offering = Optional.ofNullable(catalog.offerings().get(use.offering()));
        return offering.flatMap(Offering::service)
                .map(catalog.services()::get)
                .filter(service -> service.charging() != Service.Charging.CENTRAL)
                .map(service -> line(service, offering.get().pricing(), conversion, period, use));
    }

    private static Line line(Service service, Pricing pricing, Conversion conversion, Period period, Use use) {
        if (pricing instanceof Pricing.FreeOfCharge) {
            Optional<Money> nothing = conversion.report().map(Money::zero);
            return line(service, use, nothing, Gap.NO_CURRENCY);
        }
        if (pricing instanceof Pricing.FundedCentrally) {
            return line(service, use, Optional.empty(), Gap.FUNDED_CENTRALLY);
        }
        if (pricing instanceof Pricing.NotStated) {
            return line(service, use, Optional.empty(), Gap.NO_PRICE);
        }
        Optional<Charge> charge = charge(pricing, use.packageName());
        Optional<Money> amount = charge.flatMap(price -> forUse(price, use.quantity(), period.months()));
        return line(service, use, amount, charge.isEmpty() ? Gap.NO_PACKAGE : Gap.NO_WHOLE_MONTHS);
    }

    private static Line line(Service service, Use use, Optional<Money> amount, Gap otherwise) {
        return new Line(
                use.by(),
                service.name(),
                service.charging(),
                use.offering(),
                use.packageName(),
                use.quantity(),
                amount,
                amount.isPresent() ? Optional.empty() : Optional.of(otherwise));
    }

    /** Empty if there are packages, and none of them is named. */
    private static Optional<Charge> charge(Pricing pricing, Optional<String> packageName) {
        if (pricing instanceof Pricing.Packages choice) {
            return choice.packages().stream()
                    .filter(one -> packageName.equals(Optional.of(one.name())))
                    .map(Pricing.Package::charge)
                    .findFirst();
        }
        return Optional.of(((Pricing.Single) pricing).charge());
    }

    /**
     * What a quantity in use comes to: the recurring price for each month in which it is used. A price that is only paid once is charged
     * for each piece; where there are both, the one-time part was due with the order and is none of the use.
     *
     * @return empty if the months are no whole number
     */
    static Optional<Money> forUse(Charge charge, int quantity, Optional<Integer> months) {
        if (charge.recurring().isEmpty()) {
            return charge.oneTime().map(price -> price.times(quantity));
        }
        Price price = charge.recurring().get();
        if (price.period().isEmpty()) {
            return Optional.of(price.money().times(quantity));
        }
        int each = price.period().get().months();
        return months.map(count -> price.money().times(quantity).times(count).dividedBy(each));
    }
}
