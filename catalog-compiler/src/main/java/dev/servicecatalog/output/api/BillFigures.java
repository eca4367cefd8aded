package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Charging.Gap;
import dev.servicecatalog.analysis.Charging.Line;
import dev.servicecatalog.analysis.Charging.Recovery;
import dev.servicecatalog.analysis.Charging.Statement;
import dev.servicecatalog.document.StatedFields;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what units are charged for what they use, and how far services live on that. */
final class BillFigures {
    private static final String NO_AMOUNT = "%s of %s charged lines have no amount";
    private static final String NO_WHOLE_MONTHS = "the period is no whole number of months";

    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;

    BillFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
    }

    void write(Statement statement) {
        List<String> use = Periods.measurements(insights.catalog(), statement.period()).stream()
                .filter(measurement -> !measurement.use().isEmpty())
                .map(measurement -> stated(measurement.id(), "use"))
                .toList();
        List<String> totals = new ArrayList<>(use);
        totals.addAll(inputs.conversion());
        fields.over(statement.period().from(), statement.period().to());
        fields.list("lines", statement.lines(), line -> line(line, use));
        fields.group(
                "byUnit",
                () -> statement.byUnit().forEach((unit, sum) -> fields.sum(unit, sum, NO_AMOUNT, "", totals)));
        fields.group(
                "recovery",
                () -> statement
                        .recovery()
                        .forEach((service, recovery) ->
                                fields.group(service, () -> recovery(service, recovery, totals))));
    }

    private void line(Line line, List<String> use) {
        fields.word("unit", line.by());
        fields.word("service", line.service());
        fields.word("how", StatedFields.kebab(line.how()));
        fields.word("offering", line.offering());
        line.packageName().ifPresent(name -> fields.word("package", name));
        fields.count("quantity", line.quantity(), "units", use);
        EntityId offering = new EntityId(Kind.OFFERING, line.offering());
        List<String> from = new ArrayList<>(use);
        from.add(stated(offering, line.packageName().isPresent() ? "packages" : "price"));
        line.amount()
                .ifPresentOrElse(
                        money -> fields.money("amount", money, from),
                        () -> noAmount(offering, line.gap().orElseThrow()));
    }

    private void noAmount(EntityId offering, Gap gap) {
        switch (gap) {
            case NO_PRICE -> fields.notStated("amount", stated(offering, "price"));
            case FUNDED_CENTRALLY -> fields.notApplicable("amount", "it is funded centrally");
            case NO_PACKAGE -> fields.unknown("amount", "the use does not say of which package");
            case NO_WHOLE_MONTHS -> fields.unknown("amount", NO_WHOLE_MONTHS);
            case NO_CURRENCY -> fields.unknown("amount", inputs.noRate());
        }
    }

    private void recovery(String name, Recovery recovery, List<String> charged) {
        EntityId service = new EntityId(Kind.SERVICE, name);
        List<String> cost = List.of(figure(service, "cost.full"));
        List<String> both = new ArrayList<>(charged);
        both.addAll(cost);
        fields.sum("charged", recovery.charges(), NO_AMOUNT, "", charged);
        Optional<String> whyNoCost = whyNoCost(name, recovery);
        if (whyNoCost.isEmpty()) {
            fields.money("cost", recovery.cost().orElseThrow(), cost);
        } else {
            fields.unknown("cost", whyNoCost.get());
        }
        Optional<Money> shortfall = recovery.shortfall();
        if (shortfall.isEmpty()) {
            String reason = whyNoCost.isPresent() ? "what it cost is not known" : "what it charged is not known";
            List.of("shortfall", "share").forEach(figure -> fields.unknown(figure, reason));
            return;
        }
        fields.money("shortfall", shortfall.get(), both);
        recovery.share()
                .ifPresentOrElse(
                        ratio -> fields.ratio("share", ratio, both),
                        () -> fields.notApplicable("share", "the service costs nothing"));
    }

    private Optional<String> whyNoCost(String service, Recovery recovery) {
        if (recovery.costPerYear().isPresent()) {
            return recovery.months().isPresent() ? Optional.empty() : Optional.of(NO_WHOLE_MONTHS);
        }
        return Optional.of("the full cost is not known: "
                + CostFigures.reason(insights.costGaps().get(service)));
    }
}
