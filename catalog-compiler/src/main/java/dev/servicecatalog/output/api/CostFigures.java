package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.CostGap;
import dev.servicecatalog.analysis.CostRollup.Cost;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.CostItem;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Money;
import dev.servicecatalog.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what a service or a component costs a year: directly, as a whole, and what of it is passed on or kept. */
final class CostFigures {
    private static final List<String> NAMES = List.of("direct", "received", "full", "passedOn", "kept");
    private static final String PER = " per year";
    private static final String TOO_MUCH = "more than the whole cost is to be passed on";

    private static final Map<CostGap, String> REASONS = Map.of(
            CostGap.CIRCLE, "cost is passed on in a circle",
            CostGap.NO_AMOUNT, "a cost line is no amount a year",
            CostGap.NO_RATE, "a cost line has no exchange rate into the reporting currency",
            CostGap.NO_CURRENCY, "the catalog states no reporting currency",
            CostGap.SUPPLIER_UNKNOWN, "what is passed on to it is not wholly known",
            CostGap.OWN_NOT_STATED, "its own cost is not stated",
            CostGap.NOT_STATED, "no cost is stated",
            CostGap.DOES_NOT_RUN, "the service does not run");

    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;

    CostFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
    }

    /** Why a full cost is not known, in words. */
    static String reason(CostGap gap) {
        return REASONS.get(gap);
    }

    void write(Service service) {
        Optional<CostGap> gap = Optional.ofNullable(insights.costGaps().get(service.name()));
        boolean passes = !service.passesCostOn().isEmpty();
        fields.group("cost", () -> {
            if (gap.equals(Optional.of(CostGap.DOES_NOT_RUN))) {
                NAMES.forEach(name ->
                        fields.notApplicable(name, "what is only proposed costs nothing yet, what is retired no more"));
            } else {
                write(service.id(), service.costs(), gap, passes ? List.of("passesCostOn") : List.of());
            }
        });
    }

    void write(Component component) {
        Optional<CostGap> gap = gap(component.costs());
        fields.group("cost", () -> write(component.id(), component.costs(), gap, List.of()));
    }

    private Optional<CostGap> gap(List<CostItem> lines) {
        return CostGap.ofLines(lines, insights.costs().conversion());
    }

    private void write(EntityId id, List<CostItem> lines, Optional<CostGap> gap, List<String> passing) {
        Cost cost = insights.costs().rollup().of(id);
        direct(id, cost, gap(lines));
        received(id, cost, gap);
        full(id, cost, gap);
        List<String> from = new ArrayList<>(List.of(figure(id, "cost.full")));
        passing.forEach(path -> from.add(stated(id, path)));
        if (id.kind() == Kind.COMPONENT) {
            cost.passedOn().keySet().forEach(service -> from.add(stated(service, "needs")));
        }
        boolean passesNothing = passing.isEmpty() && (id.kind() == Kind.SERVICE || gap.isEmpty());
        if (cost.passedOn().isEmpty() && passesNothing) {
            fields.notApplicable("passedOn", "it passes nothing on");
        } else {
            passedOn(id, cost, gap, from);
        }
        kept(id, cost, gap, from);
    }

    private void direct(EntityId id, Cost cost, Optional<CostGap> gap) {
        String costs = stated(id, "costs");
        List<String> from = new ArrayList<>(List.of(costs));
        from.addAll(inputs.conversion());
        if (gap.isEmpty()) {
            fields.moneyPerYear("direct", cost.direct().orElseThrow(), from);
        } else if (gap.get() == CostGap.NOT_STATED) {
            fields.notStated("direct", costs);
        } else {
            fields.atLeast("direct", reason(gap.get()), cost.direct(), PER, from);
        }
    }

    private void received(EntityId id, Cost cost, Optional<CostGap> gap) {
        List<String> from = cost.received().keySet().stream()
                .map(supplier -> figure(supplier, "cost.passedOn"))
                .toList();
        if (!cost.unknownFrom().isEmpty()) {
            CostGap why = gap.filter(CostGap.CIRCLE::equals).orElse(CostGap.SUPPLIER_UNKNOWN);
            fields.atLeast("received", reason(why), cost.received(), from);
        } else if (from.isEmpty()) {
            fields.notApplicable("received", "nothing is passed on to it");
        } else {
            fields.moneyPerYear("received", cost.received(), from);
        }
    }

    private void full(EntityId id, Cost cost, Optional<CostGap> gap) {
        List<String> parts = new ArrayList<>();
        cost.direct().ifPresent(any -> parts.add(figure(id, "cost.direct")));
        if (!cost.received().isEmpty()) {
            parts.add(figure(id, "cost.received"));
        }
        amount("full", id, cost.stated(), gap, parts);
    }

    private void passedOn(EntityId id, Cost cost, Optional<CostGap> gap, List<String> from) {
        if (gap.filter(CostGap.NOT_STATED::equals).isPresent()) {
            fields.notStated("passedOn", stated(id, "costs"));
        } else if (gap.isPresent()) {
            fields.atLeast("passedOn", reason(gap.get()), cost.passedOn(), from);
        } else if (cost.kept().isEmpty()) {
            fields.unknown("passedOn", TOO_MUCH);
        } else {
            fields.moneyPerYear("passedOn", cost.passedOn(), from);
        }
    }

    private void kept(EntityId id, Cost cost, Optional<CostGap> gap, List<String> from) {
        if (cost.kept().isEmpty() && gap.isEmpty()) {
            fields.unknown("kept", TOO_MUCH);
        } else {
            amount("kept", id, cost.kept(), gap, from);
        }
    }

    private void amount(String name, EntityId id, Optional<Money> amount, Optional<CostGap> gap, List<String> from) {
        if (gap.isEmpty()) {
            fields.moneyPerYear(name, amount.orElseThrow(), from);
        } else if (gap.get() == CostGap.NOT_STATED) {
            fields.notStated(name, stated(id, "costs"));
        } else {
            fields.atLeast(name, reason(gap.get()), amount, PER, from);
        }
    }
}
