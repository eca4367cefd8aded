package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.PlannedOrder;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.analysis.PlannedOrder.Urgency;

/**
 * Until when to order something.
 *
 * @param text the last moment, or why it is not known
 * @param promised whether an order until then is promised to be ready in time
 * @param today whether it is the last day
 * @param late whether it has passed
 */
record Deadline(Phrase text, boolean promised, boolean today, boolean late) {
    static Deadline of(Site site, PlannedOrder order, PageLinks links) {
        if (order.orderBy() instanceof OrderBy.By by) {
            Phrase moment = Phrase.of(site.wording()
                    .moment(by.latest().atZone(by.zone()).toLocalDateTime(), by.zone(), site.zone(), site.today()));
            boolean late = by.urgency() == Urgency.PASSED;
            return new Deadline(moment, !late, by.urgency() == Urgency.TODAY, late);
        }
        Reason reason = ((OrderBy.Unknown) order.orderBy()).reason();
        Phrase none = reason == Reason.NO_PROMISE
                ? Phrase.missing(site.words().text("plan-no-promise"))
                : links.notKnown("plan-" + Wording.key(reason));
        return new Deadline(none, false, false, false);
    }
}
