package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Price;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prices in the terms of schema.org. What is paid once is the price; what is paid again and again says so. */
final class LinkedPrices {
    private LinkedPrices() {}

    /** The keys to add to an offer. */
    static Map<String, Object> of(Charge charge) {
        Optional<Map<String, Object>> again = charge.recurring().map(price -> again(price, charge.termMonths()));
        if (again.isEmpty()) {
            return charge.oneTime().map(LinkedPrices::amount).orElse(Map.of());
        }
        return Map.of(
                "priceSpecification",
                charge.oneTime().map(money -> both(money, again.get())).orElse(again.get()));
    }

    static Map<String, Object> amount(Money money) {
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("price", money.amount().toPlainString());
        amount.put("priceCurrency", money.currency().getCurrencyCode());
        return amount;
    }

    private static Map<String, Object> both(Money oneTime, Map<String, Object> again) {
        Map<String, Object> once = LinkedOffers.thing("UnitPriceSpecification");
        once.putAll(amount(oneTime));
        Map<String, Object> both = LinkedOffers.thing("CompoundPriceSpecification");
        both.put("priceComponent", List.of(once, again));
        return both;
    }

    private static Map<String, Object> again(Price price, Optional<Integer> term) {
        Map<String, Object> again = LinkedOffers.thing("UnitPriceSpecification");
        again.putAll(amount(price.money()));
        Map<String, Object> each = quantity(1);
        if (price.unit().isEmpty()) {
            price.period().ifPresent(period -> each.put("unitCode", code(period)));
        }
        Stream.concat(price.unit().stream(), price.period().map(Price.Period::word).stream())
                .reduce((unit, period) -> unit + " per " + period)
                .ifPresent(text -> each.put("unitText", text));
        again.put("referenceQuantity", each);
        term.ifPresent(months -> {
            Map<String, Object> duration = quantity(months);
            duration.put("unitCode", code(Price.Period.MONTH));
            again.put("billingDuration", duration);
        });
        return again;
    }

    private static Map<String, Object> quantity(int value) {
        Map<String, Object> quantity = LinkedOffers.thing("QuantitativeValue");
        quantity.put("value", value);
        return quantity;
    }

    /** As UN/ECE names units. */
    private static String code(Price.Period period) {
        return switch (period) {
            case MONTH -> "MON";
            case QUARTER -> "QAN";
            case YEAR -> "ANN";
        };
    }
}
