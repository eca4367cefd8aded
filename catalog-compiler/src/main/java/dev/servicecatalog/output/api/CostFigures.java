package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.CostRollup.Cost;
import dev.servicecatalog.model.Component;
import dev.servicecatalog.model.CostItem;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.model.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what a service or a component costs a year: directly, as a whole, and what of it is passed on or kept. */
final class CostFigures {
    private static final List<String> NAMES = List.of("direct", "received", "full", "passedOn", "kept");

    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;
    private final Set<EntityId> supplied = new HashSet<>();
    private final Set<EntityId> inCircles = new HashSet<>();

    CostFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
        insights.costs().rollup().circles().forEach(inCircles::addAll);
        for (Service service : insights.catalog().services().values()) {
            service.passesCostOn().keySet().forEach(name -> supplied.add(new EntityId(Kind.SERVICE, name)));
            if (service.needs().stream().flatMap(need -> need.of().stream()).anyMatch(this::costs)) {
                supplied.add(service.id());
            }
        }
    }

    void write(Service service) {
        boolean runs = service.status()
                .filter(status -> status == Status.PROPOSED || status == Status.RETIRED)
                .isEmpty();
        boolean passes = !service.passesCostOn().isEmpty();
        fields.group("cost", () -> {
            if (runs) {
                write(service.id(), service.costs(), passes ? List.of("passesCostOn") : List.of());
            } else {
                NAMES.forEach(name ->
                        fields.notApplicable(name, "what is only proposed costs nothing yet, what is retired no more"));
            }
        });
    }

    void write(Component component) {
        fields.group("cost", () -> write(component.id(), component.costs(), List.of()));
    }

    private void write(EntityId id, List<CostItem> lines, List<String> passing) {
        Cost cost = insights.costs().rollup().of(id);
        String costs = stated(id, "costs");
        if (cost.full().isEmpty()) {
            nothing(id, lines, costs);
            return;
        }
        direct(cost, costs);
        received(id, cost);
        List<String> parts = new ArrayList<>();
        cost.direct().ifPresent(any -> parts.add(figure(id, "cost.direct")));
        if (!cost.received().isEmpty()) {
            parts.add(figure(id, "cost.received"));
        }
        fields.moneyPerYear("full", cost.full().get(), parts);
        passedOn(id, cost, passing);
    }

    private void nothing(EntityId id, List<CostItem> lines, String costs) {
        if (inCircles.contains(id)) {
            NAMES.forEach(name -> fields.unknown(name, "cost is passed on in a circle"));
        } else if (lines.isEmpty() && !supplied.contains(id)) {
            NAMES.forEach(name -> fields.notStated(name, costs));
        } else {
            String reason = "a cost line, or one of what supplies it, is no amount a year in the reporting currency";
            NAMES.forEach(name -> fields.unknown(name, reason));
        }
    }

    private void direct(Cost cost, String costs) {
        List<String> from = new ArrayList<>(List.of(costs));
        from.addAll(inputs.conversion());
        cost.direct()
                .ifPresentOrElse(
                        money -> fields.moneyPerYear("direct", money, from), () -> fields.notStated("direct", costs));
    }

    private void received(EntityId id, Cost cost) {
        if (cost.received().isEmpty()) {
            fields.notApplicable("received", "nothing is passed on to it");
            return;
        }
        List<String> from = cost.received().keySet().stream()
                .map(supplier -> figure(supplier, "cost.passedOn"))
                .toList();
        fields.moneyPerYear("received", cost.received(), from);
    }

    private void passedOn(EntityId id, Cost cost, List<String> passing) {
        if (cost.kept().isEmpty()) {
            List.of("passedOn", "kept")
                    .forEach(name -> fields.unknown(name, "more than the whole cost is to be passed on"));
            return;
        }
        List<String> from = new ArrayList<>(List.of(figure(id, "cost.full")));
        passing.forEach(path -> from.add(stated(id, path)));
        if (id.kind() == Kind.COMPONENT && !cost.passedOn().isEmpty()) {
            cost.passedOn().keySet().forEach(service -> from.add(stated(service, "needs")));
        }
        if (cost.passedOn().isEmpty()) {
            fields.notApplicable("passedOn", "it passes nothing on");
        } else {
            fields.moneyPerYear("passedOn", cost.passedOn(), from);
        }
        fields.moneyPerYear("kept", cost.kept().get(), from);
    }

    private boolean costs(EntityId id) {
        return id.kind() == Kind.COMPONENT
                && Optional.ofNullable(insights.catalog().components().get(id.name()))
                        .filter(component -> !component.costs().isEmpty())
                        .isPresent();
    }
}
