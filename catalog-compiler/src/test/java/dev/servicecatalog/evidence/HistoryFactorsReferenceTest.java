package dev.servicecatalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.servicecatalog.testing.Corpora;
import dev.servicecatalog.testing.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each factor of each change equals that of the program by which the score was calibrated. */
class HistoryFactorsReferenceTest {
    private static final Path EXPECTED =
            Path.of("src/test/resources/dev/servicecatalog/evidence/likelihood/invented-history.csv");
    private static final Path REFERENCE = Corpora.CHANGE_RISK.resolve("reference_factors.py");

    @TempDir
    Path scratch;

    /** What is expected was written by the reference. */
    @Test
    void factorsAreThoseOnRecord() throws IOException {
        Path bare = scratch.resolve("invented.git");
        InventedHistory.write(bare, 1, 400);
        assertThat(Files.readAllLines(EXPECTED)).isEqualTo(lines(bare));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void factorsAreThoseOfTheReference(long seed) throws IOException {
        Path bare = scratch.resolve("invented.git");
        InventedHistory.write(bare, seed, seed == 1 ? 400 : 800);
        List<Map<String, String>> reference = reference(bare);
        List<String> expected = expected(reference);
        assertThat(expected).hasSizeGreaterThan(300).anyMatch(line -> line.contains(",1,1,0,"));
        if (seed == 1 && "update".equals(System.getProperty("golden"))) {
            Files.write(EXPECTED, expected);
        }
        assertThat(lines(bare)).isEqualTo(expected);
        assertThat(linesCountedAlike(bare, reference)).isGreaterThan(0.8);
    }

    /** Any repository: {@code -Dhistory=folder}. */
    @Test
    void factorsOfAHistoryAtHandAreThoseOfTheReference() throws IOException {
        assumeTrue(System.getProperty("history") != null, "no history named");
        Path bare = Path.of(System.getProperty("history"));
        List<String> expected = expected(reference(bare));
        List<String> found = lines(bare);
        assertThat(found).hasSameSizeAs(expected);
        long equal = 0;
        for (int i = 0; i < expected.size(); i++) {
            equal += found.get(i).equals(expected.get(i)) ? 1 : 0;
        }
        System.out.println("equal: " + equal + " of " + expected.size());
        assertThat(equal).isGreaterThanOrEqualTo((long) Math.ceil(0.99 * expected.size()));
    }

    private static List<String> lines(Path bare) throws IOException {
        return ReplayedHistory.lines(bare);
    }

    private List<Map<String, String>> reference(Path bare) throws IOException {
        assumeTrue(Files.isRegularFile(REFERENCE), "no reference at " + REFERENCE);
        Tools.need(Tools.runs("python3") && Tools.runs("git"), "no python3 and git: the reference is not run");
        Path csv = scratch.resolve("reference.csv.gz");
        Path log = scratch.resolve("reference.log");
        int exit = Tools.run(log, List.of("python3", REFERENCE.toString(), bare.toString(), "any", csv.toString()));
        assertThat(exit).as(Files.readString(log)).isZero();
        return rows(csv);
    }

    private static List<Map<String, String>> rows(Path csv) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(csv)), StandardCharsets.UTF_8))) {
            List<String> columns = Arrays.asList(reader.readLine().split(","));
            return reader.lines().map(line -> row(columns, line)).toList();
        }
    }

    private static Map<String, String> row(List<String> columns, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(columns.get(i), cells[i]);
        }
        return row;
    }

    private static List<String> expected(List<Map<String, String>> reference) {
        return reference.stream()
                .map(row -> String.join(
                        ",", ReplayedHistory.COLUMNS.stream().map(row::get).toList()))
                .toList();
    }

    /** A file that becomes a link or a submodule, of which there are many here, is one gone and one new to us. */
    private static double linesCountedAlike(Path bare, List<Map<String, String>> reference) throws IOException {
        int alike = 0;
        try (Repository repository = RangeReader.open(bare);
                RevWalk walk = new RevWalk(repository)) {
            for (Map<String, String> row : reference) {
                RevCommit commit = walk.parseCommit(ObjectId.fromString(row.get("sha")));
                if (commit.getParentCount() == 0) {
                    alike++;
                    continue;
                }
                ObjectId before = walk.parseCommit(commit.getParent(0)).getTree();
                LineCount lines =
                        LineCount.between(repository, before, commit.getTree().name());
                alike += row.get("la").equals("" + lines.added())
                                && row.get("ld").equals("" + lines.deleted())
                        ? 1
                        : 0;
            }
        }
        System.out.println("lines counted alike: " + alike + " of " + reference.size());
        return alike / (double) reference.size();
    }
}
