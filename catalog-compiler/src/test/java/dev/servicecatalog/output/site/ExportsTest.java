package dev.servicecatalog.output.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.CatalogCompiler;
import dev.servicecatalog.compiler.CatalogLocation;
import dev.servicecatalog.compiler.Reckoning;
import dev.servicecatalog.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the pages for other programs. */
class ExportsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/dev/servicecatalog/output/exports");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "ferry", "figures", "hostile"})
    void filesAreAsReviewed(String fixture) throws IOException {
        SortedMap<String, byte[]> files = readable(Published.of(fixture));
        for (String path : files.keySet()) {
            Golden.check(EXPECTED.resolve(fixture).resolve(path), reviewed(path, files.get(path)));
        }
        assertThat(expected(fixture)).as("no expected file without a file").isEqualTo(List.copyOf(files.keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "bare", "ferry", "figures", "hostile"})
    void workbooksSayTheSameAsCsv(String fixture) throws IOException {
        Published site = Published.of(fixture);
        List<String> books = site.files().keySet().stream()
                .filter(path -> path.endsWith(".xlsx"))
                .toList();
        assertThat(books).contains("lead-times.xlsx", "prices.xlsx");
        for (String book : books) {
            String csv = site.text(book.replace(".xlsx", ".csv"));
            long lines = csv.lines().count();
            try (ReadableWorkbook read =
                    new ReadableWorkbook(new ByteArrayInputStream(site.files().get(book)))) {
                List<Row> rows = read.getFirstSheet().read();
                assertThat(rows).as(book).hasSize((int) lines);
                String heads = rows.get(0).stream()
                        .map(cell -> cell.getText())
                        .toList()
                        .toString();
                assertThat(csv.lines().findFirst().orElseThrow())
                        .isEqualTo("\uFEFF"
                                + heads.substring(1, heads.length() - 1).replace(", ", ","));
            }
        }
    }

    /** Parsed by a library that did not write them. */
    @Test
    void ordersStandInTheCalendarAtTheirLastMoment() throws IOException, ParserException {
        Published site = Published.of("ferry");
        Calendar calendar = new CalendarBuilder()
                .build(new ByteArrayInputStream(site.files().get("plan-winter.ics")));
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.validate().hasErrors()).isFalse());
        String csv = site.text("plan-winter.csv");
        long known =
                csv.lines().skip(1).filter(line -> line.matches("\\d{4}-.*")).count();
        assertThat(events).hasSize((int) known);
    }

    /** What a spreadsheet would run stays words, wherever in the catalog it stands. */
    @Test
    void titlesAreNoFormulas() throws IOException {
        Path catalog = folder.resolve("catalog");
        Files.createDirectories(catalog);
        String text = Files.readString(Path.of("src/test/resources/dev/servicecatalog/output/site/ferry/catalog.yaml"));
        Files.writeString(
                catalog.resolve("catalog.yaml"),
                text.replaceAll("title: ([^'\"{}\\n,]+)", "title: \"=HYPERLINK(0)+$1\""));
        Published site = Published.withFindings(catalog, folder.resolve("site"));
        for (String csv : List.of("prices.csv", "lead-times.csv", "plan-winter.csv", "portfolio.csv")) {
            assertThat(site.text(csv)).contains("\"'=HYPERLINK").doesNotContainPattern("[,\uFEFF\\n]\"?=");
        }
    }

    /** What FOCUS calls the effective cost is what the bills of units come to. */
    @Test
    void showbackAddsUpToTheBills() {
        Published site = Published.withFindings(Path.of("../example-catalog/catalog"));
        List<String> lines = site.text("showback.csv").lines().toList();
        List<String> heads = List.of(lines.get(0).substring(1).split(","));
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            assertThat(fields).as(line).hasSize(heads.size());
            String charging = fields[heads.indexOf("x_Charging")];
            String cost = fields[heads.indexOf("EffectiveCost")];
            assertThat(cost.isEmpty()).isNotEqualTo(fields[heads.indexOf("x_NoCostBecause")].isEmpty());
            if (!cost.isEmpty()) {
                assertThat(new BigDecimal(fields[heads.indexOf("BilledCost")]))
                        .isEqualByComparingTo(charging.equals("chargeback") ? new BigDecimal(cost) : BigDecimal.ZERO);
                String bill = fields[heads.indexOf("BillingPeriodStart")] + " " + fields[heads.indexOf("SubAccountId")];
                sums.merge(bill, new BigDecimal(cost), BigDecimal::add);
            }
        }
        SortedMap<String, BigDecimal> bills = new TreeMap<>();
        CatalogCompiler.compile(
                        CatalogLocation.of(Path.of("../example-catalog/catalog")),
                        Reckoning.on(LocalDate.ofInstant(Published.MONDAY_MORNING, ZoneOffset.UTC)))
                .insights()
                .charging()
                .statements()
                .forEach(statement -> statement
                        .byUnit()
                        .forEach((unit, sum) -> sum.amount()
                                .ifPresent(money ->
                                        bills.put(statement.period().from() + "T00:00:00Z " + unit, money.amount()))));
        assertThat(sums).isNotEmpty().containsAllEntriesOf(bills);
        assertThat(bills).isNotEmpty();
    }

    @Test
    void pagesLeadToTheirFiles() {
        Published site = Published.of("ferry");
        assertThat(site.page("prices.html").select("main a").eachAttr("href"))
                .contains("prices.csv", "prices.xlsx", "lead-times.csv", "lead-times.xlsx");
        assertThat(site.page("health.html").select("main a").eachAttr("href")).contains("lead-times.xlsx");
        for (String portfolio : List.of("portfolio.html", "portfolio-by-risk.html")) {
            assertThat(site.page(portfolio).select("main a").eachAttr("href"))
                    .contains("portfolio.csv", "portfolio.xlsx");
        }
        assertThat(site.page("plan-winter.html").select("main a").eachAttr("href"))
                .contains("plan-winter.ics", "plan-winter.csv", "plan-winter.xlsx");
        assertThat(site.page("reports.html").select("main a").eachAttr("href")).contains("api/v1/index.json");
        assertThat(site.page("services/deck.html")
                        .select("link[rel=alternate][type=application/json]")
                        .attr("href"))
                .isEqualTo("../api/v1/services/deck.json");
    }

    /** Text files, of the documents of the API the first of each sort. */
    private static SortedMap<String, byte[]> readable(Published site) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> sorts = new ArrayList<>();
        site.files().forEach((path, bytes) -> {
            boolean document = path.matches("api/v1/.*/.*");
            String sort = path.replaceFirst("[^/]*$", "");
            if (path.matches(".*\\.(csv|ics|atom)|api/v1/index\\.json") || document && !sorts.contains(sort)) {
                files.put(path, bytes);
            }
            if (document) {
                sorts.add(sort);
            }
        });
        return files;
    }

    /** Digests would be others with every figure that is new; lines end as Git keeps them. */
    private static String reviewed(String path, byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        if (path.matches(".*\\.(csv|ics)")) {
            assertThat(text).as(path).doesNotContainPattern("(?<!\r)\n").endsWith("\r\n");
        }
        return text.replace("\r\n", "\n").replaceAll("[0-9a-f]{64}", "digest");
    }

    private static List<String> expected(String fixture) throws IOException {
        Path root = EXPECTED.resolve(fixture);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
