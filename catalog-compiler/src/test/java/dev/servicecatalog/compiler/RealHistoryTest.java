package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Version;
import dev.servicecatalog.evidence.RangeReader;
import dev.servicecatalog.gate.Assessor;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Evidence;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.gate.Reason;
import dev.servicecatalog.gate.Situation;
import dev.servicecatalog.gate.Situation.ApprovalSources;
import dev.servicecatalog.model.ChangePolicy;
import dev.servicecatalog.source.DirectorySource;
import dev.servicecatalog.source.GitSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate on years of changes of a catalog that nobody of us wrote, each against its parent; skipped where it is not at hand. */
class RealHistoryTest {
    private static final Path BUNDLE = RealCatalogTest.CORPORA.resolve("gitlab-services/history.bundle");
    private static final Path POLICY = Path.of("src/test/resources/dev/servicecatalog/gate/history-policy");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path scratch;

    @Test
    void everyChangeGetsADecision() throws Exception {
        assumeTrue(Files.exists(BUNDLE), "no corpus at " + BUNDLE);
        ChangePolicy policy = new Versions(NOW)
                .read(DirectorySource.of(POLICY))
                .catalog()
                .changePolicies()
                .get("default");
        Map<Outcome, Integer> spread = new TreeMap<>();
        StringBuilder told = new StringBuilder();
        try (Git git = Git.init().setDirectory(scratch.toFile()).call()) {
            git.fetch()
                    .setRemote(BUNDLE.toAbsolutePath().toString())
                    .setRefSpecs("+refs/*:refs/bundle/*")
                    .call();
            for (RevCommit commit : changes(git)) {
                Decision decision = decide(commit, policy, told);
                spread.merge(decision.outcome(), 1, Integer::sum);
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/real-history.txt"), spread + "\n\n" + told);
        assertThat(spread).doesNotContainKey(Outcome.ERROR);
        assertThat(spread.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(68);
    }

    private static List<RevCommit> changes(Git git) throws Exception {
        List<RevCommit> commits = new ArrayList<>();
        git.log().all().call().forEach(commits::add);
        return commits.stream().filter(commit -> commit.getParentCount() == 1).toList();
    }

    private Decision decide(RevCommit commit, ChangePolicy policy, StringBuilder told) {
        String parent = commit.getParent(0).name();
        Versions versions = new Versions(NOW);
        versions.read(DirectorySource.of(POLICY));
        Version before = versions.read(GitSource.of(scratch, parent, ""));
        Version after = versions.read(GitSource.of(scratch, commit.name(), ""));
        CatalogDiff diff = CatalogDiff.between(before, after);
        Range range =
                RangeReader.read(scratch, parent, commit.name(), "").fact().orElseThrow();
        Decision decision = Assessor.decide(new Situation(
                NOW,
                new Situation.Subject.CatalogChange(after.insights(), diff, diff),
                range,
                before.insights(),
                policy,
                Evidence.NONE,
                ApprovalSources.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new TreeMap<>(),
                List.of()));
        told.append(commit.abbreviate(7).name())
                .append(' ')
                .append(decision.outcome().words())
                .append(": ")
                .append(commit.getShortMessage())
                .append('\n');
        diff.changes()
                .forEach(change -> told.append("    ")
                        .append(change.type().word())
                        .append(" | ")
                        .append(change.sentence())
                        .append('\n'));
        decision.reasons().stream()
                .filter(reason -> reason.effect() != Reason.Effect.NOTE)
                .limit(6)
                .forEach(reason -> told.append("  ! ")
                        .append(reason.rule())
                        .append(": ")
                        .append(reason.sentence())
                        .append('\n'));
        return decision;
    }
}
