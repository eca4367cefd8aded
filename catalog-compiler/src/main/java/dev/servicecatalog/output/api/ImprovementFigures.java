package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.BusinessCaseFigures;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.analysis.Wsjf;
import dev.servicecatalog.model.Improvement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes whether an improvement pays, and its place in the queue. */
final class ImprovementFigures {
    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;
    private final Map<String, Integer> places = new HashMap<>();

    ImprovementFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
        insights.portfolio().queue().forEach(ranked -> places.put(ranked.improvement(), places.size() + 1));
    }

    void write(Improvement improvement) {
        String money = stated(improvement.id(), "money");
        List<String> from = new ArrayList<>(List.of(money));
        from.addAll(inputs.conversion());
        Optional<BusinessCaseFigures> figures =
                Optional.ofNullable(insights.portfolio().businessCases().get(improvement.name()));
        if (figures.isEmpty()) {
            List.of("firstYearReturn", "payback").forEach(name -> fields.notStated(name, money));
        } else {
            Optional<Ratio> gain = figures.get().firstYearReturn();
            gain.ifPresentOrElse(
                    ratio -> fields.ratio("firstYearReturn", ratio, from),
                    () -> fields.unknown("firstYearReturn", "an amount is missing, or nothing is invested"));
            figures.get()
                    .paybackMonths()
                    .ifPresentOrElse(
                            ratio -> fields.times("payback", ratio, "months", from),
                            () -> fields.unknown("payback", "an amount is missing, or it never pays back"));
        }
        queue(improvement);
    }

    private void queue(Improvement improvement) {
        String score = stated(improvement.id(), "score");
        if (improvement.score().isEmpty()) {
            List.of("weightedValue", "place").forEach(name -> fields.notStated(name, score));
            return;
        }
        fields.times(
                "weightedValue", Wsjf.of(improvement.score().get()), "value for each unit of work", List.of(score));
        if (places.containsKey(improvement.name())) {
            List<String> from = new ArrayList<>(List.of(Inputs.figure(improvement.id(), "weightedValue")));
            improvement.need().ifPresent(need -> from.add(stated(improvement.id(), "need")));
            fields.count("place", places.get(improvement.name()), "in the queue", from);
        } else {
            fields.notApplicable("place", "it is not waiting");
        }
    }
}
