package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Calendar;
import dev.servicecatalog.model.Improvement;
import dev.servicecatalog.model.Offering;
import dev.servicecatalog.model.Promises;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** One service on one sheet for whoever answers the telephone: what people ask, what to say when it fails, and whom to pass it to. */
record DeskSheet(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Row> facts,
        Phrase say,
        List<Row> fails,
        Section asks,
        List<Row> escalation,
        List<Row> planned,
        About about)
        implements PageView {
    private static final int DAYS_AHEAD = 30;
    private static final int MOST = 8;

    static DeskSheet of(Site site, Service service, PageLinks links) {
        Words words = site.words();
        return new DeskSheet(
                service.title(),
                words.text("desk-sheet-summary", service.title()),
                List.of(
                        links.home(),
                        Phrase.link(words.text("report-desk"), links.to(PageLinks.DESK)),
                        links.service(service.name()),
                        Phrase.of(words.text("desk-sheet"))),
                Set.of(),
                facts(site, service, links),
                say(site, service.promises()),
                fails(site, service, links),
                asks(site, service, links),
                escalation(site, service, links),
                planned(site, service, links),
                About.stated(site, "desk-sheet"));
    }

    private static List<Row> facts(Site site, Service service, PageLinks links) {
        Words words = site.words();
        return List.of(
                Row.of(words.text("what-it-is"), links.stated(service.summary())),
                Row.of(
                        words.text("importance"),
                        service.importance()
                                .map(each -> Phrase.of(words.text("importance-" + Wording.key(each))))
                                .orElseGet(links::notStated)),
                Row.of(
                        words.text("hours"),
                        hours(site, service)
                                .map(each -> links.calendar(each.name()))
                                .orElseGet(links::notStated)),
                Row.of(
                        words.text("used-by"),
                        service.usedBy().stream().limit(MOST).map(links::party).toList(),
                        links.notStated()));
    }

    /** The hours in which it is promised to work, else those of the catalog. */
    private static Optional<Calendar> hours(Site site, Service service) {
        return service.promises()
                .availability()
                .flatMap(Promises.Availability::hours)
                .map(site.catalog().calendars()::get)
                .or(site::defaultCalendar);
    }

    /** Only what is promised may be said; where nothing is, no time is named. */
    private static Phrase say(Site site, Promises promises) {
        Words words = site.words();
        Optional<String> respond = promises.respond().map(each -> site.wording().duration(each.target()));
        Optional<String> restore = promises.restore().map(each -> site.wording().duration(each.target()));
        if (respond.isPresent() && restore.isPresent()) {
            return Phrase.of(words.text("say-both", respond.get(), restore.get()));
        }
        if (restore.isPresent()) {
            return Phrase.of(words.text("say-restore", restore.get()));
        }
        return respond.map(first -> Phrase.of(words.text("say-respond", first)))
                .orElseGet(() -> Phrase.missing(words.text("say-nothing")));
    }

    private static List<Row> fails(Site site, Service service, PageLinks links) {
        Words words = site.words();
        List<Row> rows = new ArrayList<>(ServiceLevels.rows(site, service, links));
        rows.add(
                Row.of(words.text("value-without"), links.stated(service.value().flatMap(Service.Value::without))));
        service.knownProblems()
                .forEach(problem -> rows.add(Row.of(problem.title(), links.stated(problem.workaround()))));
        if (service.knownProblems().isEmpty()) {
            rows.add(Row.of(words.text("known-problems"), links.notStated()));
        }
        return rows;
    }

    private static Section asks(Site site, Service service, PageLinks links) {
        Words words = site.words();
        LeadTimes leadTimes = new LeadTimes(site);
        Sheet.Builder sheet = new Sheet.Builder(words, "what").texts("lead-time", "order");
        site.connections().offeringsOf(service).stream()
                .filter(Menu::isOnMenu)
                .sorted(Menu.BY_TITLE)
                .forEach(offering -> sheet.line(
                        links.offering(offering.name()),
                        keywords(words, offering),
                        links.stated(leadTimes.sentence(offering)),
                        offering.order()
                                .link()
                                .flatMap(SafeUrl::web)
                                .map(href ->
                                        Phrase.link(offering.order().label().orElse(words.text("order")), href))
                                .orElseGet(links::notStated)));
        return Section.of(site, "desk-asks", sheet.sheet(), Phrase.of(words.text("no-offerings")));
    }

    private static List<Phrase> keywords(Words words, Offering offering) {
        return offering.keywords().isEmpty()
                ? List.of()
                : List.of(Phrase.of(words.text("also-called") + ": " + String.join(", ", offering.keywords())));
    }

    private static List<Row> escalation(Site site, Service service, PageLinks links) {
        Words words = site.words();
        List<Row> rows = new ArrayList<>();
        ServicePage.levels(service)
                .forEach(level -> rows.add(new Row(
                        words.text("support-level", level.level()),
                        List.of(links.party(level.by()), links.stated(level.does())))));
        if (rows.isEmpty()) {
            rows.add(Row.of(words.text("who-helps"), Phrase.missing(words.text("no-levels"))));
        }
        rows.add(Row.of(
                words.text("if-that-fails"),
                ServicePage.owner(Optional.of(service.owner()), links),
                links.notStated()));
        rows.add(Row.of(words.text("business-owner"), links.party(service.businessOwner())));
        return rows;
    }

    private static List<Row> planned(Site site, Service service, PageLinks links) {
        Words words = site.words();
        List<Row> rows = new ArrayList<>();
        Row.ifStated(words.text("until"), service.until().map(site.wording()::day))
                .ifPresent(rows::add);
        hours(site, service).ifPresent(calendar -> rows.addAll(days(site, calendar)));
        site.catalog().improvements().values().stream()
                .filter(each -> each.service().equals(Optional.of(service.name())))
                .filter(each -> each.status()
                        .filter(status -> status == Improvement.Status.APPROVED || status == Improvement.Status.DOING)
                        .isPresent())
                .limit(MOST)
                .forEach(each -> rows.add(Row.of(
                        words.text("improvement-" + Wording.key(each.status().orElseThrow())),
                        links.improvement(each.name()))));
        if (rows.isEmpty()) {
            rows.add(Row.of(words.text("desk-planned"), Phrase.missing(words.text("nothing-planned"))));
        }
        return rows;
    }

    /** The days on which its hours differ, soon. */
    private static List<Row> days(Site site, Calendar calendar) {
        SortedSet<LocalDate> days = new TreeSet<>();
        calendar.hours().ifPresent((BusinessCalendar hours) -> {
            days.addAll(hours.closed());
            days.addAll(hours.special().keySet());
        });
        return days.subSet(site.today(), site.today().plusDays(DAYS_AHEAD)).stream()
                .limit(MOST)
                .map(day -> Row.of(
                        site.wording().day(day),
                        Phrase.of(Optional.ofNullable(calendar.reasons().get(day))
                                .orElse(site.words().text("other-hours")))))
                .toList();
    }
}
