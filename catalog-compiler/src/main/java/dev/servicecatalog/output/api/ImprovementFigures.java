package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.BusinessCaseFigures;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.Wsjf;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Improvement.BusinessCase;
import dev.servicecatalog.model.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes whether an improvement pays, and its place in the queue. */
final class ImprovementFigures {
    private static final List<String> NAMES = List.of("firstYearReturn", "payback");

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
        Optional<BusinessCase> money = improvement.money();
        if (money.isEmpty()) {
            NAMES.forEach(name -> fields.notStated(name, stated(improvement.id(), "money")));
        } else if (missing(money.get()).isPresent()) {
            String key = missing(money.get()).get();
            NAMES.forEach(name -> fields.notStated(name, stated(improvement.id(), "money." + key)));
        } else if (!amounts(money.get()).allMatch(insights.costs().conversion()::knows)) {
            NAMES.forEach(name -> fields.unknown(name, inputs.noRate()));
        } else {
            known(improvement);
        }
        queue(improvement);
    }

    private void known(Improvement improvement) {
        List<String> from = new ArrayList<>(List.of(stated(improvement.id(), "money")));
        from.addAll(inputs.conversion());
        BusinessCaseFigures figures = insights.portfolio().businessCases().get(improvement.name());
        figures.firstYearReturn()
                .ifPresentOrElse(
                        ratio -> fields.ratio("firstYearReturn", ratio, from),
                        () -> fields.notApplicable("firstYearReturn", "nothing is invested"));
        figures.paybackMonths()
                .ifPresentOrElse(
                        ratio -> fields.times("payback", ratio, "months", from),
                        () -> fields.notApplicable("payback", "it never pays back"));
    }

    /** The first amount without which nothing can be said. */
    private static Optional<String> missing(BusinessCase money) {
        if (money.once().isEmpty()) {
            return Optional.of("once");
        }
        if (money.perYear().isEmpty()) {
            return Optional.of("perYear");
        }
        return money.benefitPerYear().isEmpty() ? Optional.of("benefitPerYear") : Optional.empty();
    }

    private static Stream<Money> amounts(BusinessCase money) {
        return Stream.of(money.once(), money.perYear(), money.benefitPerYear()).flatMap(Optional::stream);
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
