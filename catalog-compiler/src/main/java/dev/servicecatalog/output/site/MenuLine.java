package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Status;
import java.util.Optional;

/**
 * One thing to order in one line: need, lead time, price.
 *
 * @param note a word that sets it apart, such as that it is being retired
 * @param proposed how it stands in a proposal, if this is one
 */
record MenuLine(
        String href, String title, Mark lead, PriceText price, Optional<String> note, Optional<String> proposed) {
    static MenuLine of(Site site, PageLinks links, Offering offering) {
        Optional<String> note = offering.status()
                .filter(status -> status != Status.LIVE)
                .map(status -> site.words().text("status-" + Wording.key(status)));
        return new MenuLine(
                links.to(PageLinks.path(offering)),
                offering.title(),
                new LeadTimes(site).mark(offering),
                new Prices(site).line(offering.pricing()),
                note,
                site.proposed().tag(offering.id()));
    }
}
