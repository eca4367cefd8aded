package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.BillOfMaterials.Unit;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.ProcessCost;
import dev.servicecatalog.analysis.Ratio;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes what the work behind one order costs, and how much of it machines do. */
final class ProcessFigures {
    private static final List<String> NAMES = List.of("labour", "effort", "automatic", "manual", "order");
    private static final String INCOMPLETE = "a step does not state its effort, or its party no hourly rate";

    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;

    ProcessFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
    }

    void write(Offering offering) {
        Optional<ProcessCost> process =
                Optional.ofNullable(insights.costs().processes().get(offering.name()));
        fields.group("process", () -> {
            if (process.isPresent()) {
                write(offering, process.get());
            } else if (offering.steps().isEmpty()) {
                NAMES.forEach(name -> fields.notStated(name, stated(offering.id(), "steps")));
            } else {
                NAMES.forEach(name -> fields.unknown(name, "the catalog states no reporting currency"));
            }
        });
    }

    private void write(Offering offering, ProcessCost process) {
        List<String> steps = List.of(stated(offering.id(), "steps"));
        List<String> work = work(offering);
        if (process.complete()) {
            fields.money("labour", process.labour(), work);
        } else {
            fields.unknown("labour", INCOMPLETE);
        }
        fields.count("effort", process.effortMinutes(), "minutes", steps);
        share("automatic", process.automatic(), steps);
        share("manual", process.manual(), steps);
        Optional<Unit> order = Optional.ofNullable(insights.costs().orders().get(offering.name()));
        if (order.filter(Unit::complete).isPresent()) {
            fields.money("order", order.get().cost(), ordered(offering, work));
        } else {
            fields.unknown("order", INCOMPLETE + ", here or in what is ordered on the way");
        }
    }

    private void share(String name, Optional<Ratio> share, List<String> from) {
        share.ifPresentOrElse(
                ratio -> fields.ratio(name, ratio, from),
                () -> fields.notApplicable(name, "no step is done by a party"));
    }

    private List<String> work(Offering offering) {
        Set<String> from = new LinkedHashSet<>(List.of(stated(offering.id(), "steps")));
        offering.steps().stream()
                .filter(step -> step.actor() instanceof Actor.ByParty)
                .map(step -> insights.catalog().parties().get(((Actor.ByParty) step.actor()).party()))
                .filter(party -> party != null && party.hourlyRate().isPresent())
                .forEach(party -> from.add(stated(party.id(), "hourlyRate")));
        from.addAll(inputs.conversion());
        return List.copyOf(from);
    }

    private static List<String> ordered(Offering offering, List<String> work) {
        Set<String> from = new LinkedHashSet<>(work);
        offering.steps().stream()
                .filter(step -> step.actor() instanceof Actor.ByOffering)
                .map(step -> ((Actor.ByOffering) step.actor()).offering())
                .forEach(name -> from.add(Kind.OFFERING.word() + "/" + name + " figures.process.order"));
        return List.copyOf(from);
    }
}
