package dev.servicecatalog.change;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Charging;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What each business unit pays in a year for what it used in the last measured period: before, and after. */
final class CostChanges {
    private static final int YEAR = 12;

    private CostChanges() {}

    static List<Change> between(CatalogInsights before, CatalogInsights after) {
        SortedMap<String, Money> was = perYear(before.charging());
        SortedMap<String, Money> is = perYear(after.charging());
        List<Change> changes = new ArrayList<>();
        is.forEach((unit, money) -> Optional.ofNullable(was.get(unit))
                .filter(old -> old.currency().equals(money.currency()) && !old.equals(money))
                .ifPresent(old -> changes.add(change(after, unit, old, money))));
        return changes;
    }

    private static SortedMap<String, Money> perYear(Charging charging) {
        SortedMap<String, Money> byUnit = new TreeMap<>();
        if (!charging.statements().isEmpty()) {
            Charging.Statement last =
                    charging.statements().get(charging.statements().size() - 1);
            last.period()
                    .months()
                    .ifPresent(months -> last.byUnit()
                            .forEach((unit, bill) -> bill.amount()
                                    .ifPresent(money ->
                                            byUnit.put(unit, money.times(YEAR).dividedBy(months)))));
        }
        return byUnit;
    }

    private static Change change(CatalogInsights after, String unit, Money was, Money is) {
        boolean more = is.amount().compareTo(was.amount()) > 0;
        String title = Optional.ofNullable(after.catalog().parties().get(unit))
                .map(Party::title)
                .orElse(unit);
        return Change.of(
                more ? ChangeType.COST_RAISED : ChangeType.COST_LOWERED,
                new Change.Subject(new EntityId(Kind.PARTY, unit), title),
                "",
                "yearly cost for what it uses today",
                Optional.of(was.toString()),
                Optional.of(is.toString()));
    }
}
