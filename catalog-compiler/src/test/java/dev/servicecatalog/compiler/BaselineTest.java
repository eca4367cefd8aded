package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.check.Baseline;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.testing.Folders;
import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A catalog that is not in order is adopted: what it has is known, what is new fails, what is mended leaves. */
class BaselineTest {
    private static final Path MESSY = Path.of("src/test/resources/dev/servicecatalog/compiler/baseline/messy");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @TempDir
    Path scratch;

    private Path catalog;

    @BeforeEach
    void copyMessyCatalog() throws IOException {
        catalog = scratch.resolve("catalog");
        Folders.copy(MESSY.resolve("catalog"), catalog);
    }

    @Test
    void firstBaselineHoldsEveryFinding() throws IOException {
        int findings = compile().findings().size();
        Outcome written = baseline(false);
        assertThat(written.failed()).isFalse();
        assertThat(written.findings()).isEmpty();
        assertThat(written.summary()).endsWith("holds " + findings + " known findings.");
        Golden.check(MESSY.resolve("baseline.txt"), Files.readString(catalog.resolve("baseline.txt")));

        Outcome validated = validate();
        assertThat(validated.failed()).isFalse();
        assertThat(validated.findings()).isEmpty();
        assertThat(validated.summary()).contains("no new findings; " + findings + " known findings in the baseline.");
        assertThat(compile().known()).hasSize(findings);
    }

    @Test
    void reportMarksWhatIsKnown() throws IOException {
        baseline(false);
        change("screen.yaml", "status: live", "status: live\n  size: large");
        validate();
        String report = Files.readString(scratch.resolve("out/reports/findings.json"));
        int known = compile().known().size();
        assertThat(report.split("\"known\" : true", -1)).hasSize(known + 1);
        assertThat(report.split("\"code\" : ", -1)).hasSize(known + 2);
    }

    @Test
    void siteIsPublishedWithKnownFindings() throws IOException {
        assertThat(publish().failed()).isTrue();
        baseline(false);
        assertThat(publish().failed()).isFalse();
        assertThat(scratch.resolve("out/site/services/web.html")).exists();
    }

    @Test
    void neitherLinesNorOrderNorFilesMatter() throws IOException {
        baseline(false);
        String before = Files.readString(catalog.resolve("baseline.txt"));
        for (String file : List.of("screen.yaml", "services/web.yaml")) {
            String[] documents = Files.readString(catalog.resolve(file)).split("---\n");
            Files.writeString(
                    catalog.resolve(file),
                    "# a remark\r\n\r\n" + documents[1].replace("\n", "\r\n") + "---\r\n" + documents[0]);
        }
        Files.move(catalog.resolve("services/web.yaml"), catalog.resolve("all.yaml"));
        assertThat(compile().findings()).isEmpty();
        baseline(true);
        assertThat(catalog.resolve("baseline.txt")).hasContent(before);
    }

    @Test
    void anotherNameIsANewFinding() throws IOException {
        baseline(false);
        change("services/web.yaml", "redis", "rediss");
        Outcome validated = validate();
        assertThat(validated.failed()).isTrue();
        assertThat(validated.report())
                .contains("there is no Service named \"rediss\"", "1 finding of the baseline is mended")
                .doesNotContain("postgres");
    }

    @Test
    void oneMoreOfAKindIsANewFinding() throws IOException {
        baseline(false);
        change("services/web.yaml", "- {service: redis}", "- {service: redis}\n    - {service: redis}");
        assertThat(validate().report()).contains("web.yaml:14:17: error: there is no Service named \"redis\"");
    }

    @Test
    void anotherPromiseIsANewFinding() throws IOException {
        baseline(false);
        change("screen.yaml", "promise: 1 business day", "promise: same business day");
        assertThat(validate().failed()).isTrue();
        assertThat(validate().report()).contains("[promise-shorter-than-chain]", "1 finding of the baseline is mended");
        assertThat(baseline(false).failed()).isTrue();
    }

    @Test
    void oneLessOfAKindIsMendedAndDoesNotReturn() throws IOException {
        change("services/web.yaml", "- {service: redis}", "- {service: redis}\n    - {service: redis}");
        baseline(false);
        change("services/web.yaml", "    - {service: redis}\n", "");
        assertThat(validate().report()).contains("warning: 1 finding of the baseline is mended");
        assertThat(baseline(false).summary()).startsWith("1 mended finding left the baseline");
        change("services/web.yaml", "- {service: redis}", "- {service: redis}\n    - {service: redis}");
        assertThat(validate().failed()).isTrue();
    }

