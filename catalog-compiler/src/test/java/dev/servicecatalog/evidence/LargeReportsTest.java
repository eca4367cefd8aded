package dev.servicecatalog.evidence;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are small enough to be read and made to take long or to fill the memory. */
class LargeReportsTest {
    private static final String SARIF = "{\"version\": \"2.1.0\", \"runs\": [{\"results\": [";

    @TempDir
    Path folder;

    @Test
    void aLongMessageIsShownInPart() throws IOException {
        String report = "<testsuite><testcase name=\"a\"><failure message=\"" + "no ".repeat(1_000_000)
                + "\"/></testcase></testsuite>";
        assertThat(read(report, TestReports::read).fact().orElseThrow().firstFailures())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("a: no no").hasSize(203));
    }

    @Test
    void anInternalSubsetOfAnyLengthIsRefused() throws IOException {
        String report = "<!DOCTYPE report [" + "<!ENTITY a 'b'>".repeat(200_000) + "]><report/>";
        assertThat(message(report, CoverageReports::read))
                .isEqualTo("the report declares a document type or uses an entity");
    }

    @Test
    void moreResultsThanAnybodyReadsAreRefused() throws IOException {
        String result = "{\"message\": {}}";
        assertThat(message(SARIF + (result + ",").repeat(100_000) + result + "]}]}", ScanReports::read))
                .isEqualTo("this run has more than 100000 results");
    }

    @Test
    void aRuleWithALongNameIsRefused() throws IOException {
        String result = "{\"message\": {}, \"ruleId\": \"" + "a/".repeat(500_000) + "\"}";
        assertThat(message(SARIF + result + "]}]}", ScanReports::read))
                .isEqualTo("the name of the rule has more than 1000 letters");
    }

    @Test
    void moreVulnerabilitiesThanAnybodyReadsAreRefused() throws IOException {
        String report = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"vulnerabilities\": [";
        assertThat(message(report + "{},".repeat(100_000) + "{}]}", ScanReports::read))
                .isEqualTo("the report has more than 100000 vulnerabilities");
        assertThat(message(report + "{\"id\": \"" + "A".repeat(1_000_000) + "\"}]}", ScanReports::read))
                .isEqualTo("the name of the vulnerability has more than 1000 letters");
    }

    @Test
    void aTreeThatWouldFillTheMemoryIsRefused() throws IOException {
        String report = "{\"pullRequest\": [0" + ",{}".repeat(2_000_000) + "]}";
        assertThat(message(report, ForgeReviews::read)).contains("is too large or too deep");
    }

    private String message(String report, Function<ReportFiles, Collected<?>> reader) throws IOException {
        Collected<?> read = read(report, reader);
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0).message();
    }

    private <T extends Collected<?>> T read(String report, Function<ReportFiles, T> reader) throws IOException {
        Files.writeString(folder.resolve("report"), report);
        return assertTimeoutPreemptively(
                ofSeconds(5), () -> reader.apply(ReportFiles.below(folder, List.of("report"))));
    }
}
