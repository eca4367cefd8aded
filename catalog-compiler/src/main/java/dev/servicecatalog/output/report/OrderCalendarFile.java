package dev.servicecatalog.output.report;

import dev.servicecatalog.analysis.PlannedOrder;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.model.Catalog;
import dev.servicecatalog.model.Entity;
import dev.servicecatalog.model.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Until when a plan must order what it needs, as an iCalendar file (RFC 5545): one entry at the last moment of each order that anybody can
 * tell. The same task always has the same UID, so that a later version of the file moves the entry.
 */
public final class OrderCalendarFile {
    private OrderCalendarFile() {}

    /** The file. */
    public static String render(Catalog catalog, Plan plan, List<PlannedOrder> orders, Instant now) {
        CalendarLines lines = new CalendarLines();
        for (PlannedOrder order : orders) {
            if (order.orderBy() instanceof OrderBy.By by) {
                event(lines, plan, order, by, title(catalog, order), now);
            }
        }
        return lines.end();
    }

    private static void event(
            CalendarLines lines, Plan plan, PlannedOrder order, OrderBy.By by, String what, Instant now) {
        int quantity = order.task().needs().quantity();
        lines.line("BEGIN:VEVENT");
        lines.line("UID:" + CalendarLines.uid("order", plan.name(), order.task().id()));
        lines.line("DTSTAMP:" + CalendarLines.utc(now));
        lines.line("DTSTART:" + CalendarLines.utc(by.latest()));
        lines.line("SUMMARY:"
                + CalendarLines.text("Last moment to order: " + (quantity > 1 ? quantity + " × " : "") + what));
        lines.line("DESCRIPTION:"
                + CalendarLines.text("For: " + order.task().title() + ", needed by "
                        + by.needed().atZone(by.zone()).toLocalDateTime() + " " + by.zone() + ". Plan: "
                        + plan.title()));
        lines.line("TRANSP:TRANSPARENT");
        lines.line("END:VEVENT");
    }

    private static String title(Catalog catalog, PlannedOrder order) {
        String offering = order.task().needs().offering();
        String title = Optional.ofNullable(catalog.offerings().get(offering))
                .map(Entity::title)
                .orElse(offering);
        return title
                + order.task().needs().packageName().map(name -> ", " + name).orElse("");
    }
}
