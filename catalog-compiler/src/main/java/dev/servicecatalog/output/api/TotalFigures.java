package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.all;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;

/** Writes what the catalog as a whole costs and is worth. */
final class TotalFigures {
    private static final String NO_AMOUNT = "%s of %s cost lines have no amount a year";

    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;

    TotalFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
    }

    void write() {
        List<String> from = costs();
        if (insights.costs().byPool().isEmpty()) {
            fields.notStated("cost", all(Kind.SERVICE, "costs"));
        } else {
            fields.sum("cost", insights.costs().total(), NO_AMOUNT, " per year", from);
        }
        fields.group(
                "costByPool",
                () -> insights.costs()
                        .byPool()
                        .forEach((pool, sum) -> fields.sum(pool, sum, NO_AMOUNT, " per year", from)));
        List<String> values = values();
        if (values.isEmpty()) {
            fields.notStated("value", all(Kind.SERVICE, "value.perYear"));
        } else {
            values.addAll(inputs.conversion());
            fields.total("value", insights.portfolio().total(), " per year", values);
        }
        insights.kpis()
                .unusedLicences()
                .ifPresentOrElse(
                        ratio -> fields.ratio("unusedLicences", ratio, List.of(all(Kind.COMPONENT, "licences"))),
                        () -> fields.notStated("unusedLicences", all(Kind.COMPONENT, "licences")));
    }

    private List<String> costs() {
        List<String> from = new ArrayList<>();
        if (insights.catalog().services().values().stream().map(Service::costs).anyMatch(lines -> !lines.isEmpty())) {
            from.add(all(Kind.SERVICE, "costs"));
        }
        if (insights.catalog().components().values().stream()
                .map(Component::costs)
                .anyMatch(lines -> !lines.isEmpty())) {
            from.add(all(Kind.COMPONENT, "costs"));
        }
        from.addAll(inputs.conversion());
        return from;
    }

    private List<String> values() {
        boolean stated = insights.catalog().services().values().stream()
                .anyMatch(service ->
                        service.value().flatMap(Service.Value::perYear).isPresent());
        return new ArrayList<>(stated ? List.of(all(Kind.SERVICE, "value.perYear")) : List.of());
    }
}
