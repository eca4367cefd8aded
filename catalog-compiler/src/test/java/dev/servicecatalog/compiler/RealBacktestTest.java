package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy replayed over years of changes of a catalog that nobody of us wrote; skipped where it is not at hand. */
class RealBacktestTest {
    private static final Path BUNDLE = RealCatalogTest.CORPORA.resolve("gitlab-services/history.bundle");
    private static final Path POLICY = Path.of("src/test/resources/dev/servicecatalog/gate/history-policy");

    @TempDir
    Path scratch;

    @Test
    void everyChangeIsDecidedAbout() throws Exception {
        assumeTrue(Files.exists(BUNDLE), "no corpus at " + BUNDLE);
        try (Git git = Git.init().setDirectory(scratch.toFile()).call()) {
            git.fetch()
                    .setRemote(BUNDLE.toAbsolutePath().toString())
                    .setRefSpecs("+refs/*:refs/bundle/*")
                    .call();
        }
        BacktestRequest request = new BacktestRequest(
                scratch,
                "refs/bundle/heads/main",
                500,
                Optional.empty(),
                false,
                Optional.of(POLICY.toAbsolutePath().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2026-03-02T09:00:00Z"));
        Answer answer = Backtest.run(request, Path.of("target/real-backtest"), (done, all) -> {});
        assertThat(answer.verdict()).isEqualTo(Answer.Verdict.PASSED);
        assertThat(answer.text()).contains("0 could not be evaluated").contains("there are only 69 changes, of 500");
        System.out.print(answer.text());
    }
}
