package dev.servicecatalog.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.servicecatalog.gate.ChangeHistory.LastRevert;
import dev.servicecatalog.gate.ChangeHistory.Maker;
import dev.servicecatalog.gate.ChangeHistory.Rate;
import dev.servicecatalog.gate.ChangeHistory.Reland;
import dev.servicecatalog.gate.ChangeHistory.Size;
import dev.servicecatalog.gate.LikelihoodFactor.Name;
import dev.servicecatalog.model.ChangePolicy.Level;
import dev.servicecatalog.model.ChangePolicy.Profile;
import dev.servicecatalog.testing.Corpora;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The score on what became of real changes; skipped where these are not at hand. What it prints is in {@code docs/ideas/likelihood.md}. */
class LikelihoodValidationTest {
    private static final double[] PARTS = {0.05, 0.1, 0.2, 0.5};
    private static final long DAY = 86_400;

    private final StringBuilder report = new StringBuilder();
    private final Map<Level, long[]> bands = new EnumMap<>(Level.class);
    private final SortedMap<String, Ranking> rankings = new TreeMap<>();
    private final Map<Name, double[]> lifts = new EnumMap<>(Name.class);

    @Test
    void historyRanksConfiguration() throws IOException {
        Path folder = data("dev");
        measure(folder, "config, by author, unproven", row -> config(row, true, false));
        List<Ranking> measured = List.copyOf(rankings.values());
        assertThat(measured).hasSize(6);
        assertThat(mean(measured, Ranking::auc)).isGreaterThanOrEqualTo(0.60);
        assertThat(mean(measured, ranking -> ranking.recall(0.1))).isGreaterThanOrEqualTo(0.20);
        bandsDoNotFall();
        liftsAreThoseShown();
        measure(folder, "config, by author, proven", row -> config(row, true, true));
        bandsDoNotFall();
        measure(folder, "config, nobody's history", row -> config(row, false, false));
        assertThat(mean(List.copyOf(rankings.values()), Ranking::auc)).isGreaterThanOrEqualTo(0.60);
        bandsDoNotFall();
        write("config");
    }

    @Test
    void sizeRanksCode() throws IOException {
        measure(data("jit"), "code, by size alone", row -> code(row));
        assertThat(rankings).hasSize(3);
        assertThat(mean(List.copyOf(rankings.values()), Ranking::auc)).isGreaterThanOrEqualTo(0.72);
        bandsDoNotFall();
        liftsAreThoseShown();
        write("code");
    }

    private static Path data(String name) {
        Path folder = Corpora.CHANGE_RISK.resolve(name);
        assumeTrue(Files.isDirectory(folder), "no data at " + folder);
        return folder;
    }

    private void measure(Path folder, String title, Function<Map<String, String>, LikelihoodScore> scoring)
            throws IOException {
        rankings.clear();
        bands.clear();
        lifts.clear();
        report.append(title).append('\n');
        for (Path file : csv(folder)) {
            String name = file.getFileName().toString().replaceAll("\\.csv.*", "");
            Ranking ranking = rankings.computeIfAbsent(name, unseen -> new Ranking());
            Map<Level, long[]> own = new EnumMap<>(Level.class);
            Map<Name, long[]> factors = new EnumMap<>(Name.class);
            for (Map<String, String> row : kept(rows(file))) {
                LikelihoodScore score = scoring.apply(row);
                boolean wrong = wentWrong(row);
                ranking.add(score.points(), wrong);
                count(own, score.level(), wrong);
                count(bands, score.level(), wrong);
                score.factors().stream()
                        .filter(factor -> factor.points() > 0)
                        .forEach(factor -> count(factors, factor.name(), wrong));
            }
            double usual = ranking.bad() / (double) ranking.all();
            factors.forEach((factor, counts) -> {
                double[] sums = lifts.computeIfAbsent(factor, unseen -> new double[2]);
                sums[0] += counts[1];
                sums[1] += counts[0] * usual;
            });
            line(name, List.of(ranking), own);
        }
        line("mean, and all bands", List.copyOf(rankings.values()), bands);
    }

    private static <K> void count(Map<K, long[]> all, K key, boolean wrong) {
        long[] counts = all.computeIfAbsent(key, unseen -> new long[2]);
        counts[0]++;
        counts[1] += wrong ? 1 : 0;
    }

