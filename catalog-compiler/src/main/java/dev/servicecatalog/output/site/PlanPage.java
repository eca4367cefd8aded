package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.PlannedOrder;
import dev.servicecatalog.model.Plan;
import java.util.List;
import java.util.Set;

/** A plan: what must be ordered until when, so that it is there when it is needed, and what does it cost? */
record PlanPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        Phrase manager,
        List<PlanRow> orders,
        About about)
        implements PageView {

    static PlanPage of(Site site, Plan plan, PageLinks links) {
        Words words = site.words();
        List<PlannedOrder> orders = site.insights().plans().byPlan().get(plan.name());
        return new PlanPage(
                plan.title(),
                words.text("plan-summary", plan.title()),
                List.of(links.home(), Phrase.of(plan.title())),
                Set.of(),
                links.stated(plan.manager()),
                orders.stream().map(order -> PlanRow.of(site, order, links)).toList(),
                About.stated(site, "plan"));
    }

    boolean hasOrders() {
        return !orders.isEmpty();
    }
}