    @Test
    void waiverThatEndedIsNeverKnown() throws IOException {
        Files.writeString(catalog.resolve("waiver.yaml"), """
                apiVersion: servicecatalog.dev/v1
                kind: Waiver
                metadata: {name: slow, title: Slow for a while}
                spec:
                  rule: promise-shorter-than-chain
                  for: {offering: second-screen}
                  reason: the new supplier delivers from March on
                  approvedBy: {name: Sales director, date: 2026-01-20}
                  expires: 2026-02-28
                """);
        baseline(true);
        assertThat(Files.readString(catalog.resolve("baseline.txt")))
                .contains("promise-shorter-than-chain")
                .doesNotContain("waiver-expired");
        Files.writeString(
                catalog.resolve("baseline.txt"),
                Files.readString(catalog.resolve("baseline.txt"))
                        + "waiver-expired\tWaiver/slow\t1\t\"promise-shorter-than-chain\"\n");
        assertThat(validate().failed()).isTrue();
        assertThat(validate().report())
                .contains("[waiver-expired]", "1 finding of the baseline is mended")
                .doesNotContain("[promise-shorter-than-chain]");
    }

    @Test
    void mendedFindingsLeaveAndDoNotReturn() throws IOException {
        baseline(false);
        change("screen.yaml", "  colour: black\n", "");
        assertThat(validate().failed()).isFalse();
        assertThat(validate().report()).startsWith("baseline.txt:").contains("1 finding of the baseline is mended");
        Outcome written = baseline(false);
        assertThat(written.failed()).isFalse();
        assertThat(written.summary()).startsWith("1 mended finding left the baseline");
        assertThat(validate().findings()).isEmpty();

        change("screen.yaml", "  leadTime: {promise: 2 days}", "  colour: black\n  leadTime: {promise: 2 days}");
        assertThat(validate().failed()).isTrue();
    }

    @Test
    void aCatalogCanInsistOnTakingOutWhatIsMended() throws IOException {
        change(
                "catalog.yaml",
                "  currency: EUR",
                "  currency: EUR\n  severities: {baseline-mended: error, baseline-not-understood: off}");
        baseline(false);
        change("screen.yaml", "  colour: black\n", "");
        assertThat(validate().failed()).isTrue();
        assertThat(baseline(false).failed()).isFalse();
        assertThat(validate().failed()).isFalse();
        Files.writeString(catalog.resolve("baseline.txt"), "<<<<<<<");
        assertThat(validate().report()).contains("[baseline-not-understood]");
    }

    @Test
    void newFindingsAreTakenInOnlyIfAccepted() throws IOException {
        baseline(false);
        String before = Files.readString(catalog.resolve("baseline.txt"));
        change("screen.yaml", "  colour: black\n", "  size: large\n");
        Outcome refused = baseline(false);
        assertThat(refused.failed()).isTrue();
        assertThat(refused.report()).contains("\"size\" is not a key of spec");
        assertThat(refused.next()).contains("-Dcatalog.baseline.accept=true");
        assertThat(catalog.resolve("baseline.txt")).hasContent(before);

        assertThat(baseline(true).failed()).isFalse();
        assertThat(validate().findings()).isEmpty();
        assertThat(catalog.resolve("baseline.txt")).hasContent(before.replace("\"colour\"", "\"size\""));
    }

    @Test
    void nothingIsTakenOutWhileAFileCannotBeRead() throws IOException {
        baseline(false);
        String before = Files.readString(catalog.resolve("baseline.txt"));
        change("services/web.yaml", "metadata: {name: web,", "metadata: {name: web:");
        assertThat(baseline(false).failed()).isTrue();
        assertThat(catalog.resolve("baseline.txt")).hasContent(before);
    }

    @Test
    void brokenBaselineFailsUntilItIsWrittenAnew() throws IOException {
        baseline(false);
        change("baseline.txt", "\t1\t", "\tone\t");
        assertThat(validate().failed()).isTrue();
        assertThat(baseline(false).failed()).isTrue();
        assertThat(validate().report()).contains("[baseline-not-understood]");
        assertThat(baseline(true).failed()).isFalse();
        assertThat(validate().findings()).isEmpty();
    }

    @Test
    void baselineThatIsNoTextFails() throws IOException {
        Files.write(catalog.resolve("baseline.txt"), new byte[] {(byte) 0xC3, 0x28, 0});
        assertThat(compile().report()).contains("baseline.txt:1:1: error: the baseline is not text in UTF-8");
    }

    @Test
    void emptiedBaselineAcceptsNothing() throws IOException {
        int findings = compile().findings().size();
        Files.writeString(catalog.resolve("baseline.txt"), "");
        assertThat(compile().findings()).hasSize(findings);
        assertThat(baseline(false).failed()).isTrue();
    }

