package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.compiler.Answer.Verdict;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.ledger.LedgerName;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate with a ledger at a remote: what it decides is there, or it says why not. */
class RecordedGateTest {
    @TempDir
    Path folder;

    @TempDir
    Path output;

    private GateRepository repository;
    private Path here;
    private Path remote;

    @BeforeEach
    void begin() throws GitAPIException, IOException {
        here = folder.resolve("here");
        remote = folder.resolve("catalog.git");
        repository = GateRepository.in(here);
        Git.init()
                .setBare(true)
                .setDirectory(remote.toFile())
                .setInitialBranch("main")
                .call()
                .close();
        origin(remote.toString());
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", "author@northwind.example");
    }

    @AfterEach
    void end() {
        repository.close();
    }

    @Test
    void decisionsOfAllSortsAreAtTheRemote() {
        assertThat(run("main", "change", false).text()).contains("recorded        record 1 in the ledger at origin");
        assertThat(run("nowhere", "change", false).verdict()).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(run("main", "main", false).text()).contains("recorded        record 3 in the ledger at origin");
        try (Ledger ledger = Ledger.of(remote)) {
            assertThat(ledger.records()
                            .map(record ->
                                    ((Entry.Taken) record.entry()).decision().outcome()))
                    .containsExactly("approved-standard", "error", "error");
            assertThat(ledger.last().orElseThrow().entry().repository()).isEqualTo(LedgerName.of(here));
        }
        assertThat(verify(Optional.of("origin")).text()).contains("record 2 says error [record-not-approved]");
    }

    @Test
    void whatHasNoCommitHasNoRecord() {
        Answer answer = run("main", "nowhere", false);
        assertThat(answer.text()).contains("not recorded: there is no commit \"nowhere\"");
        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    }

