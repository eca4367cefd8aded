package dev.servicecatalog.document;

import dev.servicecatalog.model.CostItem;
import dev.servicecatalog.model.Owner;
import java.util.List;
import java.util.Optional;

/** Writes who answers for something and what it costs directly. */
final class ResponsibilityWriter {
    private static final Owner NOBODY = new Owner(Optional.empty(), Optional.empty());

    private ResponsibilityWriter() {}

    static void owner(Owner owner, StatedFields fields) {
        fields.object("owner", !owner.equals(NOBODY), () -> {
            fields.text("team", owner.team());
            fields.text("person", owner.person());
        });
    }

    static void costs(List<CostItem> costs, StatedFields fields) {
        fields.objects("costs", costs, cost -> {
            fields.text("name", cost.name());
            fields.text("pool", cost.pool());
            fields.text("amount", cost.amount());
            fields.text("agreement", cost.agreement());
        });
    }
}
