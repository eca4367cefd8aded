package dev.servicecatalog.output.site;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.Figures;
import dev.servicecatalog.audit.Standing;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many changes landed month by month, as columns; the table beside it says the same.
 *
 * @param label what it shows, for those who do not see it
 */
record MonthChart(String label, int width, int height, List<Column> columns) {
    private static final int MOST = 24;
    private static final int WIDTH = 24;
    private static final int GAP = 6;
    private static final int HEIGHT = 120;

    /** A month: all changes, and below in the same column the unauthorised ones. */
    record Column(int x, int width, int y, int height, int badY, int badHeight, String title) {}

    /** Empty with fewer than two months, which are no course of time. */
    static Optional<MonthChart> of(Site site, AuditReport report) {
        List<Map.Entry<YearMonth, Figures>> months =
                new ArrayList<>(report.byMonth().entrySet());
        if (months.size() < 2) {
            return Optional.empty();
        }
        List<Map.Entry<YearMonth, Figures>> shown = months.subList(Math.max(0, months.size() - MOST), months.size());
        int most =
                shown.stream().mapToInt(each -> each.getValue().changes()).max().orElseThrow();
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<YearMonth, Figures> each : shown) {
            int x = columns.size() * (WIDTH + GAP);
            columns.add(column(site, each.getKey(), each.getValue(), x, most));
        }
        return Optional.of(new MonthChart(
                site.words().text("changes-chart"), columns.size() * (WIDTH + GAP) - GAP, HEIGHT, columns));
    }

    private static Column column(Site site, YearMonth month, Figures figures, int x, int most) {
        int bad = figures.standings().get(Standing.UNAUTHORISED);
        int height = height(figures.changes(), most);
        int badHeight = height(bad, most);
        String title = site.words().text("changes-column", site.wording().month(month), figures.changes(), bad);
        return new Column(x, WIDTH, HEIGHT - height, height, HEIGHT - badHeight, badHeight, title);
    }

    /** What is not nothing can be seen. */
    private static int height(int count, int most) {
        return count == 0 ? 0 : Math.max(2, (int) ((long) count * HEIGHT / most));
    }
}
