package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.PlannedOrder;
import dev.servicecatalog.analysis.PlannedOrder.Cost;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Price;
import dev.servicecatalog.output.export.Cell;
import dev.servicecatalog.output.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The orders of a plan as a table: until when, for when, and for how much. */
final class PlanTable {
    private final Site site;

    private PlanTable(Site site) {
        this.site = site;
    }

    static Table of(Site site, Plan plan) {
        PlanTable table = new PlanTable(site);
        List<List<Cell>> rows = site.insights().plans().byPlan().get(plan.name()).stream()
                .map(table::row)
                .toList();
        List<String> heads = site.words()
                .texts(
                        "plan-order-by",
                        "table-remark",
                        "plan-needed-by",
                        "table-zone",
                        "what",
                        "table-package-name",
                        "table-quantity",
                        "table-task",
                        "cost-once",
                        "table-currency-once",
                        "again",
                        "table-currency-again",
                        "table-every",
                        "table-name");
        return new Table(site.words().text("table-orders"), heads, rows);
    }

    private List<Cell> row(PlannedOrder order) {
        Optional<OrderBy.By> by = Optional.of(order.orderBy())
                .filter(OrderBy.By.class::isInstance)
                .map(OrderBy.By.class::cast);
        Optional<Cost.Priced> priced =
                Optional.of(order.cost()).filter(Cost.Priced.class::isInstance).map(Cost.Priced.class::cast);
        Optional<Money> once = priced.flatMap(Cost.Priced::oneTime);
        Optional<Price> again = priced.flatMap(Cost.Priced::recurring);
        String offering = order.task().needs().offering();
        return List.of(
                by.<Cell>map(each -> new Cell.Moment(
                                each.latest().atZone(each.zone()).toLocalDateTime()))
                        .orElseGet(Cell.Nothing::new),
                Cell.text(remark(order)),
                new Cell.Moment(order.task().neededBy()),
                Cell.text(by.map(each -> each.zone().getId())),
                Cell.of(Optional.ofNullable(site.catalog().offerings().get(offering))
                        .map(Entity::title)
                        .orElse(offering)),
                Cell.text(order.task().needs().packageName()),
                Cell.of(order.task().needs().quantity()),
                Cell.of(order.task().title()),
                Cell.number(once.map(Money::amount)),
                Cell.text(once.map(money -> money.currency().getCurrencyCode())),
                Cell.number(again.map(price -> price.money().amount())),
                Cell.text(again.map(price -> price.money().currency().getCurrencyCode())),
                Cell.text(
                        again.flatMap(Price::period).map(period -> site.words().text("table-every-" + period.word()))),
                Cell.of(offering));
    }

    /** Why there is no last moment, or that it has passed; why there is no cost. */
    private Optional<String> remark(PlannedOrder order) {
        List<String> remarks = new ArrayList<>();
        if (order.orderBy() instanceof OrderBy.Unknown unknown) {
            remarks.add(reason(unknown.reason()));
        } else if (order.orderBy() instanceof OrderBy.By by && by.urgency() == PlannedOrder.Urgency.PASSED) {
            remarks.add(site.words().text("table-passed"));
        }
        if (order.cost() instanceof Cost.Free) {
            remarks.add(site.words().text("price-free"));
        } else if (order.cost() instanceof Cost.PaidCentrally) {
            remarks.add(site.words().text("price-central"));
        } else if (order.cost() instanceof Cost.Unknown unknown) {
            remarks.add(reason(unknown.reason()));
        }
        return remarks.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("; ", remarks.stream().distinct().toList()));
    }

    private String reason(PlannedOrder.Reason reason) {
        return switch (reason) {
            case NO_PROMISE -> site.words().text("plan-no-promise");
            case NO_PRICE -> site.words().text("price-not-stated");
            default -> site.words().text("not-known-because", site.words().text("plan-" + Wording.key(reason)));
        };
    }
}
