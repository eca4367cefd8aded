package dev.servicecatalog.output.api;

import static dev.servicecatalog.output.api.Inputs.figure;
import static dev.servicecatalog.output.api.Inputs.stated;

import dev.servicecatalog.analysis.Attainment;
import dev.servicecatalog.analysis.CatalogInsights;
import dev.servicecatalog.analysis.LeadTimeProofs.Proof;
import dev.servicecatalog.analysis.MeasuredPromises;
import dev.servicecatalog.analysis.OfferingPromise;
import dev.servicecatalog.analysis.PromiseProof;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.time.BusinessDuration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Writes how long an offering takes, whether that can be kept, and whether it was. */
final class LeadTimeFigures {
    private final CatalogInsights insights;
    private final Inputs inputs;
    private final FigureFields fields;
    private final VerdictWriter verdicts;

    LeadTimeFigures(CatalogInsights insights, Inputs inputs, FigureFields fields) {
        this.insights = insights;
        this.inputs = inputs;
        this.fields = fields;
        this.verdicts = new VerdictWriter(insights.today(), fields);
    }

    void write(Offering offering) {
        fields.group("leadTime", () -> {
            leadTime(offering, Optional.empty(), offering.leadTime().promise(), "leadTime.promise");
            attainment(offering);
            delivered(offering);
        });
    }

    /** The lead time of the offering, or of one package that promises another. */
    void leadTime(Offering offering, Optional<Integer> packageIndex, Optional<BusinessDuration> promise, String path) {
        if (promise.isEmpty()) {
            fields.notStated("promised", stated(offering.id(), path));
            fields.notApplicable("proof", "no lead time is promised");
            return;
        }
        fields.text("promised", promise.get(), List.of(stated(offering.id(), path)));
        Optional<Proof> proof = insights.leadTimes().byOffering().getOrDefault(offering.name(), List.of()).stream()
                .filter(each -> each.packageIndex().equals(packageIndex))
                .findFirst();
        if (proof.isEmpty()) {
            fields.unknown("proof", whyNot(offering));
            return;
        }
        String self = packageIndex
                .map(position -> figure(offering.id(), "packages[" + position + "].leadTime.proof"))
                .orElse(figure(offering.id(), "leadTime.proof"));
        verdicts.write(proof.get().verdict(), proof.get().promise(), from(offering, path), self);
        criticalPath(proof.get(), self);
    }

    private List<String> from(Offering offering, String path) {
        LinkedHashSet<String> from = new LinkedHashSet<>(List.of(stated(offering.id(), path)));
        from.addAll(inputs.promise(offering));
        from.addAll(inputs.chain(offering));
        return new ArrayList<>(from);
    }

    /** The steps that decide, for the order that shows most: the one that is late, or the one with the least time to spare. */
    private void criticalPath(Proof proof, String self) {
        if (proof.verdict() instanceof PromiseProof.Holds holds) {
            fields.texts("criticalPath", proof.chain().criticalPath(holds.tightest()), List.of(self));
        } else if (proof.verdict() instanceof PromiseProof.Broken broken) {
            fields.texts("criticalPath", proof.chain().criticalPath(broken.ordered()), List.of(self));
        }
    }

    private String whyNot(Offering offering) {
        if (offering.steps().isEmpty()) {
            return "nobody says what happens after the order";
        }
        return OfferingPromise.calendar(insights.catalog(), offering)
                        .flatMap(calendar -> calendar.hours())
                        .isEmpty()
                ? "nobody says which hours count"
                : "a step does not say how long it takes, or the steps wait for each other";
    }

    private void attainment(Offering offering) {
        Optional<Attainment> known = Optional.ofNullable(insights.attainments().get(offering.name()));
        if (known.isEmpty()) {
            String reason = "no step orders something that is in time for a share of orders only";
            List.of("keptInGuaranteed", "keptInLikely").forEach(name -> fields.notApplicable(name, reason));
            return;
        }
        List<String> from = new ArrayList<>(List.of(stated(offering.id(), "steps")));
        known.get().steps().stream()
                .map(step -> "Offering/" + step.offering() + " spec.leadTime.keptIn")
                .distinct()
                .forEach(from::add);
        fields.percent("keptInGuaranteed", known.get().guaranteed(), from);
        fields.percent("keptInLikely", known.get().independent(), from);
    }

    private void delivered(Offering offering) {
        Optional<MeasuredPromises.Delivery> delivery =
                Optional.ofNullable(insights.measured().byOffering().get(offering.name()));
        if (delivery.isEmpty()) {
            boolean none = insights.kpis().periods().values().stream()
                    .anyMatch(figures -> figures.nothingDelivered().contains(offering.name()));
            if (none) {
                fields.notApplicable("delivered", "nothing was delivered");
            } else {
                fields.unknown("delivered", "it was not measured");
            }
            return;
        }
        MeasuredPromises.Delivery last = delivery.get();
        List<String> from = Periods.measurements(insights.catalog(), last.period()).stream()
                .filter(measurement -> measurement.offerings().containsKey(offering.name()))
                .map(measurement -> stated(measurement.id(), "offerings." + offering.name()))
                .toList();
        fields.ratio("delivered", last.inTime(), from);
        fields.text(
                "deliveredVerdict",
                last.kept() ? "kept" : "missed",
                List.of(figure(offering.id(), "leadTime.delivered")));
        last.satisfaction()
                .ifPresentOrElse(
                        rating -> fields.text("satisfaction", rating, from),
                        () -> fields.unknown("satisfaction", "it was not measured"));
    }
}
