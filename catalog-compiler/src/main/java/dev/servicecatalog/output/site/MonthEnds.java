package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.OrderDeadlines;
import dev.servicecatalog.analysis.PlannedOrder.OrderBy;
import dev.servicecatalog.analysis.PlannedOrder.Reason;
import dev.servicecatalog.analysis.PlannedOrder.Urgency;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Plan.Needs;
import dev.servicecatalog.model.Plan.Task;
import dev.servicecatalog.model.Pricing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Until when to order one thing so that it is ready before each of the next months ends. Worked out when the site is built, so it needs
 * no script.
 *
 * @param detail the package, where packages differ in lead time
 * @param cells the answers for the first months
 * @param rest why the others have none
 * @param left how many others there are
 */
record MonthEnds(Phrase what, Optional<String> detail, String lead, List<Cell> cells, Optional<Phrase> rest, int left) {

    /** The answer for one month. */
    record Cell(String text, boolean late) {}

    /** One line, or one for each package if they differ in lead time. */
    static List<MonthEnds> of(Site site, Offering offering, List<LocalDate> ends, PageLinks links) {
        LeadTimes leadTimes = new LeadTimes(site);
        List<MonthEnds> lines = new ArrayList<>();
        if (offering.pricing() instanceof Pricing.Packages choice
                && choice.packages().stream().anyMatch(each -> each.promise().isPresent())) {
            choice.packages()
                    .forEach(each -> lines.add(line(
                            site,
                            offering,
                            Optional.of(each),
                            leadTimes.mark(offering, each).text(),
                            ends,
                            links)));
        } else {
            String lead = leadTimes.mark(offering).text();
            lines.add(line(site, offering, Optional.empty(), lead, ends, links));
        }
        return lines;
    }

    private static MonthEnds line(
            Site site,
            Offering offering,
            Optional<Pricing.Package> choice,
            String lead,
            List<LocalDate> ends,
            PageLinks links) {
        OrderDeadlines deadlines = new OrderDeadlines(
                site.catalog(), site.insights().today(), site.insights().leadTimes());
        Needs needs = new Needs(offering.name(), choice.map(Pricing.Package::name), 1);
        List<Cell> cells = new ArrayList<>();
        Optional<Phrase> rest = Optional.empty();
        for (LocalDate end : ends) {
            OrderBy orderBy = deadlines.of(offering, new Task("", "", needs, end.atStartOfDay()));
            if (orderBy instanceof OrderBy.By by) {
                cells.add(cell(site, by, end.minusDays(1)));
            } else {
                // holidays that are not known in one month are not known in later ones either; other reasons are those
                // of all months
                rest = Optional.of(none(site, ((OrderBy.Unknown) orderBy).reason(), links));
                break;
            }
        }
        return new MonthEnds(
                links.offering(offering.name()),
                choice.map(Pricing.Package::title),
                lead,
                cells,
                rest,
                ends.size() - cells.size());
    }

    private static Phrase none(Site site, Reason reason, PageLinks links) {
        return reason == Reason.NO_PROMISE
                ? Phrase.missing(site.words().text("plan-no-promise"))
                : links.notKnown("plan-" + Wording.key(reason));
    }

    private static Cell cell(Site site, OrderBy.By by, LocalDate lastDay) {
        if (by.urgency() == Urgency.PASSED) {
            return new Cell(site.words().text("planner-too-late"), true);
        }
        return new Cell(
                site.wording().moment(by.latest().atZone(by.zone()).toLocalDateTime(), by.zone(), site.zone(), lastDay),
                false);
    }
}
