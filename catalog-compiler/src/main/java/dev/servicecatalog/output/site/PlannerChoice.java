package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Charge;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.model.Pricing;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Something to choose on the planner: an offering, or one of its packages.
 *
 * @param id {@code new-employee.office}: as addresses of the planner name it
 * @param detail the title of the package
 */
record PlannerChoice(String id, String text, Optional<String> detail, String lead, String price) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    static List<PlannerChoice> of(Site site, Offering offering) {
        LeadTimes leadTimes = new LeadTimes(site);
        String id = PageLinks.safeName(offering.name());
        if (offering.pricing() instanceof Pricing.Packages choice) {
            return choice.packages().stream()
                    .map(each -> new PlannerChoice(
                            id + "." + PageLinks.safeName(each.name()),
                            offering.title(),
                            Optional.of(each.title()),
                            leadTimes.mark(offering, each).text(),
                            price(site, each.charge())))
                    .toList();
        }
        String price = offering.pricing() instanceof Pricing.Single single
                ? price(site, single.charge())
                : new Prices(site).line(offering.pricing()).main();
        return List.of(new PlannerChoice(
                id, offering.title(), Optional.empty(), leadTimes.mark(offering).text(), price));
    }

    /** What a task needs as addresses of the planner say it: {@code new-employee.office*4@2027-03-01T09:00}. */
    static String order(Plan.Task task) {
        Plan.Needs needs = task.needs();
        String choice =
                needs.packageName().map(name -> "." + PageLinks.safeName(name)).orElse("");
        String count = needs.quantity() > 1 ? "*" + needs.quantity() : "";
        return PageLinks.safeName(needs.offering()) + choice + count + "@" + MOMENT.format(task.neededBy());
    }

    private static String price(Site site, Charge charge) {
        PriceText text = new Prices(site).charge(charge);
        return text.main() + text.more().map(more -> " " + more).orElse("");
    }
}
