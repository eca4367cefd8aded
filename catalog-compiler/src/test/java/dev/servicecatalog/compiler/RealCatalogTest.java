package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog that nobody of us wrote, in all its revisions; skipped where it is not at hand. */
class RealCatalogTest {
    static final Path CORPORA = Path.of(System.getProperty("corpora", "../../shared/corpora"));

    private static final Path CORPUS = CORPORA.resolve("gitlab-services");
    private static final Reckoning COMMIT_DATE = new Reckoning(Optional.empty(), Instant.EPOCH);

    @TempDir
    Path scratch;

    @Test
    void newestStateGivesFindingsAndASite() {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
        Outcome outcome = CatalogCompiler.publish(new PublishRequest(
                CatalogLocation.of(CORPUS.resolve("catalog")),
                new Reckoning(Optional.empty(), Instant.parse("2026-03-02T09:00:00Z")),
                scratch,
                FailOn.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {}));
        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.report()).contains("there is no Service named \"postgres\"");
        assertThat(scratch.resolve("site/services/web.html")).content().contains("not stated");
    }

    @Test
    void everyRevisionCompiles() throws Exception {
        assumeTrue(Files.exists(CORPUS.resolve("history.bundle")), "no corpus at " + CORPUS);
        Path clone = scratch.resolve("clone");
        try (Git git = Git.init().setDirectory(clone.toFile()).call()) {
            git.fetch()
                    .setRemote(CORPUS.resolve("history.bundle").toAbsolutePath().toString())
                    .setRefSpecs("+refs/*:refs/bundle/*")
                    .call();
            List<RevCommit> commits = new ArrayList<>();
            git.log().all().call().forEach(commits::add);
            assertThat(commits).hasSize(69);
            for (RevCommit commit : commits) {
                Compilation compiled = CatalogCompiler.compile(
                        new CatalogLocation(clone, Optional.empty(), Optional.of(commit.name())), COMMIT_DATE);
                assertThat(compiled.findings())
                        .isNotEmpty()
                        .allSatisfy(
                                finding -> assertThat(finding.place().file()).isNotEmpty());
            }
        }
    }
}
