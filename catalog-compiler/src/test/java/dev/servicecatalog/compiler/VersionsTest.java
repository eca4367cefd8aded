package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.analysis.PromiseProof;
import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.source.DirectorySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two versions have in common is proved once, and comes to the same as if it were proved twice. */
class VersionsTest {
    private static final Instant NOW = Instant.parse("2026-10-12T08:00:00Z");
    private static final Path EXAMPLE = Path.of("../example-catalog/catalog");

    @TempDir
    Path changed;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.toList()) {
                Path copy = changed.resolve(EXAMPLE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    /** But for what does not hold, since its counter-example names the steps. */
    @Test
    void aVersionLikeTheFirstIsNotProvedAnew() {
        try (Versions versions = new Versions(NOW)) {
            versions.read(DirectorySource.of(EXAMPLE));
            long first = versions.proofsMade();
            assertThat(first).isPositive();
            Version again = versions.read(DirectorySource.of(changed));
            assertThat(versions.proofsMade() - first)
                    .isEqualTo(again.insights().leadTimes().byOffering().values().stream()
                            .flatMap(List::stream)
                            .filter(proof -> !(proof.verdict() instanceof PromiseProof.Holds))
                            .count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "offerings/people.yaml | promise: 2 business days | promise: 3 business days",
                "offerings/people.yaml | business hours | hours",
                "calendars.yaml | 17:00 | 15:30",
            })
    void sharedProofsComeToTheSame(String file, String old, String now) throws IOException {
        Path path = changed.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, now));
        try (Versions shared = new Versions(NOW);
                Versions alone = new Versions(NOW)) {
            Version before = shared.read(DirectorySource.of(EXAMPLE));
            Version after = shared.read(DirectorySource.of(changed));
            Version apart = alone.read(DirectorySource.of(changed));
            assertThat(after.insights().leadTimes()).isEqualTo(apart.insights().leadTimes());
            assertThat(after.findings()).isEqualTo(apart.findings());
            assertThat(CatalogDiff.between(before, after)).isEqualTo(CatalogDiff.between(before, apart));
        }
    }
}