    @Test
    void baselineOfTheRevisionCounts() throws Exception {
        try (Git git = Git.init().setDirectory(scratch.toFile()).call()) {
            commit(git);
            baseline(false);
            commit(git);
            Files.delete(catalog.resolve("baseline.txt"));
            assertThat(at("HEAD").findings()).isEmpty();
            assertThat(at("HEAD").known()).isNotEmpty();
            assertThat(at("HEAD~1").known()).isEmpty();
        }
    }

    @Test
    void baselineIsNotWrittenIntoARevision() {
        CatalogLocation revision = new CatalogLocation(scratch, Optional.empty(), Optional.of("HEAD"));
        assertThatThrownBy(() -> CatalogCompiler.baseline(request(revision, false)))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("-Dcatalog.baseline");
    }

    @Test
    void anotherFileCanBeNamed() {
        CatalogLocation named =
                new CatalogLocation(scratch, Optional.empty(), Optional.empty(), Optional.of(Path.of("ci/known.txt")));
        assertThatThrownBy(() -> CatalogCompiler.compile(named, Reckoning.on(TODAY)))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("there is no baseline")
                .hasMessageContaining("catalog:baseline");
        CatalogCompiler.baseline(request(named, false));
        assertThat(catalog.resolve("baseline.txt")).doesNotExist();
        assertThat(CatalogCompiler.compile(named, Reckoning.on(TODAY)).findings())
                .isEmpty();
        assertThat(compile().findings()).isNotEmpty();
    }

    @Test
    void linkIsNotFollowed() throws IOException {
        baseline(false);
        Files.move(catalog.resolve("baseline.txt"), scratch.resolve("elsewhere.txt"));
        Files.createSymbolicLink(catalog.resolve("baseline.txt"), Path.of("../elsewhere.txt"));
        assertThat(compile().known()).isEmpty();
    }

    static List<Path> rules() {
        return Golden.folders("rules");
    }

    /** Sentences say "30 days ago" and "Mon 2 Mar"; tomorrow they say something else about the same thing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aFindingIsKnownTomorrow(Path rule) throws IOException {
        Path stated = rule.resolve("today.txt");
        LocalDate today =
                Files.exists(stated) ? LocalDate.parse(Files.readString(stated).strip()) : TODAY;
        List<Diagnostic> first = compile(rule.resolve("catalog"), today);
        for (int days : new int[] {1, 5}) {
            List<Diagnostic> later = compile(rule.resolve("catalog"), today.plusDays(days));
            assertThat(Baseline.of(first).compare(later).fresh())
                    .filteredOn(finding -> first.stream()
                            .anyMatch(old -> old.code().equals(finding.code())
                                    && old.subject().equals(finding.subject())))
                    .as("%d days later", days)
                    .isEmpty();
        }
    }

    private static List<Diagnostic> compile(Path folder, LocalDate today) {
        return CatalogCompiler.compile(CatalogLocation.of(folder), Reckoning.on(today))
                .findings();
    }

    private Compilation compile() {
        return CatalogCompiler.compile(CatalogLocation.of(catalog), Reckoning.on(TODAY));
    }

    private Compilation at(String revision) {
        return CatalogCompiler.compile(
                new CatalogLocation(scratch, Optional.empty(), Optional.of(revision)), Reckoning.on(TODAY));
    }

    private Outcome baseline(boolean accept) {
        return CatalogCompiler.baseline(request(CatalogLocation.of(catalog), accept));
    }

    private BaselineRequest request(CatalogLocation location, boolean accept) {
        return new BaselineRequest(
                location, Reckoning.on(TODAY), scratch.resolve("out"), FailOn.ERROR, accept, sentence -> {});
    }

    private Outcome validate() {
        return CatalogCompiler.validate(new ValidateRequest(
                CatalogLocation.of(catalog),
                Reckoning.on(TODAY),
                scratch.resolve("out"),
                FailOn.ERROR,
                sentence -> {}));
    }

    private Outcome publish() {
        return CatalogCompiler.publish(new PublishRequest(
                CatalogLocation.of(catalog),
                Reckoning.on(TODAY),
                scratch.resolve("out"),
                FailOn.ERROR,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sentence -> {}));
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(catalog.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(catalog.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    }

    private static void commit(Git git) throws Exception {
        PersonIdent author = new PersonIdent(
                "Author",
                "author@example.org",
                java.time.Instant.parse("2026-03-02T09:00:00Z"),
                java.time.ZoneOffset.UTC);
        git.add().addFilepattern("catalog").call();
        git.commit()
                .setMessage("A step")
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .call();
    }
}
