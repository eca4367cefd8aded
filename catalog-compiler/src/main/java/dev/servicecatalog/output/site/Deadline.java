package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.PlannedOrder;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.analysis.PlannedOrder.Urgency;
import java.time.Instant;
import java.util.Optional;

/**
 * Until when to order something.
 *
 * @param text the last moment, or why it is not known
 * @param ahead whether there is still time
 * @param today whether it is the last day
 * @param late whether it has passed
 * @param notKept why it is earlier than promised, where the steps take longer
 */
record Deadline(Phrase text, boolean ahead, boolean today, boolean late, Optional<String> notKept) {
    static Deadline of(Site site, PlannedOrder order, PageLinks links) {
        if (order.orderBy() instanceof OrderBy.By by) {
            boolean late = by.urgency() == Urgency.PASSED;
            Optional<String> notKept = by.byPromise()
                    .map(instant -> site.words().text("plan-promise-not-kept", moment(site, by, instant)));
            Phrase latest = Phrase.of(moment(site, by, by.latest()));
            return new Deadline(latest, !late, by.urgency() == Urgency.TODAY, late, notKept);
        }
        Reason reason = ((OrderBy.Unknown) order.orderBy()).reason();
        Phrase none = reason == Reason.NO_PROMISE
                ? Phrase.missing(site.words().text("plan-no-promise"))
                : links.notKnown("plan-" + Wording.key(reason));
        return new Deadline(none, false, false, false, Optional.empty());
    }

    private static String moment(Site site, OrderBy.By by, Instant instant) {
        return site.wording().moment(instant.atZone(by.zone()).toLocalDateTime(), by.zone(), site.zone(), site.today());
    }
}
