package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.servicecatalog.testing.Corpora;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog that nobody of us wrote, in all its revisions; skipped where it is not at hand. */
class RealCatalogTest {
    static final Path CORPORA = Corpora.ROOT;

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
    void baselineLetsItPassButNotANewBrokenService() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus at " + CORPUS);
        Path original = CORPUS.resolve("catalog");
        Path catalog = scratch.resolve("catalog");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = catalog.resolve(original.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        CatalogLocation location = CatalogLocation.of(catalog);
        Reckoning today = new Reckoning(Optional.empty(), Instant.parse("2026-03-02T09:00:00Z"));
        ValidateRequest validate =
                new ValidateRequest(location, today, scratch.resolve("out"), FailOn.ERROR, sentence -> {});
        assertThat(CatalogCompiler.validate(validate).failed()).isTrue();
        CatalogCompiler.baseline(
                new BaselineRequest(location, today, scratch.resolve("out"), FailOn.ERROR, false, sentence -> {}));
        Outcome adopted = CatalogCompiler.validate(validate);
        assertThat(adopted.failed()).isFalse();
        assertThat(adopted.findings()).isEmpty();
        assertThat(adopted.summary()).containsPattern("no new findings; \\d{3,} known findings in the baseline");
        Files.writeString(catalog.resolve("new.yaml"), """
                apiVersion: servicecatalog.dev/v1
                kind: Service
                metadata: {name: brand-new, title: Brand new}
                spec: {needs: [{service: postgress}]}
                """);
        Outcome refused = CatalogCompiler.validate(validate);
        assertThat(refused.failed()).isTrue();
        assertThat(refused.findings())
                .allSatisfy(finding -> assertThat(finding.text()).startsWith("new.yaml:"));
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
