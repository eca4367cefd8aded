package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Pricing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What things cost, in the reader's words. Free, paid centrally and not stated are three answers. */
final class Prices {
    private final Words words;
    private final Wording wording;

    Prices(Site site) {
        this.words = site.words();
        this.wording = site.wording();
    }

    /** What stands in the order box. */
    record CostBox(List<CostPart> parts, Optional<String> note, boolean stated) {}

    /** One amount with what it is for. */
    record CostPart(String label, String amount) {}

    /** The price for a line of the menu. */
    PriceText line(Pricing pricing) {
        if (pricing instanceof Pricing.FreeOfCharge) {
            return new PriceText(words.text("price-free"), Optional.empty(), true);
        }
        if (pricing instanceof Pricing.FundedCentrally) {
            return new PriceText(words.text("price-central"), Optional.empty(), true);
        }
        if (pricing instanceof Pricing.Single single) {
            return charge(single.charge());
        }
        if (pricing instanceof Pricing.Packages choice && !choice.packages().isEmpty()) {
            return cheapest(choice.packages())
                    .map(least -> from(charge(least.charge()), choice.packages().size()))
                    .orElse(new PriceText(
                            words.count("packages", choice.packages().size()), Optional.empty(), true));
        }
        return new PriceText(words.text("price-not-stated"), Optional.empty(), false);
    }

    /** One charge: {@code €1,150} and {@code + €38.50 a month}. */
    PriceText charge(Charge charge) {
        Optional<String> once = charge.oneTime().map(this::once);
        Optional<String> again = charge.recurring().map(wording::price);
        if (once.isPresent()) {
            return new PriceText(once.get(), again.map(price -> words.text("price-plus", price)), true);
        }
        return again.map(price -> new PriceText(price, Optional.empty(), true))
                .orElse(new PriceText(words.text("price-not-stated"), Optional.empty(), false));
    }

    /** What one piece in use is charged: the recurring part, or the only one. */
    PriceText inUse(Charge charge) {
        return charge.recurring()
                .map(price -> new PriceText(wording.price(price), Optional.empty(), true))
                .orElseGet(() -> charge(charge));
    }

    /** {@code €2,536 over 36 months}. */
    Optional<String> total(Charge charge) {
        return charge.termTotal()
                .map(total -> words.text(
                        "price-term-total",
                        wording.money(total),
                        words.count("months", charge.termMonths().orElseThrow())));
    }

    /** The price for the order box. */
    CostBox box(Pricing pricing) {
        if (pricing instanceof Pricing.Single single) {
            return new CostBox(parts(single.charge()), total(single.charge()), true);
        }
        if (pricing instanceof Pricing.Packages choice && !choice.packages().isEmpty()) {
            Optional<Pricing.Package> least = cheapest(choice.packages());
            List<CostPart> parts = least.map(p -> parts(p.charge())).orElse(List.of());
            int count = choice.packages().size();
            Optional<String> note = count == 1
                    ? total(choice.packages().get(0).charge())
                    : Optional.of(least.map(p -> words.text("price-of-cheapest", p.title(), count))
                            .orElse(words.text("price-by-package", count)));
            return new CostBox(parts, note, true);
        }
        PriceText line = line(pricing);
        Optional<String> note = pricing instanceof Pricing.FundedCentrally
                ? Optional.of(words.text("price-central-note"))
                : Optional.empty();
        return new CostBox(List.of(new CostPart(words.text("cost"), line.main())), note, line.stated());
    }

    private List<CostPart> parts(Charge charge) {
        List<CostPart> parts = new ArrayList<>();
        charge.oneTime().ifPresent(money -> parts.add(new CostPart(words.text("cost-once"), once(money))));
        charge.recurring()
                .ifPresent(price -> parts.add(new CostPart(
                        price.period()
                                .map(period -> words.text("cost-every-" + period.word()))
                                .orElse(words.text("cost-each-time")),
                        price.unit()
                                .map(unit ->
                                        words.text("price-per-unit", wording.money(price.money()), wording.unit(unit)))
                                .orElse(wording.money(price.money())))));
        return parts;
    }

    /** An amount paid once; nothing is free. */
    String once(Money money) {
        return money.isZero() ? words.text("price-free") : wording.money(money);
    }

    private PriceText from(PriceText price, int packages) {
        return packages == 1
                ? price
                : new PriceText(words.text("price-from", price.main()), price.more(), price.stated());
    }

    /** The least expensive of the packages; empty if they cannot be compared. */
    private static Optional<Pricing.Package> cheapest(List<Pricing.Package> packages) {
        return least(packages, Charge::termTotal)
                .or(() -> least(packages, Charge::oneTime))
                .or(() -> least(packages, charge -> charge.recurring().map(price -> price.money())));
    }

    private static Optional<Pricing.Package> least(
            List<Pricing.Package> packages, Function<Charge, Optional<Money>> amount) {
        boolean allStated =
                packages.stream().allMatch(p -> amount.apply(p.charge()).isPresent());
        boolean oneCurrency = allStated
                && packages.stream()
                                .map(p -> amount.apply(p.charge()).orElseThrow().currency())
                                .distinct()
                                .count()
                        == 1;
        return oneCurrency
                ? packages.stream()
                        .min(Comparator.comparing(
                                p -> amount.apply(p.charge()).orElseThrow().amount()))
                : Optional.empty();
    }
}
