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
import java.util.Set;

/**
 * Until when to order one thing so that it is ready before each of the next months ends. Worked out when the site is built, so it needs
 * no script.
 *
 * @param detail the package, where packages differ in lead time
 * @param none why no month has an answer; then there are no cells
 */
record MonthEnds(Phrase what, Optional<String> detail, String lead, Optional<Phrase> none, List<Cell> cells) {
    private static final Set<Reason> OF_ONE_MONTH = Set.of(Reason.HOLIDAYS_NOT_KNOWN, Reason.NEVER_IN_TIME);

    /** The answer for one month. */
    record Cell(String text, String style) {
        boolean plain() {
            return style.isEmpty();
        }
    }

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
        Optional<Phrase> none = Optional.empty();
        List<Cell> cells = new ArrayList<>();
        for (LocalDate end : ends) {
            OrderBy by = deadlines.of(offering, new Task("", "", needs, end.atStartOfDay()));
            if (by instanceof OrderBy.Unknown unknown && !OF_ONE_MONTH.contains(unknown.reason())) {
                none = Optional.of(none(site, unknown.reason(), links));
            } else {
                cells.add(cell(site, by, end.minusDays(1)));
            }
        }
        return new MonthEnds(links.offering(offering.name()), choice.map(Pricing.Package::title), lead, none, cells);
    }

    private static Phrase none(Site site, Reason reason, PageLinks links) {
        return reason == Reason.NO_PROMISE
                ? Phrase.missing(site.words().text("plan-no-promise"))
                : links.notKnown("plan-" + Wording.key(reason));
    }

    private static Cell cell(Site site, OrderBy orderBy, LocalDate lastDay) {
        if (!(orderBy instanceof OrderBy.By by)) {
            return new Cell(site.words().text("not-known"), "unknown");
        }
        if (by.urgency() == Urgency.PASSED) {
            return new Cell(site.words().text("planner-too-late"), "late");
        }
        return new Cell(
                site.wording().moment(by.latest().atZone(by.zone()).toLocalDateTime(), by.zone(), site.zone(), lastDay),
                "");
    }
}
