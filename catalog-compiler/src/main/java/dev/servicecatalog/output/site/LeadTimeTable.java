package dev.servicecatalog.output.site;

import dev.servicecatalog.analysis.OfferingPromise;
import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Percentage;
import dev.servicecatalog.model.Pricing;
import dev.servicecatalog.output.export.Cell;
import dev.servicecatalog.output.export.Table;
import dev.servicecatalog.time.BusinessCalendar;
import dev.servicecatalog.time.BusinessDuration;
import dev.servicecatalog.time.Promise;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Lead times as a table, for project plans: everything on the menu, a line for each package. */
final class LeadTimeTable {
    private final Site site;

    private LeadTimeTable(Site site) {
        this.site = site;
    }

    static Table of(Site site, Menu menu) {
        LeadTimeTable table = new LeadTimeTable(site);
        List<List<Cell>> rows = MenuRow.all(menu).map(table::row).toList();
        List<String> heads = site.words()
                .texts(
                        "table-category",
                        "what",
                        "table-package",
                        "lead-time",
                        "table-number",
                        "table-unit",
                        "table-order-before",
                        "table-kept",
                        "counted-in",
                        "table-ordered",
                        "table-ready",
                        "table-zone",
                        "service",
                        "table-name",
                        "table-package-name");
        return new Table(site.words().text("table-lead-times"), heads, rows);
    }

    private List<Cell> row(MenuRow row) {
        Offering offering = row.offering();
        Optional<BusinessDuration> lead = row.choice()
                .flatMap(Pricing.Package::promise)
                .or(() -> offering.leadTime().promise());
        Optional<Calendar> calendar = OfferingPromise.calendar(site.catalog(), offering);
        ZoneId zone =
                calendar.flatMap(Calendar::hours).map(BusinessCalendar::zone).orElse(site.zone());
        Cell ready = ready(row, zone);
        return List.of(
                Cell.of(row.category()),
                Cell.of(offering.title()),
                Cell.text(row.choice().map(Pricing.Package::title)),
                Cell.of(lead.map(site.wording()::duration)
                        .orElseGet(() -> site.words().text("not-stated"))),
                Cell.number(lead.map(each -> BigDecimal.valueOf(each.amount()))),
                Cell.text(lead.map(each -> site.words().text("table-unit-" + Wording.unit(each)))),
                Cell.text(offering.leadTime().orderBefore().map(Object::toString)),
                Cell.number(offering.leadTime().keptIn().map(Percentage::value)),
                Cell.text(calendar.map(Calendar::title)),
                ready instanceof Cell.Nothing ? ready : moment(site.input().asOf(), zone),
                ready,
                ready instanceof Cell.Nothing ? ready : Cell.of(zone.getId()),
                Cell.text(offering.service()),
                Cell.of(offering.name()),
                Cell.text(row.choice().map(Pricing.Package::name)));
    }

    /** When it would be there if it were ordered at the moment of the build; nothing where nobody can tell. */
    private Cell ready(MenuRow row, ZoneId zone) {
        Optional<Promise> promise = row.choice()
                .map(choice -> OfferingPromise.of(site.catalog(), row.offering(), choice))
                .orElseGet(() -> OfferingPromise.of(site.catalog(), row.offering()));
        return promise.flatMap(each -> each.due(site.input().asOf()).filter(each::isKnown))
                .map(due -> moment(due, zone))
                .orElseGet(Cell.Nothing::new);
    }

    private static Cell moment(Instant instant, ZoneId zone) {
        return new Cell.Moment(instant.atZone(zone).toLocalDateTime());
    }
}