    @Test
    void whatCannotBePushedIsSaidAndWaits() throws IOException {
        Path away = folder.resolve("away.git");
        Files.move(remote, away);
        Answer offline = run("main", "change", false);
        assertThat(offline.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(offline.text())
                .contains("APPROVED AS A STANDARD CHANGE")
                .contains("recorded        not yet in the ledger at origin, waits in this clone")
                .contains("[ledger-not-reached]");
        assertThat(verify(Optional.of("origin")).verdict()).isEqualTo(Verdict.NOT_EVALUATED);
        Answer required = run("main", "change", true);
        assertThat(required.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(required.summary()).contains("but it is not recorded");
        Files.move(away, remote);
        assertThat(run("main", "change", true).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(verify(Optional.of("origin")).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aBuildIsRecomputedFromTheCatalogBesideIt() throws IOException {
        assertThat(build(Optional.empty()).text()).startsWith("APPROVED");
        Answer verified = verifyBuild(Optional.empty());
        assertThat(verified.verdict()).as(verified.text()).isEqualTo(Verdict.PASSED);
    }

    /** Else a build that may go would let go the change of the catalog that it brings along. */
    @Test
    void aDecisionAboutABuildIsNoneAboutAChange() throws IOException {
        build(Optional.empty());
        Answer change = verifyAsChange();
        assertThat(change.text()).contains("; only about its build [record-missing]");
        assertThat(change.verdict()).isEqualTo(Verdict.REFUSED);
        run(new GateTrial(repository).reviewedBy("astrid-nw").request(), true);
        Answer build = verifyBuild(Optional.empty());
        assertThat(build.text()).startsWith("record 1, decided");
        assertThat(build.verdict()).as(build.text()).isEqualTo(Verdict.PASSED);
        assertThat(verifyAsChange().text()).startsWith("record 2, decided");
    }

    private Answer verifyAsChange() {
        return DecisionCheck.verify(new VerifyRequest(
                here,
                "change",
                GateRepository.NOW,
                LedgerAsked.of(Optional.of("origin"), Optional.of("northwind/catalog"))));
    }

    /** Else a forged record would bring its own policy along, and verify would go wherever it says. */
    @Test
    void aCatalogElsewhereIsOnlyLookedForWhereTheCallerSays() throws IOException, GitAPIException {
        Path elsewhere = folder.resolve("elsewhere");
        Git.cloneRepository()
                .setURI(here.toUri().toString())
                .setBranch("main")
                .setDirectory(elsewhere.toFile())
                .call()
                .close();
        Optional<String> location = Optional.of(elsewhere.toUri().toString());
        assertThat(build(location).text()).startsWith("APPROVED");
        Answer trusting = verifyBuild(Optional.empty());
        assertThat(trusting.text()).contains("state where with -Dcatalog.location", "[decision-not-recomputed]");
        assertThat(trusting.verdict()).isEqualTo(Verdict.REFUSED);
        Answer told = verifyBuild(location);
        assertThat(told.verdict()).as(told.text()).isEqualTo(Verdict.PASSED);
    }

    /** A build of the ticket shop with all that its importance asks for, judged by the catalog beside it or elsewhere. */
    private Answer build(Optional<String> location) throws IOException {
        repository.write("booking/Main.java", "class Main {}");
        repository.commit("Book faster", "author@northwind.example");
        Path reports = Files.createDirectories(here.resolve("target/reports"));
        Files.writeString(reports.resolve("TEST-a.xml"), """
                <testsuite name="a"><testcase name="x" classname="a"/></testsuite>""");
        Files.writeString(reports.resolve("jacoco.xml"), """
                <report name="a"><counter type="LINE" missed="1" covered="9"/></report>""");
        Files.writeString(reports.resolve("rollback.yaml"), "how: Take it back\ntime: 2 business hours\n");
        GateRequest request = new GateTrial(repository)
                .deploying("com.northwind:booking")
                .showing(new GateRequest.EvidenceFiles(
                        List.of("target/reports/TEST-*.xml"),
                        List.of("target/reports/jacoco.xml"),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of("target/reports/rollback.yaml")))
                .reviewedBy("astrid-nw")
                .request();
        LedgerOptions ledger = LedgerOptions.of("origin", Optional.empty(), true, 1);
        return ChangeGate.run(
                request, new GateRun(output, GateMode.ENFORCE, true, location, "mvn", Optional.of(ledger)));
    }

    private Answer verifyBuild(Optional<String> location) {
        return DecisionCheck.verify(new VerifyRequest(
                here,
                "change",
                GateRepository.NOW,
                LedgerAsked.of(Optional.of("origin"), Optional.of("northwind/catalog")),
                true,
                Optional.empty(),
                location));
    }

    @Test
    void aRecordIsRecomputedInABareCloneOfAnotherName() throws GitAPIException {
        run("main", "change", false);
        repository.git().push().setRemote("origin").setPushAll().call();
        Path clone = folder.resolve("clone");
        Git.cloneRepository()
                .setURI(remote.toString())
                .setBare(true)
                .setDirectory(clone.toFile())
                .call()
                .close();
        Answer verified = DecisionCheck.verify(new VerifyRequest(
                clone, "change", GateRepository.NOW, LedgerAsked.of(Optional.of("origin"), Optional.empty())));
        assertThat(verified.verdict()).as(verified.text()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void namesHaveNoSecrets() throws IOException {
        origin("https://robot:secret@git.northwind.example/shop/catalog.git");
        assertThat(LedgerName.of(here)).isEqualTo("git.northwind.example/shop/catalog");
        origin("git@git.northwind.example:shop/catalog.git");
        assertThat(LedgerName.of(here)).isEqualTo("git.northwind.example/shop/catalog");
        repository.git().getRepository().getConfig().unsetSection("remote", "origin");
        repository.git().getRepository().getConfig().save();
        assertThat(LedgerName.of(here)).isEqualTo("here");
    }

    @Test
    void wrongKeysAndResultsAreWrongUse() {
        assertThatThrownBy(() -> LedgerOptions.of("local", Optional.of("secret"), false, 1))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("catalog.signingKey cannot be used");
        ChangeOutcome.Where where = new ChangeOutcome.Where(
                here, "change", GateRepository.NOW, LedgerOptions.of("local", Optional.empty(), false, 1));
        ChangeOutcome.Ending ending = new ChangeOutcome.Ending(
                "succeded", Optional.empty(), "pipeline", Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> ChangeOutcome.ended(where, Optional.empty(), ending))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("succeeded");
    }

    private void origin(String address) throws IOException {
        StoredConfig config = repository.git().getRepository().getConfig();
        config.setString("remote", "origin", "url", address);
        config.setString("remote", "origin", "fetch", "+refs/heads/*:refs/remotes/origin/*");
        config.save();
    }

    private Answer verify(Optional<String> ledger) {
        return DecisionCheck.verify(
                new VerifyRequest(here, "change", GateRepository.NOW, LedgerAsked.of(ledger, Optional.empty())));
    }

    private Answer run(String base, String head, boolean required) {
        return run(request(base, head, Optional.empty()), required);
    }

    private Answer run(GateRequest request, boolean required) {
        LedgerOptions ledger = LedgerOptions.of("origin", Optional.empty(), required, 1);
        return ChangeGate.run(
                request, new GateRun(output, GateMode.ENFORCE, true, Optional.empty(), "mvn", Optional.of(ledger)));
    }

    private GateRequest request(String base, String head, Optional<GateRequest.Deployment> deployment) {
        return new GateRequest(
                here,
                base,
                head,
                new CatalogLocation(here, Optional.empty(), Optional.empty()),
                Optional.empty(),
                GateRepository.NOW,
                deployment,
                GateRequest.EvidenceFiles.NONE,
                GateRequest.ApprovalFiles.NONE,
                Optional.empty(),
                Optional.empty());
    }
}
