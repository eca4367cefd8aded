package dev.servicecatalog.document;

import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Offering.Actor;
import dev.servicecatalog.model.Offering.LeadTime;
import dev.servicecatalog.model.Offering.Order;
import dev.servicecatalog.model.Offering.Step;
import dev.servicecatalog.model.Pricing;
import java.util.List;
import java.util.Optional;

/** Writes what a document of kind Offering says. */
final class OfferingWriter {
    private static final LeadTime NO_LEAD_TIME = new LeadTime(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    private static final Order NO_ORDER = new Order(Optional.empty(), Optional.empty(), List.of());

    private OfferingWriter() {}

    static void write(Offering offering, StatedFields spec) {
        Order order = offering.order();
        spec.text("service", offering.service());
        spec.text("category", offering.category());
        spec.choice("status", offering.status());
        spec.text("summary", offering.summary());
        spec.text("description", offering.description());
        spec.texts("includes", offering.includes());
        spec.texts("excludes", offering.excludes());
        spec.texts("keywords", offering.keywords());
        spec.text("audience", offering.audience());
        spec.object("leadTime", !offering.leadTime().equals(NO_LEAD_TIME), () -> leadTime(offering.leadTime(), spec));
        pricing(offering.pricing(), spec);
        spec.object("order", !order.equals(NO_ORDER), () -> {
            spec.text("link", order.link());
            spec.text("label", order.label());
            spec.texts("youNeed", order.youNeed());
        });
        spec.objects("steps", offering.steps(), step -> step(step, spec));
    }

    private static void leadTime(LeadTime leadTime, StatedFields fields) {
        fields.text("promise", leadTime.promise());
        fields.text("hours", leadTime.hours());
        fields.text("orderBefore", leadTime.orderBefore());
        fields.text("keptIn", leadTime.keptIn());
        fields.text("startsWhen", leadTime.startsWhen());
        fields.texts("stopsWhile", leadTime.stopsWhile());
    }

    private static void pricing(Pricing pricing, StatedFields fields) {
        if (pricing instanceof Pricing.FreeOfCharge) {
            fields.text("price", "free of charge");
        } else if (pricing instanceof Pricing.FundedCentrally) {
            fields.text("price", "funded centrally");
        } else if (pricing instanceof Pricing.Single single) {
            fields.object("price", () -> charge(single.charge(), fields));
        } else if (pricing instanceof Pricing.Packages choice) {
            fields.objects("packages", choice.packages(), one -> {
                fields.text("name", one.name());
                fields.text("title", one.title());
                fields.text("summary", one.summary());
                charge(one.charge(), fields);
                fields.text("leadTime", one.promise());
            });
        }
    }

    private static void charge(Charge charge, StatedFields fields) {
        fields.text("oneTime", charge.oneTime());
        fields.text("recurring", charge.recurring());
        fields.text("term", charge.termMonths().map(StatedFields::months));
    }

    private static void step(Step step, StatedFields fields) {
        fields.text("id", step.id());
        fields.text("does", step.does());
        fields.texts("after", step.after());
        if (step.actor() instanceof Actor.ByParty by) {
            fields.text("by", by.party());
        } else if (step.actor() instanceof Actor.Approval approval) {
            fields.text("approval", approval.by());
        } else if (step.actor() instanceof Actor.ByOffering other) {
            fields.text("offering", other.offering());
        }
        fields.text("time", step.time());
        fields.text("hours", step.hours());
        fields.text("effort", step.effort());
        fields.choice("how", step.how());
        fields.text("check", step.check());
    }
}
