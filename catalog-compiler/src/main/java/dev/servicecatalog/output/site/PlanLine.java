package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Plan;
import java.util.List;
import java.util.Optional;

/**
 * A plan in one line: what is to be ordered next, and what is too late.
 *
 * @param next the first order for which there is still time; empty if there is none
 * @param late how many orders are too late; empty if none is
 */
record PlanLine(String href, String title, Optional<Deadline> next, String count, Optional<String> late) {
    static PlanLine of(Site site, Plan plan, PageLinks links) {
        List<Deadline> deadlines = site.insights().plans().byPlan().get(plan.name()).stream()
                .map(order -> Deadline.of(site, order, links))
                .toList();
        int late = (int) deadlines.stream().filter(Deadline::late).count();
        return new PlanLine(
                links.to(PageLinks.path(plan)),
                plan.title(),
                deadlines.stream().filter(Deadline::ahead).findFirst(),
                site.words().count("plan-orders", deadlines.size()),
                late == 0 ? Optional.empty() : Optional.of(site.words().count("plan-late", late)));
    }
}
