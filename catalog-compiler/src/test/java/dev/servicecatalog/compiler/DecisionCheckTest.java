package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.compiler.Answer.Verdict;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.LedgerForger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A decision is worth what can be shown of it later: whatever somebody does to its record has a name. */
class DecisionCheckTest {
    private static final Instant NOW = GateRepository.NOW;
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\n"
            + "MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g\n-----END PRIVATE KEY-----\n";
    private static final String PUBLIC = "-----BEGIN PUBLIC KEY-----\n"
            + "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n";
    private static final String OTHER = "-----BEGIN PUBLIC KEY-----\n"
            + "MCowBQYDK2VwAyEAPUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw=\n-----END PUBLIC KEY-----\n";

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private GateRepository repository;
    private LedgerForger forger;

    @BeforeEach
    void begin() {
        repository = GateRepository.in(folder);
        forger = new LedgerForger(folder);
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.commit("Promise less", "author@northwind.example");
    }

    @AfterEach
    void end() {
        repository.close();
    }

    @Test
    void whatWasApprovedMayGo() {
        Answer decided = decide("astrid-nw", "cecilie-nw");
        assertThat(decided.text()).contains("recorded        record 1 in the ledger of this clone");
        Answer verified = verify();
        assertThat(verified.text())
                .matches("record 1, decided 2026-03-02T09:00:00Z\nthe ledger ends with [0-9a-f]{40}\n");
        assertThat(verified.verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void theSameDecisionTwiceIsRecordedOnce() {
        decide("astrid-nw", "cecilie-nw");
        decide("astrid-nw");
        assertThat(decide("astrid-nw", "cecilie-nw").text()).contains("recorded        before, with the same content");
        try (Ledger ledger = Ledger.of(folder)) {
            assertThat(ledger.records()).hasSize(2);
        }
    }

    @Test
    void evidenceAndItsFindingsAreRecomputed() throws IOException {
        Path reports = Files.createDirectories(folder.resolve("target/reports"));
        Files.writeString(reports.resolve("TEST-a.xml"), """
                <testsuite name="a"><testcase name="x" classname="a"/><testcase name="y" classname="a"/></testsuite>""");
        Files.writeString(reports.resolve("jacoco.xml"), """
                <report name="a"><counter type="LINE" missed="1" covered="9"/></report>""");
        Files.writeString(reports.resolve("rollback.yaml"), "how: Take it back\ntime: 2 business hours\n");
        GateRequest.EvidenceFiles files = new GateRequest.EvidenceFiles(
                List.of("target/reports/TEST-*.xml"),
                List.of("target/reports/jacoco.xml"),
                List.of(),
                List.of(),
                List.of(),
                List.of("target/reports/rollback.yaml"));
        Answer decided = new GateTrial(repository)
                .showing(files)
                .reviewedBy("astrid-nw", "cecilie-nw")
                .record(output);
        assertThat(decided.verdict()).as(decided.text()).isEqualTo(Verdict.PASSED);
        assertThat(decisionJson()).contains("TEST-a.xml", "jacoco.xml", "rollback.yaml");
        Files.delete(reports.resolve("TEST-a.xml"));
        Answer verified = verify();
        assertThat(verified.verdict()).as(verified.text()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void whatWasRefusedMayNotGo() {
        assertThat(decide().verdict()).isEqualTo(Verdict.REFUSED);
        assertRefused("record 1 says review required [record-not-approved]");
    }

    @Test
    void theNewestDecisionCounts() {
        decide("astrid-nw", "cecilie-nw");
        decide();
        assertRefused("record 2 says review required [record-not-approved]");
    }

    @Test
    void anotherTreeHasNoRecord() {
        decide("astrid-nw", "cecilie-nw");
        repository.replace("catalog/services.yaml", "target: 99.0%", "target: 98.0%");
        repository.commit("And even less", "author@northwind.example");
        assertRefused("[record-missing]");
    }

    @Test
    void theSameTreeInAnotherCommitHasOne() {
        decide("astrid-nw", "cecilie-nw");
        repository.branchAt("landed", "main");
        repository.commitOf("change", "Promise less (#7)", "main");
        Answer verified = ask("landed", NOW, List.of());
        assertThat(verified.verdict()).as(verified.text()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void withoutALedgerNothingIsShown() {
        assertRefused("this repository has no ledger of decisions [ledger-missing]", "[record-missing]");
    }

    @Test
    void aDecisionAboutAPartOfTheBranchCountsNotForTheBranch() {
        String first = repository.id("change");
        repository.replace("catalog/services.yaml", "A ready desk", "A tidy desk");
        repository.commit("Say it better", "author@northwind.example");
        GateTrial last = new GateTrial(repository).range(first, "change");
        assertThat(last.record(output).text()).contains("APPROVED");
        assertThat(verify().verdict()).isEqualTo(Verdict.PASSED);
        Answer ofMain = verifyFor("main");
        assertThat(ofMain.text())
                .contains("record 1 compares with " + first.substring(0, 7)
                        + ", which is not on the main line of main [base-not-on-branch]");
        assertThat(ofMain.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(verifyFor("change").verdict()).isEqualTo(Verdict.PASSED);
        assertThatThrownBy(() -> verifyFor("trunk"))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("there is no branch \"trunk\" in this clone");
    }

    private Answer verifyFor(String branch) {
        return DecisionCheck.verify(new VerifyRequest(
                folder,
                "change",
                NOW,
                LedgerAsked.of(Optional.empty(), Optional.of("northwind/catalog")),
                false,
                Optional.of(branch),
                Optional.empty()));
    }

    @Test
    void anOldDecisionIsStale() {
        decide("astrid-nw", "cecilie-nw");
        Answer later = ask("change", NOW.plus(Duration.ofHours(30)), List.of());
        assertThat(later.text()).contains("record 1 was good until").contains("[record-stale]");
        assertThat(later.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aDecisionFromTheFutureDoesNotCount() {
        decide("astrid-nw", "cecilie-nw");
        assertThat(ask("change", NOW.minusSeconds(300), List.of()).verdict()).isEqualTo(Verdict.PASSED);
        Answer earlier = ask("change", NOW.minus(Duration.ofDays(1)), List.of());
        assertThat(earlier.text())
                .contains("record 1 says that it was decided at 2026-03-02T09:00:00Z, which is still to come"
                        + " [record-stale]");
        assertThat(earlier.verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void aFreezeThatBeganSinceHolds() {
        decide("astrid-nw", "cecilie-nw");
        Answer summer = ask("change", Instant.parse("2026-07-01T10:00:00Z"), List.of());
        assertThat(summer.text()).contains("\"Summer season\" holds from").contains("[frozen-now]");
    }

    @Test
    void aFlippedOutcomeIsNamedEvenIfAllDigestsFit() {
        decide();
        forger.replaceLast(text -> text.replace("\"outcome\":\"review-required\"", "\"outcome\":\"approved\"")
                .replace("\"passes\":false", "\"passes\":true")
                .replace("\"verificationResult\":\"FAILED\"", "\"verificationResult\":\"PASSED\""));
        assertRefused("outcome was \"approved\", and recomputing gives \"review-required\" [decision-differs]");
    }

    @Test
    void anInventedApprovalIsNamed() {
        decide();
        forger.replaceLast(
                text -> text.replace("\"counted\":[]", "\"counted\":[{\"how\":\"said so\",\"person\":\"astrid\"}]")
                        .replace("\"outcome\":\"review-required\"", "\"outcome\":\"approved\"")
                        .replace("\"passes\":false", "\"passes\":true")
                        .replace("\"verificationResult\":\"FAILED\"", "\"verificationResult\":\"PASSED\""));
        assertRefused(
                "approvals.counted[0] was {\"how\":\"said so\",\"person\":\"astrid\"}, and recomputing gives nothing");
    }

    @Test
    void aFlippedOutcomeInTheFileItselfIsNamed() {
        decide();
        forger.editInPlace(1, text -> text.replace("\"passes\":false", "\"passes\":true"));
        assertRefused("[record-not-understood]", "[record-missing]");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            "approvals":{       | "announced":"soon","approvals":{      | "announced" is no day: soon
            "folder":"catalog/" | "folder":"cat\\u0000alog/"            | "catalog/folder" is no place
            """)
    void whatNoGateWritesIsNamed(String before, String after, String named) {
        decide("astrid-nw", "cecilie-nw");
        forger.replaceLast(text -> text.replace(before, after));
        assertRefused("this is no record: " + named + " [record-not-understood]");
    }

    @Test
    void aReplacedDigestOfEvidenceIsNamed() {
        decide("astrid-nw", "cecilie-nw");
        forger.editInPlace(1, text -> text.replaceFirst("\"sha256\":\"[0-9a-f]{4}", "\"sha256\":\"0000"));
        assertRefused("a record is changed afterwards [record-altered]", "what it says was changed [record-altered]");
    }

    @Test
    void aRecordReplayedForAnotherTreeIsNamed() {
        decide("astrid-nw", "cecilie-nw");
        repository.replace("catalog/services.yaml", "target: 99.0%", "target: 98.0%");
        repository.commit("And even less", "author@northwind.example");
        forger.copyLastTo(repository.tree("change"));
        assertRefused("does not belong here, or what it says was changed [record-altered]", "[record-missing]");
    }

    @Test
    void aRecordThatWasTakenOutIsNamed() {
        decide("astrid-nw", "cecilie-nw");
        forger.remove(1);
        assertRefused("a record is taken out of the ledger [record-removed]", "[record-missing]");
    }

    @Test
    void aRecordInTheMiddleThatWasAlteredIsNamed() {
        decide();
        decide("astrid-nw");
        decide("astrid-nw", "cecilie-nw");
        forger.editInPlace(2, text -> text.replace("astrid", "olav"));
        assertRefused("a record is changed afterwards [record-altered]");
    }

    @Test
    void signaturesCountByTheirKeys() {
        run(new GateTrial(repository).reviewedBy("astrid-nw", "cecilie-nw").request(), Optional.of(KEY));
        assertThat(ask("change", NOW, List.of(PUBLIC)).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(ask("change", NOW, List.of(OTHER)).text()).contains("[record-key-unknown]");
        forger.replaceLast(text -> text.replace("\"mode\":\"enforce\"", "\"mode\":\"report\""));
        assertThat(ask("change", NOW, List.of(PUBLIC)).text()).contains("[record-signature-bad]");
        decide("astrid-nw", "cecilie-nw");
        assertThat(ask("change", NOW, List.of(PUBLIC)).text()).contains("[record-unsigned]");
    }

    @Test
    void aRecordOfAnotherRepositoryIsForeign() {
        decide("astrid-nw", "cecilie-nw");
        Answer other = DecisionCheck.verify(new VerifyRequest(
                folder, "change", NOW, LedgerAsked.of(Optional.empty(), Optional.of("northwind/other"))));
        assertThat(other.text()).contains("[ledger-foreign]");
    }

    @Test
    void anEmergencyThatNobodyLookedAtBlocksTheNext() {
        repository
                .checkout("main")
                .replace(
                        "catalog/policy.yaml",
                        "reviewWithin: 2 business days",
                        "reviewWithin: 2 business days, blockOnOverdueReview: true");
        repository.commit("Look at emergencies", "astrid@northwind.example");
        repository.branch("next").replace("catalog/services.yaml", "target: 99.5%", "target: 99.4%");
        repository.commit("Promise less", "author@northwind.example");
        GateTrial first = next("next", NOW).emergency("INC-1");
        assertThat(first.record(output).verdict()).isEqualTo(Verdict.WARNED);
        repository.branch("again").replace("catalog/services.yaml", "target: 99.4%", "target: 99.3%");
        repository.commit("Promise less again", "author@northwind.example");
        Instant later = NOW.plus(Duration.ofDays(7));
        Answer blocked = next("again", later).emergency("INC-1").record(output);
        assertThat(blocked.text()).contains("the review of an earlier emergency is overdue: INC-1");
        String commit = repository.id("next");
        ChangeOutcome.review(
                new ChangeOutcome.Where(folder, commit, later, local(Optional.empty())),
                Optional.of("northwind/catalog"),
                "astrid");
        Answer free = next("again", later).emergency("INC-1").record(output);
        assertThat(free.verdict()).as(free.text()).isEqualTo(Verdict.WARNED);
        Answer verified = ask("again", later, List.of());
        assertThat(verified.verdict()).as(verified.text()).isEqualTo(Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "landed"})
    void standardChangesThatFailedCountAgainstTheNext(String ended) {
        repository
                .checkout("main")
                .replace("catalog/policy.yaml", "id: wording,", "id: wording, requires: {failedInLast90Days: 0},");
        repository.commit("No failures", "astrid@northwind.example");
        repository.branch("next").replace("catalog/services.yaml", "A ready desk", "A tidy desk");
        repository.commit("Say it better", "author@northwind.example");
        GateTrial first = next("next", NOW);
        assertThat(first.record(output).text()).contains("APPROVED");
        assertThat(decisionJson()).contains("\"standardChange\" : \"wording\"");
        repository.branchAt("landed", "main");
        repository.commitOf("next", "Merge next", "main", "next");
        ChangeOutcome.ended(
                new ChangeOutcome.Where(folder, repository.id(ended), NOW, local(Optional.empty())),
                Optional.of("northwind/catalog"),
                new ChangeOutcome.Ending(
                        "failed",
                        Optional.of("INC-2"),
                        "pipeline",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        first.record(output);
        assertThat(decisionJson()).contains("\"wording\" : 1").doesNotContain("\"standardChange\" : \"wording\"");
    }

    private String decisionJson() {
        try {
            return Files.readString(output.resolve("gate/decision.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GateTrial next(String head, Instant now) {
        return new GateTrial(repository)
                .range("main", head)
                .at(now)
                .reviewed(repository.review(repository.id(head), List.of("astrid-nw")));
    }

    private Answer decide(String... logins) {
        return new GateTrial(repository).reviewedBy(logins).record(output);
    }

    private static LedgerOptions local(Optional<String> key) {
        return LedgerOptions.of("local", key, true, 1);
    }

    private Answer run(GateRequest request, Optional<String> key) {
        return ChangeGate.run(
                request, new GateRun(output, GateMode.ENFORCE, true, Optional.empty(), "mvn", Optional.of(local(key))));
    }

    private void assertRefused(String... named) {
        Answer answer = verify();
        assertThat(answer.text()).contains(named);
        assertThat(answer.verdict()).isEqualTo(Verdict.REFUSED);
    }

    private Answer verify() {
        return ask("change", NOW, List.of());
    }

    private Answer ask(String head, Instant now, List<String> keys) {
        return DecisionCheck.verify(new VerifyRequest(
                folder,
                head,
                now,
                LedgerAsked.of(Optional.empty(), Optional.of("northwind/catalog"))
                        .signedBy(keys)));
    }
}
