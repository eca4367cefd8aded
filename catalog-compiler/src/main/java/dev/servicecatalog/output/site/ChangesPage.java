package dev.servicecatalog.output.site;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.Figures;
import dev.servicecatalog.audit.Standing;
import dev.servicecatalog.model.ChangePolicy.Freeze;
import dev.servicecatalog.model.Service;
import dev.servicecatalog.output.decision.AuditWords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What changed, what may not change when, and how changes are made: by months, by services and in all. */
record ChangesPage(
        String pageTitle,
        String pageSummary,
        List<Phrase> crumbs,
        Set<String> calendars,
        List<Row> figures,
        Optional<MonthChart> chart,
        List<Month> months,
        List<Phrase> services,
        Phrase audit,
        About about)
        implements PageView {

    /** A month of the calendar: its freezes, and what landed. */
    record Month(
            Phrase name,
            List<String> freezes,
            String landed,
            String unauthorised,
            String emergencies,
            String failures,
            boolean bad) {}

    static ChangesPage of(Site site, ChangeLog log, PageLinks links) {
        Words words = site.words();
        AuditReport report = log.report();
        return new ChangesPage(
                words.text("changes"),
                words.text("changes-summary", site.organisation()),
                List.of(links.home(), Phrase.of(words.text("changes"))),
                Set.of(),
                ChangeLogPage.figures(words, report.all()),
                MonthChart.of(site, report),
                months(site, report, links),
                report.byService().keySet().stream()
                        .map(name -> service(site, name, links))
                        .toList(),
                Phrase.link(words.text("audit"), links.to(ChangeLog.AUDIT)),
                About.history(site, "changes", report));
    }

    boolean hasMonths() {
        return !months.isEmpty();
    }

    boolean hasServices() {
        return !services.isEmpty();
    }

    private static Phrase service(Site site, String name, PageLinks links) {
        Optional<Service> service =
                Optional.ofNullable(site.catalog().services().get(name));
        return service.map(known -> Phrase.link(known.title(), links.to(ChangeLog.path(known))))
                .orElse(Phrase.of(name));
    }

    /** The newest month first; those ahead have freezes only. */
    private static List<Month> months(Site site, AuditReport report, PageLinks links) {
        Map<YearMonth, List<String>> freezes = freezes(site);
        TreeMap<YearMonth, Figures> all = new TreeMap<>(report.byMonth());
        List<YearMonth> names = new ArrayList<>(all.keySet());
        names.addAll(freezes.keySet().stream()
                .filter(month -> !all.containsKey(month))
                .filter(month -> !month.isBefore(YearMonth.from(site.today())))
                .toList());
        names.sort(Comparator.reverseOrder());
        return names.stream()
                .map(month -> month(
                        site,
                        month,
                        Optional.ofNullable(all.get(month)),
                        freezes.getOrDefault(month, List.of()),
                        links))
                .toList();
    }

    private static Month month(
            Site site, YearMonth month, Optional<Figures> landed, List<String> freezes, PageLinks links) {
        String name = site.wording().month(month);
        if (landed.isEmpty()) {
            String ahead = site.words().text("changes-ahead");
            return new Month(Phrase.of(name), freezes, ahead, ahead, ahead, ahead, false);
        }
        Figures figures = landed.get();
        int unauthorised = figures.standings().get(Standing.UNAUTHORISED);
        return new Month(
                Phrase.link(name, links.to(ChangeLog.path(month))),
                freezes,
                String.valueOf(figures.changes()),
                String.valueOf(unauthorised),
                String.valueOf(figures.standings().get(Standing.EMERGENCY)),
                figures.told() == 0 ? site.words().text("changes-no-outcome") : AuditWords.share(figures.failures()),
                unauthorised > 0);
    }

    /** Each in every month it touches. */
    private static Map<YearMonth, List<String>> freezes(Site site) {
        Map<YearMonth, List<String>> months = new TreeMap<>();
        List<Freeze> freezes = site.catalog().changePolicies().values().stream()
                .flatMap(policy -> policy.freezes().stream())
                .distinct()
                .sorted(Comparator.comparing(Freeze::from).thenComparing(Freeze::name))
                .toList();
        for (Freeze freeze : freezes) {
            YearMonth last = YearMonth.from(freeze.to());
            for (YearMonth month = YearMonth.from(freeze.from()); !month.isAfter(last); month = month.plusMonths(1)) {
                months.computeIfAbsent(month, none -> new ArrayList<>()).add(words(site, freeze));
            }
        }
        return months;
    }

    private static String words(Site site, Freeze freeze) {
        LocalDate from = freeze.from().toLocalDate();
        LocalDate to = freeze.to().toLocalDate();
        String services = freeze.services().stream().sorted().collect(Collectors.joining(", "));
        return freeze.name() + ", " + site.wording().day(from)
                + (from.equals(to) ? "" : " – " + site.wording().day(to))
                + (services.isEmpty() ? "" : ": " + services);
    }
}
