package dev.servicecatalog.evidence;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.EvidenceFile;
import dev.servicecatalog.gate.TestResults;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final String REPORT = "<testsuite tests=\"1\"><testcase name=\"a\"/></testsuite>";

    @TempDir
    Path folder;

    @Test
    void noFolderAndNoFileIsMissingNotZero() {
        assertThat(read(folder.resolve("absent"), "**/TEST-*.xml").isMissing()).isTrue();
        assertThat(read(folder, "**/TEST-*.xml").isMissing()).isTrue();
        assertThat(read(folder).isMissing()).isTrue();
    }

    @Test
    void filesAreFoundOnceSortedAndKnownByTheirDigest() throws IOException {
        put("b/TEST-b.xml", REPORT);
        put("a/target/TEST-a.xml", REPORT);
        put("TEST-c.xml", REPORT);
        put(".git/TEST-d.xml", REPORT);
        put("a/other.xml", REPORT);
        TestResults results = read(folder, "**/TEST-*.xml", "b/*.xml").fact().orElseThrow();
        assertThat(results.run()).isEqualTo(3);
        assertThat(results.files())
                .extracting(EvidenceFile::name)
                .containsExactly("TEST-c.xml", "a/target/TEST-a.xml", "b/TEST-b.xml");
        assertThat(results.files().get(0).sha256())
                .isEqualTo("b9a2c38f335d3060d457658ccb515d2b0ceec4a87d95f35b7bd4c07f49cfd1e5");
    }

    @Test
    void aLinkIsAProblemAndNotFollowed() throws IOException {
        put("elsewhere/good.xml", REPORT);
        Files.createSymbolicLink(folder.resolve("TEST-link.xml"), Path.of("elsewhere/good.xml"));
        assertThat(messages(read(folder, "TEST-*.xml"))).containsExactly("this is a link or no file");
    }

    @Test
    void aFileTooLargeIsRefusedAtOnce() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("TEST-large.xml").toFile(), "rw")) {
            file.setLength(60L * 1024 * 1024);
        }
        Collected<TestResults> refused = assertTimeoutPreemptively(ofSeconds(1), () -> read(folder, "TEST-*.xml"));
        assertThat(messages(refused)).containsExactly("the file has more than the 50 MiB that are read");
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        for (int i = 0; i <= ReportSearch.MOST_FILES; i++) {
            Files.createFile(folder.resolve("TEST-" + i + ".txt"));
        }
        ReportSearch search = new ReportSearch(folder, List.of("TEST-*.txt"));
        search.run();
        assertThat(search.found()).hasSize(ReportSearch.MOST_FILES);
        assertThat(search.problems())
                .extracting(Diagnostic::message)
                .containsExactly("there are more than 10000 reports");
    }

    @Test
    void aPatternThatIsNoneIsAProblem() {
        assertThat(messages(read(folder, "{TEST"))).containsExactly("\"{TEST\" is no pattern of file names");
    }

    /** Whatever is left of a report when a build dies: a fact, never; an exception, never. */
    @Test
    void everyBeginningOfAReportIsAProblem() {
        assertEveryBeginningIsAProblem(
                "tests/surefire-rerun/target/surefire-reports/TEST-shop.BasketTest.xml", TestReports::read);
        assertEveryBeginningIsAProblem("coverage/jacoco/target/site/jacoco/jacoco.xml", CoverageReports::read);
        assertEveryBeginningIsAProblem("scan/levels/target/spotbugs.sarif", ScanReports::read);
        assertEveryBeginningIsAProblem("api-revapi/real/target/revapi.json", ApiReports::readRevapi);
        assertEveryBeginningIsAProblem("reviews/github/review.json", ForgeReviews::read);
    }

    private void assertEveryBeginningIsAProblem(String report, Function<ReportFiles, Collected<?>> reader) {
        try {
            byte[] whole = Files.readAllBytes(Path.of("src/test/resources/dev/servicecatalog/evidence", report));
            int end = new String(whole, StandardCharsets.ISO_8859_1)
                    .stripTrailing()
                    .length();
            for (int length = 0; length < end; length += 7) {
                Files.write(folder.resolve("report"), Arrays.copyOf(whole, length));
                Collected<?> read = reader.apply(ReportFiles.below(folder, List.of("report")));
                assertThat(read.problems()).as(report + " cut at " + length).hasSize(1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collected<TestResults> read(Path folder, String... patterns) {
        return TestReports.read(ReportFiles.below(folder, List.of(patterns)));
    }

    private static List<String> messages(Collected<?> collected) {
        assertThat(collected.fact()).isEmpty();
        return collected.problems().stream().map(Diagnostic::message).toList();
    }

    private void put(String path, String content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), content);
    }
}
