package dev.servicecatalog.output.api;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.PlannedOrder;
import dev.servicecatalog.analysis.PlannedOrder.Cost;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.document.StatedFields;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Plan.Task;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Writes until when a plan must order what it needs, and what that costs. */
final class PlanFigures {
    private final CatalogInsights insights;
    private final PlanInputs inputs;
    private final FigureFields fields;

    PlanFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = new PlanInputs(insights.catalog(), inputs);
        this.fields = fields;
    }

    void write(Plan plan) {
        fields.list("orders", insights.plans().byPlan().get(plan.name()), order -> order(plan, order));
    }

    private void order(Plan plan, PlannedOrder order) {
        Task task = order.task();
        fields.word("task", task.id());
        fields.word("offering", task.needs().offering());
        task.needs().packageName().ifPresent(name -> fields.word("package", name));
        if (order.orderBy() instanceof OrderBy.By by) {
            orderBy(by, inputs.orderBy(plan, task));
        } else if (order.orderBy() instanceof OrderBy.Unknown unknown) {
            fields.unknown("orderBy", why(unknown.reason()));
        }
        fields.group("cost", () -> cost(plan, task, order.cost()));
    }

    private void orderBy(OrderBy.By by, List<String> from) {
        fields.figure("orderBy", from, () -> {
            fields.word("value", shown(by.latest(), by.zone()));
            fields.word("needed", shown(by.needed(), by.zone()));
            fields.word("zone", by.zone().getId());
            fields.word("urgency", StatedFields.kebab(by.urgency()));
        });
    }

    private void cost(Plan plan, Task task, Cost cost) {
        String price = inputs.price(task.needs());
        if (cost instanceof Cost.Priced priced) {
            fields.text("how", "one price", List.of(price));
            priced(priced, price, inputs.quantity(plan, task));
        } else if (cost instanceof Cost.Free) {
            fields.text("how", "free of charge", List.of(price));
        } else if (cost instanceof Cost.PaidCentrally) {
            fields.text("how", "funded centrally", List.of(price));
        } else if (cost instanceof Cost.Unknown unknown && unknown.reason() == Reason.NO_PRICE) {
            fields.notStated("how", price);
        } else if (cost instanceof Cost.Unknown unknown) {
            fields.unknown("how", why(unknown.reason()));
        }
    }

    private void priced(Cost.Priced priced, String price, String quantity) {
        priced.oneTime()
                .ifPresentOrElse(
                        money -> fields.money("oneTime", money, List.of(price + ".oneTime", quantity)),
                        () -> fields.notApplicable("oneTime", "nothing is paid once"));
        if (priced.recurring().isEmpty()) {
            List.of("recurring", "perYear")
                    .forEach(name -> fields.notApplicable(name, "nothing is paid again and again"));
            return;
        }
        List<String> from = List.of(price + ".recurring", quantity);
        fields.text("recurring", priced.recurring().get(), from);
        priced.recurring()
                .get()
                .perYear()
                .ifPresentOrElse(
                        money -> fields.moneyPerYear("perYear", money, from),
                        () -> fields.unknown("perYear", "nobody says how often it is paid"));
    }

    /** On the clock of the calendar that counts. */
    private static String shown(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime().toString();
    }

    private static String why(Reason reason) {
        return switch (reason) {
            case NO_OFFERING -> "there is no such offering";
            case NO_PACKAGE -> "the offering has no such package";
            case PACKAGE_NOT_CHOSEN -> "the packages differ, and the plan does not say which one";
            case NOT_OFFERED -> "it cannot be ordered today";
            case NO_PROMISE -> "no lead time is promised";
            case NO_HOURS -> "nobody says which hours count";
            case HOLIDAYS_NOT_KNOWN -> "the holidays until then are not known yet";
            case NEVER_IN_TIME -> "its calendar hardly ever opens";
            case NO_PRICE -> "no price is stated";
        };
    }
}
