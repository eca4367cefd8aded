package dev.servicecatalog.output.site;

import dev.servicecatalog.model.Party;
import dev.servicecatalog.model.Plan;
import dev.servicecatalog.output.Content;
import dev.servicecatalog.output.export.AtomFile;
import dev.servicecatalog.output.export.CsvFile;
import dev.servicecatalog.output.export.Feed;
import dev.servicecatalog.output.export.JsonFeedFile;
import dev.servicecatalog.output.export.ShowbackTable;
import dev.servicecatalog.output.export.Table;
import dev.servicecatalog.output.export.XlsxFile;
import dev.servicecatalog.output.report.OrderCalendarFile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What stands beside the pages for spreadsheets, calendars and news readers. Files are made only when they are written. */
final class Exports {
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CALENDAR = "text/calendar";
    private static final String ATOM = "application/atom+xml";
    private static final String JSON_FEED = "application/feed+json";
    private static final String SHOWBACK = "showback.csv";

    private final Site site;
    private final SortedMap<String, Content> files = new TreeMap<>();
    private final SortedMap<String, Content> news = new TreeMap<>();
    private final Downloads downloads = new Downloads();

    private Exports(Site site) {
        this.site = site;
    }

    static Exports of(Site site, Menu menu) {
        Exports exports = new Exports(site);
        exports.menu(menu);
        site.catalog().plans().keySet().forEach(exports::plan);
        exports.showback();
        exports.portfolio();
        site.input().audit().ifPresent(report -> exports.changes(new ChangeLog(report)));
        exports.api();
        return exports;
    }

    /** What is made from facts alone, by path from the root of the site. */
    SortedMap<String, Content> files() {
        return files;
    }

    /** What tells of changes that landed, by path from the root of the site. */
    SortedMap<String, Content> news() {
        return news;
    }

    Downloads downloads() {
        return downloads;
    }

    private void menu(Menu menu) {
        table(PageLinks.PRICES, "prices", "file-prices", () -> PriceTable.of(site, menu));
        table(PageLinks.PRICES, "lead-times", "file-lead-times", () -> LeadTimeTable.of(site, menu));
        downloads.of(PageLinks.PRICES).stream()
                .filter(file -> file.path().startsWith("lead-times"))
                .forEach(file -> downloads.add(PageLinks.HEALTH, file));
    }

    private void plan(String named) {
        Supplier<Plan> plan = () -> site.catalog().plans().get(named);
        String page = PageLinks.path(plan.get());
        String name = page.replaceFirst("\\.html$", "");
        add(
                page,
                "file-orders-ics",
                name + ".ics",
                CALENDAR,
                text(() -> OrderCalendarFile.render(
                        site.catalog(),
                        plan.get(),
                        site.insights().plans().byPlan().get(named),
                        site.input().asOf())));
        table(page, name, "file-orders", () -> PlanTable.of(site, plan.get()));
    }

    private void showback() {
        if (ShowbackTable.of(site.insights()).isEmpty()) {
            return;
        }
        add(
                PageLinks.PRICES,
                "file-showback-csv",
                SHOWBACK,
                CSV,
                out -> new CsvFile(ShowbackTable.of(site.insights()).orElseThrow()).writeTo(out));
        Downloads.File file = new Downloads.File(site.words().text("file-showback-csv"), SHOWBACK, CSV, false);
        site.catalog().parties().values().stream()
                .filter(party -> party.type().equals(Optional.of(Party.Type.BUSINESS_UNIT)))
                .forEach(unit -> downloads.add(PageLinks.path(unit), file));
    }

    /** What services are worth and cost is not for people outside. */
    private void portfolio() {
        if (!site.isForOutside()) {
            table(PageLinks.PORTFOLIO, "portfolio", "file-portfolio", () -> PortfolioTable.of(site));
        }
    }

    private void changes(ChangeLog log) {
        ChangeFeed feeds = new ChangeFeed(site, log);
        feed(ChangeLog.CHANGES, feeds::whole);
        if (!site.catalog().changePolicies().isEmpty()) {
            link(ChangeLog.CHANGES, "file-freezes-ics", ChangeLog.FREEZES, CALENDAR);
        }
        link(ChangeLog.AUDIT, "file-evidence", ChangeLog.EVIDENCE, "application/zip");
        log.byService()
                .forEach((name, newest) -> Optional.ofNullable(
                                site.catalog().services().get(name))
                        .ifPresent(service -> {
                            feed(ChangeLog.path(service), () -> feeds.of(service, newest));
                            downloads
                                    .of(ChangeLog.path(service))
                                    .forEach(file -> downloads.add(PageLinks.path(service), file));
                        }));
    }

    private void feed(String page, Supplier<Feed> feed) {
        String atom = page.replaceFirst("html$", "atom");
        String json = page.replaceFirst("html$", "json");
        news.put(atom, out -> new AtomFile(feed.get(), atom).writeTo(out));
        news.put(json, out -> new JsonFeedFile(feed.get(), json).writeTo(out));
        downloads.add(page, new Downloads.File(site.words().text("file-atom"), atom, ATOM, true));
        downloads.add(page, new Downloads.File(site.words().text("file-json-feed"), json, JSON_FEED, true));
    }

    private void api() {
        link(PageLinks.REPORTS, "file-api", ApiFiles.INDEX, "application/json");
    }

    private void table(String page, String name, String key, Supplier<Table> table) {
        add(page, key + "-csv", name + ".csv", CSV, out -> new CsvFile(table.get()).writeTo(out));
        add(page, key + "-xlsx", name + ".xlsx", XLSX, out -> new XlsxFile(table.get()).writeTo(out));
    }

    private void add(String page, String key, String path, String type, Content content) {
        files.put(path, content);
        link(page, key, path, type);
    }

    private void link(String page, String key, String path, String type) {
        downloads.add(page, new Downloads.File(site.words().text(key), path, type, false));
    }

    private static Content text(Supplier<String> text) {
        return out -> out.write(text.get().getBytes(StandardCharsets.UTF_8));
    }
}