    private void line(String name, List<Ranking> of, Map<Level, long[]> levels) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-40s n %6d bad %5d AUC %.3f recall",
                name,
                of.stream().mapToLong(Ranking::all).sum(),
                of.stream().mapToLong(Ranking::bad).sum(),
                mean(of, Ranking::auc)));
        for (double part : PARTS) {
            line.append(String.format(Locale.ROOT, " %.2f", mean(of, ranking -> ranking.recall(part))));
        }
        levels.forEach((level, counts) -> line.append(String.format(
                Locale.ROOT,
                " | %s %d of %d = %.2f %%",
                level.name().toLowerCase(Locale.ROOT),
                counts[1],
                counts[0],
                100.0 * counts[1] / counts[0])));
        report.append(line).append('\n');
    }

    private void bandsDoNotFall() {
        double[] rates = bands.values().stream()
                .mapToDouble(counts -> counts[1] / (double) counts[0])
                .toArray();
        assertThat(rates).hasSize(3).isSorted();
    }

    /** How many times as many went wrong as would have at the rate of their repositories. */
    private void liftsAreThoseShown() {
        assertThat(lifts)
                .isNotEmpty()
                .allSatisfy((name, sums) -> assertThat(name.lift())
                        .as(name.toString())
                        .isEqualByComparingTo(new BigDecimal(sums[0] / sums[1]).setScale(1, RoundingMode.HALF_UP)));
    }

    private void write(String name) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/likelihood-" + name + ".txt"), report);
        System.out.print(report);
    }

    private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> figure) {
        return rankings.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static LikelihoodScore config(Map<String, String> row, boolean byMaker, boolean proven) {
        double usual = number(row, "repo_revert_rate");
        double days = number(row, "days_since_file_revert");
        double files = (number(row, "f_prev_reverts") + 5 * usual) / (number(row, "f_prev_changes") + 5);
        Maker maker = new Maker(rate(number(row, "a_revert_rate")), rate(number(row, "a90_rate")), proven);
        return LikelihoodScore.of(
                Profile.CONFIG,
                new ChangeHistory(
                        usual,
                        byMaker ? Optional.of(maker) : Optional.empty(),
                        rate(files),
                        rate(number(row, "d_revert_rate")),
                        days < 9999 ? Optional.of(new LastRevert(days, List.of())) : Optional.empty(),
                        number(row, "reland") == 1 ? Optional.of(new Reland(List.of())) : Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    /** Without any history: these data hold none. */
    private static LikelihoodScore code(Map<String, String> row) {
        Size size = new Size(
                (int) number(row, "la"),
                (int) number(row, "ld"),
                (int) number(row, "nf"),
                (int) number(row, "nd"),
                row.get("fix").equals("1") || row.get("fix").equals("True"));
        return LikelihoodScore.of(
                Profile.CODE,
                new ChangeHistory(
                        1,
                        Optional.empty(),
                        rate(1),
                        rate(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(size),
                        List.of()));
    }

    private static Rate rate(double share) {
        return new Rate(0, 0, share, List.of());
    }

    /** Taken back within seven days, unplanned; or known to have brought in a bug. */
    private static boolean wentWrong(Map<String, String> row) {
        if (row.containsKey("bug")) {
            return number(row, "bug") == 1;
        }
        return !row.get("hours_to_revert").isEmpty()
                && number(row, "hours_to_revert") <= 168
                && row.get("planned_like").equals("0");
    }

    /** Of operations: without the first 15 %, the last 30 days, reverts, bots and giants. Of code: the last 30 % by time. */
    private static List<Map<String, String>> kept(List<Map<String, String>> rows) {
        if (rows.get(0).containsKey("bug")) {
            List<Map<String, String>> sorted = new ArrayList<>(rows);
            sorted.sort(Comparator.comparingDouble(row -> number(row, "date")));
            return sorted.subList((int) (rows.size() * 0.7), rows.size());
        }
        double end =
                rows.stream().mapToDouble(row -> number(row, "commit_ts")).max().orElseThrow() - 30 * DAY;
        return rows.subList((int) Math.ceil(rows.size() * 0.15), rows.size()).stream()
                .filter(row -> number(row, "commit_ts") <= end && number(row, "nf") <= 500)
                .filter(row ->
                        row.get("is_revert").equals("0") && row.get("bot").equals("0"))
                .toList();
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<Path> csv(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().contains(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            String[] columns = reader.readLine().split(",");
            return reader.lines().map(line -> row(columns, line)).toList();
        }
    }

    private static Map<String, String> row(String[] columns, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }
}
