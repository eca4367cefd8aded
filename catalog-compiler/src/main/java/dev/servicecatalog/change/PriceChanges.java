package dev.servicecatalog.change;

import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.model.Pricing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an offering costs those who order it, package by package and part by part. */
final class PriceChanges {
    private final Pair<Offering> pair;
    private final List<Change> changes = new ArrayList<>();

    private PriceChanges(Pair<Offering> pair) {
        this.pair = pair;
    }

    static List<Change> of(Pair<Offering> pair) {
        PriceChanges found = new PriceChanges(pair);
        if (!pair.before().pricing().equals(pair.after().pricing())) {
            found.compare(pair.before().pricing(), pair.after().pricing());
        }
        return found.changes;
    }

    private void compare(Pricing before, Pricing after) {
        boolean known = !(before instanceof Pricing.NotStated) && !(after instanceof Pricing.NotStated);
        if (known && charges(before).isEmpty() && charges(after).isEmpty()) {
            return;
        }
        if (charges(before).isEmpty() || charges(after).isEmpty()) {
            ChangeType type = known && charges(after).isEmpty() ? ChangeType.PRICE_LOWERED : ChangeType.PRICE_RAISED;
            add(type, "spec.price", "price", Optional.of(words(before)), Optional.of(words(after)), Optional.empty());
            return;
        }
        Map<String, Charge> old = charges(before);
        Map<String, Charge> now = charges(after);
        now.forEach((name, charge) -> {
            if (old.containsKey(name)) {
                compare(name, old.get(name), charge);
            } else {
                contents(ChangeType.PROMISE_RAISED, name, "new package \"" + name + "\"");
            }
        });
        old.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> gone(name, old.get(name), now));
    }

    /** Whoever had the package has to take another; under a new name the same price is no rise. */
    private void gone(String name, Charge charge, Map<String, Charge> now) {
        contents(
                ChangeType.PROMISE_LOWERED,
                name,
                name.isEmpty() ? "the one price for everybody is gone" : "package \"" + name + "\" is gone");
        if (!now.containsValue(charge)) {
            contents(ChangeType.PRICE_RAISED, name, "no other package costs the same");
        }
    }

    private void contents(ChangeType type, String name, String note) {
        add(type, path(name), note, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void compare(String name, Charge before, Charge after) {
        String of = name.isEmpty() ? "" : " of package \"" + name + "\"";
        part(path(name) + ".oneTime", "one-time price" + of, before.oneTime(), after.oneTime(), Money::toString);
        recurring(path(name) + ".recurring", "recurring price" + of, before.recurring(), after.recurring());
        if (!before.termMonths().equals(after.termMonths())) {
            int was = before.termMonths().orElse(0);
            int is = after.termMonths().orElse(0);
            add(
                    is > was ? ChangeType.PRICE_RAISED : ChangeType.PRICE_LOWERED,
                    path(name) + ".term",
                    "shortest term" + of,
                    before.termMonths().map(months -> months + " months"),
                    after.termMonths().map(months -> months + " months"),
                    Optional.empty());
        }
    }

    private void recurring(String path, String note, Optional<Price> before, Optional<Price> after) {
        boolean alike = before.isPresent()
                && after.isPresent()
                && before.get().unit().equals(after.get().unit());
        Optional<Money> was = before.map(PriceChanges::comparable);
        Optional<Money> is = after.map(PriceChanges::comparable);
        if (alike || before.isEmpty() || after.isEmpty()) {
            part(path, note, was, is, before.map(Price::toString), after.map(Price::toString));
        } else {
            add(
                    ChangeType.PRICE_RAISED,
                    path,
                    note + ", counted in another way",
                    before.map(Price::toString),
                    after.map(Price::toString),
                    Optional.empty());
        }
    }

    /** By the year, or as it is where it is charged each time. */
    private static Money comparable(Price price) {
        return price.period()
                .map(period -> price.money().times(12 / period.months()))
                .orElse(price.money());
    }

    private void part(
            String path,
            String note,
            Optional<Money> before,
            Optional<Money> after,
            java.util.function.Function<Money, String> words) {
        part(path, note, before, after, before.map(words), after.map(words));
    }

    private void part(
            String path,
            String note,
            Optional<Money> before,
            Optional<Money> after,
            Optional<String> was,
            Optional<String> is) {
        if (before.equals(after)) {
            return;
        }
        boolean alike = before.isPresent()
                && after.isPresent()
                && before.get().currency().equals(after.get().currency());
        boolean lower = after.isEmpty()
                || alike && after.get().amount().compareTo(before.get().amount()) < 0;
        Optional<BigDecimal> percent = alike ? percent(before.get(), after.get()) : Optional.empty();
        add(lower ? ChangeType.PRICE_LOWERED : ChangeType.PRICE_RAISED, path, note, was, is, percent);
    }

    /** To a tenth, away from zero, so that no rise looks like none; empty from nothing. */
    private static Optional<BigDecimal> percent(Money before, Money after) {
        if (before.isZero()) {
            return Optional.empty();
        }
        return Optional.of(after.amount()
                .subtract(before.amount())
                .multiply(BigDecimal.valueOf(100))
                .divide(before.amount(), 1, RoundingMode.UP));
    }

    private static Map<String, Charge> charges(Pricing pricing) {
        Map<String, Charge> charges = new LinkedHashMap<>();
        if (pricing instanceof Pricing.Single single) {
            charges.put("", single.charge());
        } else if (pricing instanceof Pricing.Packages choice) {
            choice.packages().forEach(one -> charges.put(one.name(), one.charge()));
        }
        return charges;
    }

    private static String words(Pricing pricing) {
        if (pricing instanceof Pricing.FreeOfCharge) {
            return "free of charge";
        }
        if (pricing instanceof Pricing.FundedCentrally) {
            return "funded centrally";
        }
        if (pricing instanceof Pricing.NotStated) {
            return "not stated";
        }
        return pricing instanceof Pricing.Packages choice
                ? choice.packages().size() + " packages"
                : charge(((Pricing.Single) pricing).charge());
    }

    private static String charge(Charge charge) {
        return charge.oneTime()
                .map(Money::toString)
                .or(() -> charge.recurring().map(Price::toString))
                .orElse("not stated");
    }

    private static String path(String name) {
        return name.isEmpty() ? "spec.price" : "spec.packages[" + name + "]";
    }

    private void add(
            ChangeType type,
            String path,
            String note,
            Optional<String> before,
            Optional<String> after,
            Optional<BigDecimal> percent) {
        changes.add(new Change(type, pair.after().id(), pair.after().title(), path, before, after, percent, note));
    }
}
