package dev.servicecatalog.load;

import dev.servicecatalog.model.CostItem;
import dev.servicecatalog.model.Kind;

/** Reads lines of direct cost. */
final class Costs {
    private Costs() {}

    static CostItem read(Fields cost) {
        return new CostItem(
                cost.text("name").orElse(""),
                cost.text("pool"),
                cost.quantity("amount", Quantities.PRICE),
                cost.reference("agreement", Kind.AGREEMENT));
    }
}
