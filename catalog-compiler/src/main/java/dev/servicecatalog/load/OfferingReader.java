package dev.servicecatalog.load;

import dev.servicecatalog.diagnostic.DiagnosticCode;
import dev.servicecatalog.diagnostic.NearestName;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.EntityId;
import dev.servicecatalog.model.Kind;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.How;
import dev.servicecatalog.model.Offering.LeadTime;
import dev.servicecatalog.model.Offering.Order;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.model.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads documents of kind Offering. */
final class OfferingReader {
    private static final DiagnosticCode UNKNOWN_STEP = DiagnosticCode.error("unknown-step");
    private static final DiagnosticCode DUPLICATE_STEP = DiagnosticCode.error("duplicate-step");

    private OfferingReader() {}

    static Offering read(EntityId id, String title, Fields spec) {
        List<Fields> steps = spec.objects("steps");
        checkSteps(steps);
        return new Offering(
                id,
                title,
                spec.reference("service", Kind.SERVICE),
                spec.text("category"),
                spec.choice("status", Status.class),
                spec.text("summary"),
                spec.text("description"),
                spec.texts("includes"),
                spec.texts("excludes"),
                spec.texts("keywords"),
                spec.text("audience"),
                leadTime(spec.object("leadTime")),
                pricing(spec),
                order(spec.object("order")),
                steps.stream().map(OfferingReader::step).toList());
    }

    private static LeadTime leadTime(Fields leadTime) {
        return new LeadTime(
                leadTime.quantity("promise", Quantities.DURATION),
                leadTime.reference("hours", Kind.CALENDAR),
                leadTime.quantity("orderBefore", Quantities.TIME),
                leadTime.quantity("keptIn", Quantities.PERCENTAGE),
                leadTime.text("startsWhen"),
                leadTime.texts("stopsWhile"));
    }

    private static Pricing pricing(Fields spec) {
        List<Fields> packages = spec.objects("packages");
        if (!packages.isEmpty()) {
            return new Pricing.Packages(
                    packages.stream().map(OfferingReader::onePackage).toList());
        }
        Optional<Fields> price = spec.optional("price");
        if (price.isPresent()) {
            return new Pricing.Single(charge(price.get()));
        }
        return switch (spec.text("price").orElse("")) {
            case "free of charge" -> new Pricing.FreeOfCharge();
            case "funded centrally" -> new Pricing.FundedCentrally();
            default -> new Pricing.NotStated();
        };
    }

    private static Pricing.Package onePackage(Fields stated) {
        String name = stated.text("name").orElse("");
        return new Pricing.Package(
                name,
                stated.text("title").orElse(name),
                stated.text("summary"),
                charge(stated),
                stated.quantity("leadTime", Quantities.DURATION));
    }

    private static Charge charge(Fields stated) {
        return new Charge(
                stated.quantity("oneTime", Quantities.MONEY),
                stated.quantity("recurring", Quantities.PRICE),
                stated.quantity("term", Quantities.MONTH_COUNT));
    }

    private static Order order(Fields order) {
        return new Order(order.text("link"), order.text("label"), order.texts("youNeed"));
    }

    private static Step step(Fields step) {
        return new Step(
                step.text("id").orElse(""),
                step.text("does"),
                step.texts("after"),
                actor(step),
                step.quantity("time", Quantities.DURATION),
                step.reference("hours", Kind.CALENDAR),
                step.quantity("effort", Quantities.DURATION),
                step.choice("how", How.class),
                step.text("check"));
    }

    private static Actor actor(Fields step) {
        Optional<Actor> actor = step.reference("by", Kind.PARTY).map(Actor.ByParty::new);
        return actor.or(() -> step.text("approval").map(Actor.Approval::new))
                .or(() -> step.dependency("offering", Kind.OFFERING).map(Actor.ByOffering::new))
                .orElse(new Actor.NotStated());
    }

    private static void checkSteps(List<Fields> steps) {
        Map<String, List<String>> after = new TreeMap<>();
        for (Fields step : steps) {
            String id = step.text("id").orElse("");
            if (after.put(id, step.texts("after")) != null && !id.isEmpty()) {
                step.report(DUPLICATE_STEP, "id", "two steps are called \"" + id + "\"", "Give each step its own id.");
            }
        }
        for (Fields step : steps) {
            for (String earlier : step.texts("after")) {
                if (!after.containsKey(earlier)) {
                    step.report(
                            UNKNOWN_STEP,
                            "after",
                            "no step is called \"" + earlier + "\"",
                            NearestName.of(earlier, after.keySet())
                                    .map(NearestName::question)
                                    .orElse("Use one of: " + String.join(", ", after.keySet()) + "."));
                }
            }
        }
        for (List<String> circle : Cycles.in(after)) {
            Fields first = steps.stream()
                    .filter(step -> step.text("id").equals(Optional.of(circle.get(0))))
                    .findFirst()
                    .orElseThrow();
            first.report(
                    Linker.CYCLE,
                    "after",
                    "these steps wait for each other: " + Cycles.words(circle),
                    "Take one of the names out of `after`.");
        }
    }
}
