package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes what ordering something costs, as a whole or by package. */
final class PriceFigures {
    private final LeadTimeFigures leadTimes;
    private final FigureFields fields;

    PriceFigures(LeadTimeFigures leadTimes, FigureFields fields) {
        this.leadTimes = leadTimes;
        this.fields = fields;
    }

    void write(Offering offering) {
        String price = stated(offering.id(), "price");
        Pricing pricing = offering.pricing();
        fields.group("price", () -> {
            if (pricing instanceof Pricing.NotStated) {
                fields.notStated("how", price);
            } else if (pricing instanceof Pricing.FreeOfCharge) {
                fields.text("how", "free of charge", List.of(price));
            } else if (pricing instanceof Pricing.FundedCentrally) {
                fields.text("how", "funded centrally", List.of(price));
            } else if (pricing instanceof Pricing.Single single) {
                fields.text("how", "one price", List.of(price));
                charge(single.charge(), price);
            } else {
                fields.text("how", "packages", List.of(stated(offering.id(), "packages")));
            }
        });
        if (pricing instanceof Pricing.Packages choice) {
            packages(offering, choice.packages());
        }
    }

    private void packages(Offering offering, List<Pricing.Package> packages) {
        List<Integer> positions = IntStream.range(0, packages.size()).boxed().toList();
        fields.list("packages", positions, position -> {
            Pricing.Package one = packages.get(position);
            String path = "packages[" + position + "]";
            fields.word("package", one.name());
            fields.group("price", () -> charge(one.charge(), stated(offering.id(), path)));
            if (one.promise().isPresent()) {
                fields.group(
                        "leadTime",
                        () -> leadTimes.leadTime(offering, Optional.of(position), one.promise(), path + ".leadTime"));
            }
        });
    }

    private void charge(Charge charge, String where) {
        charge.oneTime()
                .ifPresentOrElse(
                        money -> fields.money("oneTime", money, List.of(where + ".oneTime")),
                        () -> fields.notApplicable("oneTime", "nothing is paid once"));
        if (charge.recurring().isEmpty()) {
            List.of("recurring", "perYear", "termTotal")
                    .forEach(name -> fields.notApplicable(name, "nothing is paid again and again"));
            return;
        }
        recurring(charge.recurring().get(), where + ".recurring");
        if (charge.termMonths().isEmpty()) {
            fields.notApplicable("termTotal", "no term is stated");
            return;
        }
        charge.termTotal()
                .ifPresentOrElse(
                        money -> fields.money("termTotal", money, List.of(where)),
                        () -> fields.unknown(
                                "termTotal", "the term is no whole number of periods, or there are two currencies"));
    }

    private void recurring(Price price, String where) {
        fields.text("recurring", price, List.of(where));
        price.perYear()
                .ifPresentOrElse(
                        money -> fields.moneyPerYear("perYear", money, List.of(where)),
                        () -> fields.unknown("perYear", "nobody says how often it is paid, or for how many"));
    }
}
