package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.PlannedOrder;
import dev.servicecatalog.analysis.PlannedOrder.Cost;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan.Needs;
import dev.servicecatalog.model.Pricing;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One order of a plan.
 *
 * @param deadline until when to order
 * @param what the offering
 * @param detail which package and how many of it
 * @param task the task that needs it
 * @param needed when it must be ready
 * @param cost of the whole quantity; {@code more} is what comes on top
 */
record PlanRow(
        Deadline deadline,
        Phrase what,
        Optional<String> detail,
        String task,
        String needed,
        Phrase cost,
        Optional<String> more) {

    static PlanRow of(Site site, PlannedOrder order, PageLinks links) {
        Needs needs = order.task().needs();
        Optional<Offering> offering =
                Optional.ofNullable(site.catalog().offerings().get(needs.offering()));
        return new PlanRow(
                Deadline.of(site, order, links),
                links.offering(needs.offering()),
                detail(site.words(), needs, offering),
                site.words().text("plan-task", order.task().title()),
                needed(site, order),
                cost(site, order.cost(), links),
                order.cost() instanceof Cost.Priced priced ? price(site, priced).more() : Optional.empty());
    }

    private static Optional<String> detail(Words words, Needs needs, Optional<Offering> offering) {
        List<String> parts = new ArrayList<>();
        needs.packageName().map(name -> title(name, offering)).ifPresent(parts::add);
        if (needs.quantity() > 1) {
            parts.add(words.text("plan-quantity", needs.quantity()));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private static String title(String packageName, Optional<Offering> offering) {
        return offering.map(Offering::pricing)
                .filter(Pricing.Packages.class::isInstance)
                .flatMap(pricing -> ((Pricing.Packages) pricing)
                        .packages().stream()
                                .filter(each -> each.name().equals(packageName))
                                .findFirst())
                .map(Pricing.Package::title)
                .orElse(packageName);
    }

    private static String needed(Site site, PlannedOrder order) {
        LocalDateTime local = order.task().neededBy();
        ZoneId zone = order.orderBy() instanceof OrderBy.By by ? by.zone() : site.zone();
        return site.wording().moment(local, zone, site.zone(), site.today());
    }

    private static Phrase cost(Site site, Cost cost, PageLinks links) {
        if (cost instanceof Cost.Priced priced) {
            return Phrase.of(price(site, priced).main());
        }
        if (cost instanceof Cost.Free) {
            return Phrase.of(site.words().text("price-free"));
        }
        if (cost instanceof Cost.PaidCentrally) {
            return Phrase.of(site.words().text("price-central"));
        }
        Reason reason = ((Cost.Unknown) cost).reason();
        return reason == Reason.NO_PRICE
                ? Phrase.missing(site.words().text("price-not-stated"))
                : links.notKnown("plan-" + Wording.key(reason));
    }

    private static PriceText price(Site site, Cost.Priced priced) {
        return new Prices(site).charge(new Charge(priced.oneTime(), priced.recurring(), Optional.empty()));
    }
}
