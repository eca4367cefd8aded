package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.AgreementPromises.Comparison;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.MeasuredPromises;
import dev.servicecatalog.document.StatedFields;
import dev.servicecatalog.model.Measurement;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes how the promises of a service fared: measured last, and beside what the service was promised itself. */
final class PromiseFigures {
    private static final List<Promises.Name> MEASURED = List.of(Promises.Name.AVAILABILITY, Promises.Name.SATISFACTION);

    private final CatalogInsights insights;
    private final FigureFields fields;
    private final VerdictWriter verdicts;

    PromiseFigures(CatalogInsights insights, FigureFields fields) {
        this.insights = insights;
        this.fields = fields;
        this.verdicts = new VerdictWriter(insights.today(), fields);
    }

    void write(Service service) {
        fields.group("measured", () -> MEASURED.forEach(name -> measured(service, name)));
        List<Comparison> comparisons = insights.agreementPromises().byService().getOrDefault(service.name(), List.of());
        List<Integer> positions = IntStream.range(0, comparisons.size()).boxed().toList();
        fields.list("standsOn", positions, position -> comparison(service, position, comparisons.get(position)));
    }

    private void measured(Service service, Promises.Name name) {
        String key = StatedFields.camel(name);
        Optional<MeasuredPromises.Figure> measured = insights.measured().of(service.name(), name);
        if (measured.isEmpty()) {
            boolean promised = name == Promises.Name.AVAILABILITY
                    ? service.promises().availability().isPresent()
                    : service.promises().satisfaction().isPresent();
            if (promised) {
                fields.unknown(key, "it was not measured");
            } else {
                fields.notApplicable(key, "it is not promised");
            }
            return;
        }
        MeasuredPromises.Figure figure = measured.get();
        List<String> from = new ArrayList<>(List.of(stated(service.id(), "promises." + key + ".target")));
        Periods.measurements(insights.catalog(), figure.period()).stream()
                .filter(measurement -> measures(measurement, service.name(), name, figure))
                .findFirst()
                .ifPresent(first -> from.add(stated(first.id(), "services." + service.name() + "." + key)));
        fields.figure(key, from, () -> {
            fields.word("value", figure.measured());
            fields.word("target", figure.target());
            fields.over(figure.period().from(), figure.period().to());
            fields.word("verdict", figure.kept() ? "kept" : "missed");
            figure.status().ifPresent(status -> fields.word("standing", StatedFields.kebab(status)));
        });
    }

    private static boolean measures(
            Measurement measurement, String service, Promises.Name name, MeasuredPromises.Figure figure) {
        return Optional.ofNullable(measurement.services().get(service))
                .flatMap(of -> name == Promises.Name.AVAILABILITY
                        ? of.availability().map(Object::toString)
                        : of.satisfaction().map(Object::toString))
                .filter(figure.measured()::equals)
                .isPresent();
    }

    private void comparison(Service service, int position, Comparison comparison) {
        String key = "promises." + StatedFields.camel(comparison.promise()) + ".target";
        fields.word("promise", StatedFields.camel(comparison.promise()));
        fields.word("need", comparison.need().toString());
        verdicts.write(
                comparison.verdict(),
                comparison.ours(),
                List.of(stated(service.id(), key), stated(comparison.need(), key)),
                Inputs.figure(service.id(), "standsOn[" + position + "].proof"));
    }
}
