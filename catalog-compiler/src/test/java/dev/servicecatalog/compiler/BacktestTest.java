package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.testing.Golden;
import dev.servicecatalog.testing.MarkdownPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {
    private static final Path EXPECTED = Path.of("src/test/resources/dev/servicecatalog/compiler/backtest");
    private static final Instant NOW = Instant.parse("2026-08-01T09:00:00Z");
    private static final String STRICT = """
            apiVersion: servicecatalog.dev/v1
            kind: ChangePolicy
            metadata: {name: strict, title: Somebody looks at everything}
            spec:
              evidence:
                vital: {needs: [tests, second-reviewer]}
                important: {needs: [second-reviewer]}
                normal: {needs: [second-reviewer]}
              owners: [service-desk]
            """;

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @Test
    void twoPoliciesStandSideBySide() throws IOException {
        history(120);
        Answer answer = run(asked(115, Optional.empty(), Optional.of("strict")));
        assertThat(answer.verdict()).isEqualTo(Answer.Verdict.PASSED);
        Golden.check(EXPECTED.resolve("two-policies.txt"), answer.text());
        Golden.check(EXPECTED.resolve("two-policies.md"), Files.readString(output.resolve("backtest/backtest.md")));
        MarkdownPage.of(Path.of("../docs/ideas/backtest.md"))
                .check(block -> (block.language() + " " + block.word()).equals("text backtest")
                        ? answer.text()
                        : block.content());
    }

    @Test
    void machinesGetEveryChange() throws IOException {
        history(24);
        run(asked(12, Optional.empty(), Optional.of("strict")));
        Golden.check(EXPECTED.resolve("two-policies.json"), Files.readString(output.resolve("backtest/backtest.json")));
    }

    private void history(int changes) {
        try (PastRepository past = PastRepository.in(folder)) {
            past.repository().write("catalog/strict.yaml", STRICT);
            past.land("Think of a stricter policy");
            past.change(changes);
        }
    }

    private BacktestRequest asked(int changes, Optional<String> location, Optional<String> compareWith) {
        return new BacktestRequest(
                folder,
                "main",
                changes,
                Optional.empty(),
                false,
                location,
                Optional.empty(),
                compareWith,
                Optional.empty(),
                Optional.empty(),
                NOW);
    }

    private BacktestRequest builds(int changes, Optional<String> location) {
        BacktestRequest asked = asked(changes, location, Optional.empty());
        return new BacktestRequest(
                folder,
                asked.revision(),
                changes,
                asked.directory(),
                true,
                location,
                asked.policy(),
                asked.compareWith(),
                asked.committee(),
                asked.zone(),
                NOW);
    }

    private Answer run(BacktestRequest request) {
        return Backtest.run(request, output, (done, all) -> {});
    }

    /** Killed half-way, with the last line half written: what comes out is what one run gives, and nothing is decided twice. */
    @Test
    void aStoppedReplayGoesOnWhereItWas(@TempDir Path other) throws IOException {
        history(40);
        BacktestRequest request = asked(30, Optional.empty(), Optional.of("strict"));
        run(request);
        assertThatThrownBy(() -> Backtest.run(request, other, (done, all) -> {
                    if (done == 17) {
                        throw new Stopped();
                    }
                }))
                .isInstanceOf(Stopped.class);
        assertThat(other.resolve("backtest/backtest.json")).doesNotExist();
        for (Path kept : kept(other)) {
            List<String> lines = Files.readAllLines(kept);
            assertThat(lines).hasSize(17);
            String half = lines.get(16).substring(0, 30);
            Files.writeString(kept, String.join("\n", lines.subList(0, 16)) + "\n" + half);
        }
        Backtest.run(request, other, (done, all) -> {});
        assertThat(files(other)).hasSize(5).isEqualTo(files(output));
        for (Path file : files(output)) {
            assertThat(other.resolve(file)).hasSameBinaryContentAs(output.resolve(file));
        }
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whoever writes something else there reads it in the next report. */
    @Test
    void whatWasDecidedBeforeIsTakenFromThere() throws IOException {
        history(20);
        assertThat(run(asked(20, Optional.empty(), Optional.empty())).summary())
                .startsWith("10 of 20 changes approved");
        Path kept = kept(output).get(0);
        Files.writeString(kept, Files.readString(kept).replace("\"approved-standard\"", "\"rejected\""));
        assertThat(run(asked(20, Optional.empty(), Optional.empty())).summary()).startsWith("0 of 20 changes approved");
    }

    private static List<Path> kept(Path folder) throws IOException {
        return files(folder).stream()
                .filter(file -> file.toString().endsWith(".jsonl"))
                .map(folder::resolve)
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aPolicyBesideTheFirstOneOrInAFolder(@TempDir Path elsewhere) throws IOException {
        history(20);
        Files.writeString(elsewhere.resolve("catalog.yaml"), STRICT.replace("  owners: [service-desk]\n", ""));
        String beside = run(asked(20, Optional.empty(), Optional.of("strict"))).summary();
        String inFolder = run(asked(20, Optional.empty(), Optional.of(elsewhere.toString())))
                .summary();
        assertThat(inFolder).isEqualTo(beside.replace("\"strict\"", "\"" + elsewhere + "\""));
        assertThat(beside)
                .isEqualTo(
                        "10 of 20 changes approved at once by \"default\"; 0 of 20 changes approved at once by \"strict\"");
    }

    @Test
    void buildsAreJudgedByPathsAndWithoutTheReportsOfThen() throws IOException {
        try (PastRepository past = PastRepository.in(folder)) {
            past.repository().write("booking/Booking.java", "class Booking {}");
            past.land("Book");
            past.repository().write("readme.txt", "Read me");
            past.land("Explain");
        }
        String text = run(builds(2, Optional.empty())).text();
        assertThat(text)
                .contains("replayed as builds that go live")
                .contains(
                        "\"missing-evidence\" of the policy \"default\" was left out, and not taken as met: what it asks of 1 change")
                .contains("unknown-build 1");
        assertThat(Files.readString(output.resolve("backtest/backtest.json")))
                .contains("\"leftOut\" : [ \"missing-evidence\" ]");
    }

    @Test
    void withoutCatalogAndPolicyTheScoreDecides() throws Exception {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            for (int i = 0; i < 3; i++) {
                Files.writeString(folder.resolve("a.txt"), "line " + i);
                git.add().addFilepattern(".").call();
                git.commit().setMessage("Change " + i).setSign(false).call();
            }
        }
        Answer answer = run(builds(3, Optional.empty()));
        assertThat(answer.summary()).isEqualTo("2 of 2 changes approved at once by \"score-only\"");
        assertThat(answer.text())
                .contains("too few (n = 2)")
                .contains("the first commit of all is left out")
                .contains("comes without components");
    }

    @Test
    void whatCannotBeReplayedIsNamed(@TempDir Path shallow, @TempDir Path nothing) throws Exception {
        history(2);
        Optional<String> none = Optional.empty();
        assertRefused(asked(5, none, Optional.of("strickt")), "there is no ChangePolicy \"strickt\"");
        assertRefused(from(folder, "nowhere"), "there is no commit \"nowhere\"");
        assertRefused(from(folder, "main~3"), "is the first commit, and nothing was before it");
        assertRefused(from(nothing, "main"), "there is no Git repository");
        Files.writeString(folder.resolve(".git/shallow"), Files.readString(folder.resolve(".git/refs/heads/main")));
        assertRefused(asked(5, none, none), "the clone is shallow");
        Files.delete(folder.resolve(".git/shallow"));
        try (PastRepository past = PastRepository.in(shallow)) {
            past.repository().delete("catalog/policy.yaml");
            past.land("Do without a policy");
        }
        assertRefused(from(shallow, "main"), "the catalog has no ChangePolicy \"default\"");
        assertThatThrownBy(() -> run(asked(5, Optional.of("nowhere"), none)))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> asked(0, none, none)).hasMessageContaining("catalog.changes cannot be 0");
    }

    private static BacktestRequest from(Path repository, String revision) {
        return new BacktestRequest(
                repository,
                revision,
                5,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW);
    }

    @Test
    void fewerChangesThanAskedForAreSaid() {
        history(4);
        assertThat(run(asked(50, Optional.empty(), Optional.empty())).text())
                .contains("there are only 6 changes, of 50 that were asked for")
                .contains("the first commit of all is left out");
    }

    @Test
    void aRhythmThatIsNoneIsRefused() {
        BacktestRequest asked = asked(5, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> new BacktestRequest(
                        folder,
                        "main",
                        5,
                        asked.directory(),
                        false,
                        asked.location(),
                        asked.policy(),
                        asked.compareWith(),
                        Optional.of("sometimes"),
                        asked.zone(),
                        NOW))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("catalog.committee cannot be \"sometimes\"");
    }

    private void assertRefused(BacktestRequest request, String words) {
        Answer answer = run(request);
        assertThat(answer.verdict()).isEqualTo(Answer.Verdict.NOT_EVALUATED);
        assertThat(answer.text()).contains(words).contains("= fix: ");
    }
}
