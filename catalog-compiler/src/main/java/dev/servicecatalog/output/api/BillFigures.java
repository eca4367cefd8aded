package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Charging.Line;
import dev.servicecatalog.analysis.Charging.Recovery;
import dev.servicecatalog.analysis.Charging.Statement;
import dev.servicecatalog.document.StatedFields;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import java.util.ArrayList;
import java.util.List;

/** Writes what units are charged for what they use, and how far services live on that. */
final class BillFigures {
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
                "byUnit", () -> statement.byUnit().forEach((unit, total) -> fields.total(unit, total, "", totals)));
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
                        () -> fields.unknown("amount", "no price is stated for it, or none for such a period"));
    }

    private void recovery(String service, Recovery recovery, List<String> charged) {
        List<String> from = new ArrayList<>(charged);
        from.add(figure(new EntityId(Kind.SERVICE, service), "cost.kept"));
        fields.money("charged", recovery.charged(), charged);
        fields.money("cost", recovery.cost(), from.subList(from.size() - 1, from.size()));
        fields.money("shortfall", recovery.shortfall(), from);
        recovery.share()
                .ifPresentOrElse(
                        ratio -> fields.ratio("share", ratio, from),
                        () -> fields.notApplicable("share", "the service costs nothing"));
    }
}
