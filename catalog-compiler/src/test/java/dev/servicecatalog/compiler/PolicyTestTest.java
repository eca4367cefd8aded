package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder below {@code compiler/policy-test} is put over the catalog in {@code gate/base}; {@code expected.txt} is what its author is
 * told about the policy.
 */
class PolicyTestTest {
    private static final Path BASE = Path.of("src/test/resources/dev/servicecatalog/gate/base");

    @TempDir
    Path catalog;

    static List<Path> folders() {
        return Golden.folders("compiler/policy-test");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    void authorIsTold(Path folder) throws IOException {
        copy(BASE);
        copy(folder);
        Outcome outcome = test(Optional.empty());
        Golden.check(
                folder.resolve("expected.txt"),
                outcome.report() + outcome.summary() + "\n" + (outcome.failed() ? "It fails.\n" : ""));
        assertThat(test(Optional.empty())).as("run twice").isEqualTo(outcome);
    }

    @Test
    void casesAreNoDocumentsOfTheCatalog() throws IOException {
        copy(BASE);
        String before = report();
        Files.createDirectories(catalog.resolve("policy-tests"));
        Files.writeString(catalog.resolve("policy-tests/some.yaml"), "cases: []\n");
        assertThat(report()).isEqualTo(before);
    }

    @Test
    void aFolderThatIsAskedForHasToBeThere() throws IOException {
        copy(BASE);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> test(Optional.of(Path.of("nowhere"))))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("nowhere");
    }

    private String report() {
        return CatalogCompiler.compile(CatalogLocation.of(catalog), Reckoning.on(LocalDate.parse("2026-03-02")))
                .report();
    }

    private Outcome test(Optional<Path> cases) {
        return PolicyTest.run(new PolicyTestRequest(
                CatalogLocation.of(catalog),
                Optional.empty(),
                cases,
                Reckoning.on(LocalDate.parse("2026-03-02")),
                FailOn.ERROR));
    }

    private void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.txt"))
                    .toList()) {
                Path target = catalog.resolve(folder.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.deleteIfExists(target);
                Files.copy(file, target);
            }
        }
    }
}
