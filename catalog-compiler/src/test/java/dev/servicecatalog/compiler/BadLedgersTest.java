package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.compiler.Answer.Verdict;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.LedgerForger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever became of the ledger where all keep it, a clone that knew it before is told by {@code verify} and by {@code audit}. */
class BadLedgersTest {
    private static final Instant NOW = GateRepository.NOW;
    private static final String NAME = "northwind/catalog";
    private static final String LEDGER = "refs/catalog/decisions";

    @TempDir
    Path folder;

    @TempDir
    Path bare;

    @TempDir
    Path cloned;

    @TempDir
    Path elsewhere;

    @TempDir
    Path output;

    private GateRepository repository;
    private ObjectId before;

    @BeforeEach
    void begin() throws GitAPIException, URISyntaxException {
        repository = GateRepository.in(folder);
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.commit("Promise less", "author@northwind.example");
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(bare.toFile())
                .call()
                .close();
        repository
                .git()
                .remoteAdd()
                .setName("origin")
                .setUri(new URIish(bare.toUri().toString()))
                .call();
        decide(NOW.minus(Duration.ofHours(2)));
        before = tip();
        decide(NOW.minus(Duration.ofHours(1)));
        push("change:refs/heads/main", "change:refs/heads/change", LEDGER);
        cloneAll();
        assertThat(verify(NAME).text()).startsWith("record 2, decided");
        assertThat(verify(NAME).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(audit(NAME).text()).contains("  unauthorised         0\n");
    }

    @AfterEach
    void end() {
        repository.close();
    }

    @Test
    void aTruncatedLedger() throws GitAPIException {
        new LedgerForger(folder).putBack(before);
        push(LEDGER);
        assertRefused("ledger-truncated");
    }

    @Test
    void aForkedLedger() throws GitAPIException {
        new LedgerForger(folder).putBack(before);
        decide(NOW);
        push(LEDGER);
        assertRefused("ledger-forked");
    }

    @Test
    void aTruncatedLedgerInACloneThatNeverSawItWhole() throws GitAPIException {
        String whole = tip().name();
        assertThat(verify(asked(NAME).through(whole)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(verify(NAME).text()).contains("the ledger ends with " + whole);
        new LedgerForger(folder).putBack(before);
        push(LEDGER);
        cloned = elsewhere.resolve("fresh");
        cloneAll();
        assertThat(verify(NAME).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(audit(NAME).text()).doesNotContain("[ledger-truncated]");
        assertThat(verify(asked(NAME).through(whole)).text())
                .contains("the ledger does not go through " + whole.substring(0, 7)
                        + ", where it once ended [ledger-truncated]");
        assertThat(verify(asked(NAME).through(whole)).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(audit(asked(NAME).through(whole)).text()).contains("[ledger-truncated]");
        assertThat(audit(asked(NAME).through(whole)).verdict()).isEqualTo(Verdict.NOT_EVALUATED);
        assertThatThrownBy(() -> asked(NAME).through("main"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("catalog.ledger.known cannot be \"main\"");
    }

    @Test
    void aLedgerThatIsNotThereAnyMore() throws GitAPIException {
        push(":" + LEDGER);
        assertRefused("ledger-truncated");
    }

    @Test
    void aCloneWithoutTheRef() throws GitAPIException {
        push(":" + LEDGER);
        cloned = elsewhere.resolve("without");
        cloneAll();
        assertRefused("ledger-missing");
    }

    @Test
    void recordsOfAnotherRepository() {
        assertThat(verify("northwind/other").text()).contains("[ledger-foreign]");
        assertThat(verify("northwind/other").verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(audit("northwind/other").text()).contains("[ledger-foreign]");
        assertThat(audit("northwind/other").verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    }

    @Test
    void theHostBeforeTheNameMakesNoDifference() {
        assertThat(verify("github.com/" + NAME).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(audit("github.com/" + NAME).text()).contains("  unauthorised         0\n");
        assertThat(verify("catalog").text()).contains("[ledger-foreign]");
    }

    @Test
    void nothingIsWrittenBehindRecordsOfAnotherRepository() {
        ObjectId whole = tip();
        Answer written = ChangeOutcome.review(
                new ChangeOutcome.Where(folder, "change", NOW, LedgerOptions.of("local", Optional.empty(), true, 1)),
                Optional.of("northwind/other"),
                "astrid");
        assertThat(written.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
        assertThat(written.text()).contains("[ledger-foreign]", "-Dcatalog.approvals.repository");
        assertThat(tip()).isEqualTo(whole);
    }

    @Test
    void aClockThatGoesBackwards() throws GitAPIException {
        decide(NOW.minus(Duration.ofHours(12)));
        push(LEDGER);
        assertThat(verify(NAME).text()).contains("[ledger-clock]");
        assertThat(audit(NAME).text()).contains("[ledger-clock]");
        assertThat(audit(NAME).verdict()).isEqualTo(Verdict.WARNED);
    }

    @Test
    void aHistoryThatWasWrittenAnewUnderTheLedger() throws Exception {
        ObjectId tree = repository.git().getRepository().resolve("change^{tree}");
        repository.git().checkout().setOrphan(true).setName("anew").call();
        assertThat(repository.git().getRepository().resolve(Constants.HEAD)).isNull();
        repository.commit("All of it, from the beginning", "author@northwind.example");
        assertThat(repository.git().getRepository().resolve("anew^{tree}")).isEqualTo(tree);
        push("anew:refs/heads/main", "anew:refs/heads/change");
        cloned = elsewhere.resolve("anew");
        cloneAll();
        assertRefused("ledger-rewritten");
    }

    private void assertRefused(String code) {
        Answer verified = verify(NAME);
        assertThat(verified.text()).contains("[" + code + "]");
        assertThat(verified.verdict()).isIn(Verdict.REFUSED, Verdict.NOT_EVALUATED);
        Answer audited = audit(NAME);
        assertThat(audited.text()).contains("[" + code + "]");
        assertThat(audited.verdict()).isEqualTo(Verdict.NOT_EVALUATED);
    }

    private Answer verify(String name) {
        return verify(asked(name));
    }

    private Answer verify(LedgerAsked ledger) {
        return DecisionCheck.verify(new VerifyRequest(cloned, "main", NOW, ledger));
    }

    private static LedgerAsked asked(String name) {
        return LedgerAsked.of(Optional.of("origin"), Optional.of(name));
    }

    private Answer audit(String name) {
        return audit(asked(name));
    }

    private Answer audit(LedgerAsked ledger) {
        AuditRequest.Period always =
                new AuditRequest.Period(Optional.empty(), Optional.empty(), ZoneOffset.UTC, Optional.empty());
        return Audit.run(new AuditRequest(cloned, "main", ledger, always, Optional.empty(), NOW), output, "plugin");
    }

    private void decide(Instant at) {
        Answer answer = new GateTrial(repository)
                .at(at)
                .reviewedBy("astrid-nw", "cecilie-nw")
                .record(output);
        assertThat(answer.verdict()).as(answer.text()).isEqualTo(Verdict.PASSED);
    }

    private ObjectId tip() {
        try {
            return repository.git().getRepository().exactRef(LEDGER).getObjectId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void push(String... specs) throws GitAPIException {
        repository
                .git()
                .push()
                .setForce(true)
                .setRefSpecs(Arrays.stream(specs).map(RefSpec::new).toList())
                .call();
    }

    private void cloneAll() throws GitAPIException {
        Git.cloneRepository()
                .setURI(bare.toUri().toString())
                .setDirectory(cloned.toFile())
                .call()
                .close();
    }
}
