package dev.servicecatalog.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.audit.AuditReport;
import dev.servicecatalog.audit.AuditedChange;
import dev.servicecatalog.audit.Frequency;
import dev.servicecatalog.audit.Standing;
import dev.servicecatalog.compiler.AuditRequest.Period;
import dev.servicecatalog.compiler.AuditRequest.Sampling;
import dev.servicecatalog.compiler.AuditTrial.Decided;
import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.ledger.Entry;
import dev.servicecatalog.ledger.Ledger;
import dev.servicecatalog.testing.Golden;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    private static final Path GOLDENS = Path.of("src/test/resources/dev/servicecatalog/compiler/audit");
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Period ALWAYS =
            new Period(Optional.empty(), Optional.empty(), ZoneOffset.UTC, Optional.empty());
    private static final String PUBLIC = "-----BEGIN PUBLIC KEY-----\n"
            + "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\n-----END PUBLIC KEY-----\n";
    private static final String PLUGIN = "dev.servicecatalog:catalog-maven-plugin";

    @TempDir
    Path folder;

    @TempDir
    Path output;

    @Test
    void everyChangeIsListedOnceWithItsReason() throws IOException {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            AuditStory.tell(trial);
            Answer answer = Audit.run(request(folder, ALWAYS, 25), output, PLUGIN);
            assertThat(answer.verdict()).isEqualTo(Answer.Verdict.REFUSED);
            for (String file : List.of("audit.txt", "audit.json")) {
                Golden.check(GOLDENS.resolve(file), Files.readString(output.resolve("audit/" + file)));
            }
            String csv = Files.readString(output.resolve("audit/audit.csv"));
            assertThat(csv.split("\r\n")).hasSize(16);
            Golden.check(GOLDENS.resolve("audit.csv"), csv.replace("\r\n", "\n"));
        }
    }

    @Test
    void theCountsAddUpToWhatGitLists() throws Exception {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            AuditStory.tell(trial);
            AuditReport report = Audit.report(request(folder, ALWAYS, 25));
            List<String> line = firstParents(trial);
            assertThat(report.changes())
                    .extracting(change -> change.landing().commit())
                    .containsExactlyElementsOf(line);
            assertThat(report.all().standings().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(line.size());
        }
    }

    private static List<String> firstParents(AuditTrial trial) {
        List<String> line = new ArrayList<>();
        String at = trial.id("main");
        while (true) {
            line.add(0, at);
            try {
                at = trial.id(at + "^1");
            } catch (NullPointerException root) {
                return line;
            }
        }
    }

    @Test
    void trap22WhatIsPushedPastTheGateIsNamed() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("good", "main", "2026-03-03T08:00:00Z", "Good", "good");
            trial.record(Decided.approved("main", "good", "2026-03-03T09:00:00Z"));
            trial.fastForward("good");
            assertThat(Audit.run(request(folder, ALWAYS, 25), output, PLUGIN).verdict())
                    .isEqualTo(Answer.Verdict.PASSED);
            trial.commit("2026-03-04T08:00:00Z", "Past the gate", "bad");
            AuditReport report = Audit.report(request(folder, ALWAYS, 25));
            assertThat(report.standing(Standing.UNAUTHORISED))
                    .extracting(change -> change.landing().title())
                    .containsExactly("Past the gate");
        }
    }

    @Test
    void aBranchThatSwallowsMainIsNotBeforeTheLedger() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("aside", "main", "2026-03-03T06:00:00Z", "Nobody decided", "aside");
            trial.repository().checkout("main");
            trial.commit("2026-03-03T07:00:00Z", "Before the ledger", "before");
            trial.branch("good", "main", "2026-03-03T08:00:00Z", "Good", "good");
            trial.record(Decided.approved("main", "good", "2026-03-03T09:00:00Z"));
            trial.merge("good").commit("2026-03-03T10:00:00Z", "Merge good");
            trial.repository().branchAt("old", "main").branchAt("main", "aside");
            trial.merge("old").commit("2026-03-06T10:00:00Z", "Merge main into aside");
            String base = trial.id("main");
            trial.branch("next", "main", "2026-03-09T08:00:00Z", "Next", "next");
            trial.record(Decided.approved(base, "next", "2026-03-09T09:00:00Z"));
            trial.fastForward("next");
            AuditReport report = Audit.report(request(folder, ALWAYS, 25));
            assertThat(titles(report.standing(Standing.UNAUTHORISED)))
                    .containsExactly("Nobody decided", "Merge main into aside");
            assertThat(titles(report.standing(Standing.BEFORE_LEDGER))).containsExactly("Begin");
        }
    }

    @Test
    void aDecisionThatIsDatedBackAuthorisesNothing() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("good", "main", "2026-03-03T08:00:00Z", "Good", "good");
            trial.record(Decided.approved("main", "good", "2026-03-03T09:00:00Z"));
            String good = trial.fastForward("good").id("main");
            trial.branch("past", "main", "2026-03-05T08:00:00Z", "Past the gate", "past");
            trial.merge("past").commit("2026-03-05T10:00:00Z", "Merge past");
            trial.branch("next", "main", "2026-03-09T08:00:00Z", "Next", "next");
            trial.record(Decided.approved("main", "next", "2026-03-09T09:00:00Z"));
            trial.merge("next").commit("2026-03-09T10:00:00Z", "Merge next");
            trial.record(Decided.approved(good, "past", "2026-03-05T09:00:00Z"));
            AuditReport report = Audit.report(request(folder, ALWAYS, 25));
            assertThat(codes(report)).containsExactly("ledger-clock");
            assertThat(report.changes().get(2).why())
                    .isEqualTo(
                            "record 3 states an earlier time than a record before it, which was made when it had landed");
            assertThat(report.changes().get(3).standing()).isEqualTo(Standing.AUTHORISED);
        }
    }

    @Test
    void nobodyLooksAtAnEmergencyBeforeItIsOne() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("urgent", "main", "2026-03-03T08:00:00Z", "Urgent", "urgent");
            trial.append(new Entry.Reviewed(
                    trial.subject("urgent"), AuditTrial.NAME, Instant.parse("2026-03-03T08:30:00Z"), "hasty"));
            trial.record(Decided.approved("main", "urgent", "2026-03-03T09:00:00Z")
                    .as("approved-emergency")
                    .with("\"emergency\": {\"incident\": \"INC-1\"}, \"reviewDue\": \"2026-03-05T09:00:00Z\","));
            trial.fastForward("urgent");
            assertThat(Audit.report(request(folder, ALWAYS, 25)).all().overdue())
                    .isEqualTo(1);
            try (Ledger ledger = Ledger.of(folder)) {
                assertThat(PastChanges.of(ledger, NOW).overdueReviews()).hasSize(1);
            }
            trial.append(new Entry.Reviewed(
                    trial.subject("urgent"), AuditTrial.NAME, Instant.parse("2026-03-04T09:00:00Z"), "grace"));
            assertThat(Audit.report(request(folder, ALWAYS, 25)).isClean()).isTrue();
            try (Ledger ledger = Ledger.of(folder)) {
                assertThat(PastChanges.of(ledger, NOW).overdueReviews()).isEmpty();
            }
        }
    }

    @Test
    void anOutcomeThatNamesAServiceCountsForNoOther() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("both", "main", "2026-03-03T08:00:00Z", "Both", "both");
            trial.record(
                    Decided.approved("main", "both", "2026-03-03T09:00:00Z").services(List.of("shop", "till")));
            trial.fastForward("both");
            Optional<String> live = Optional.of("production");
            trial.ended(
                    "main",
                    "2026-03-03T12:00:00Z",
                    Entry.Result.SUCCEEDED,
                    Optional.empty(),
                    new Entry.Place(Optional.of("shop"), live, Optional.empty()));
            trial.ended(
                    "main",
                    "2026-03-03T13:00:00Z",
                    Entry.Result.FAILED,
                    Optional.empty(),
                    new Entry.Place(Optional.of("till"), live, Optional.empty()));
            AuditReport report = Audit.report(request(folder, ALWAYS, 25));
            assertThat(report.all().frequency().count()).isEqualTo(2);
            assertThat(report.byService().get("shop").frequency().count()).isEqualTo(1);
            assertThat(report.byService().get("shop").failures().count()).isZero();
            assertThat(report.byService().get("till").frequency().count()).isEqualTo(1);
            assertThat(report.byService().get("till").failures().count()).isEqualTo(1);
        }
    }

    @Test
    void aMonthThatIsNotOverIsNoWholeMonth() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            for (int day = 1; day <= 20; day++) {
                trial.commit("2026-03-%02dT00:00:00Z".formatted(day), "Change " + day, "file" + day);
            }
            Period march = new Period(
                    Optional.of(LocalDate.of(2026, 3, 6)), Optional.empty(), ZoneOffset.UTC, Optional.empty());
            Frequency frequency = Audit.report(request(folder, march, 25))
                    .byMonth()
                    .get(YearMonth.of(2026, 3))
                    .frequency();
            assertThat(frequency.count()).isEqualTo(15);
            assertThat(frequency.time()).isEqualTo(Duration.ofHours(14 * 24 + 12));
            assertThat(frequency.perWeek()).hasValue(new BigDecimal("7.2"));
        }
    }

    @Test
    void aStatedTimeHidesNoChange() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.commit("2026-03-10T08:00:00Z", "Ordinary", "a");
            trial.commit("2019-01-01T08:00:00Z", "Back-dated", "b");
            trial.commit("2031-01-01T08:00:00Z", "From the future", "c");
            Period march = new Period(
                    Optional.of(LocalDate.of(2026, 3, 10)),
                    Optional.of(LocalDate.of(2026, 3, 31)),
                    ZoneId.of("Europe/Warsaw"),
                    Optional.empty());
            assertThat(titles(Audit.report(request(folder, march, 25)).changes()))
                    .containsExactly("Ordinary", "Back-dated", "From the future");
            Period last = new Period(Optional.empty(), Optional.empty(), ZoneOffset.UTC, Optional.of(1));
            assertThat(titles(Audit.report(request(folder, last, 25)).changes()))
                    .containsExactly("From the future");
        }
    }

    @Test
    void anAlteredRecordAuthorisesNothing() throws Exception {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("good", "main", "2026-03-03T08:00:00Z", "Good", "good");
            trial.record(Decided.approved("main", "good", "2026-03-03T09:00:00Z"));
            trial.fastForward("good");
            AuditReport report = Audit.report(request(folder, ALWAYS, 25, "northwind/other"));
            assertThat(codes(report)).contains("ledger-foreign");
            assertThat(report.standing(Standing.UNAUTHORISED))
                    .extracting(AuditedChange::why)
                    .containsExactly("record 1 was altered, is not signed as asked for, or is not of this repository");
            assertThat(Audit.run(request(folder, ALWAYS, 25, "northwind/other"), output, PLUGIN)
                            .verdict())
                    .isEqualTo(Answer.Verdict.NOT_EVALUATED);
        }
    }

    @Test
    void whereKeysAreStatedAnUnsignedRecordCountsForNothing() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("good", "main", "2026-03-03T08:00:00Z", "Good", "good");
            trial.record(Decided.approved("main", "good", "2026-03-03T09:00:00Z"));
            trial.fastForward("good");
            trial.ended("good", "2026-03-03T10:00:00Z", Entry.Result.FAILED, Optional.empty(), Entry.Place.UNKNOWN);
            AuditRequest asked = new AuditRequest(
                    folder,
                    "main",
                    LedgerAsked.of(Optional.empty(), Optional.of(AuditTrial.NAME))
                            .signedBy(List.of(PUBLIC)),
                    ALWAYS,
                    Optional.empty(),
                    NOW);
            AuditReport report = Audit.report(asked);
            assertThat(codes(report)).containsExactly("record-unsigned");
            assertThat(titles(report.standing(Standing.UNAUTHORISED))).containsExactly("Good");
            assertThat(report.all().told()).isZero();
            assertThat(Audit.run(asked, output, PLUGIN).verdict()).isEqualTo(Answer.Verdict.NOT_EVALUATED);
        }
    }

    @Test
    void aRefusalThatIsOnlyToldCountsOnceRefusalsStopChanges() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("first", "main", "2026-03-03T08:00:00Z", "Trying the gate", "first");
            trial.record(Decided.approved("main", "first", "2026-03-03T09:00:00Z")
                    .as("rejected")
                    .mode("report"));
            trial.fastForward("first");
            trial.branch("good", "main", "2026-03-04T08:00:00Z", "Good", "good");
            trial.record(Decided.approved("main", "good", "2026-03-04T09:00:00Z"));
            trial.fastForward("good");
            trial.branch("bad", "main", "2026-03-05T08:00:00Z", "Switching the gate off", "bad");
            trial.record(Decided.approved("main", "bad", "2026-03-05T09:00:00Z")
                    .as("rejected")
                    .mode("report"));
            trial.fastForward("bad");
            AuditReport report = Audit.report(request(folder, ALWAYS, 25));
            assertThat(titles(report.standing(Standing.REPORTED_ONLY))).containsExactly("Trying the gate");
            assertThat(titles(report.standing(Standing.UNAUTHORISED))).containsExactly("Switching the gate off");
        }
    }

    @Test
    void aDecisionThatHasRunOutAuthorisesNothing() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            trial.branch("good", "main", "2026-03-03T08:00:00Z", "Good", "good");
            trial.record(Decided.approved("main", "good", "2026-03-03T09:00:00Z")
                    .with("\"validUntil\": \"2026-03-03T13:00:00Z\","));
            trial.repository().checkout("main");
            trial.merge("good").commit("2026-03-13T08:00:00Z", "Merge, ten days later");
            assertThat(Audit.report(request(folder, ALWAYS, 25)).standing(Standing.UNAUTHORISED))
                    .extracting(AuditedChange::why)
                    .containsExactly("record 1 was good until 2026-03-03T13:00:00Z, before it landed");
        }
    }

    @Test
    void aCloneWithoutLedgerIsNamedAndListedAllTheSame() {
        AuditTrial.in(folder).close();
        AuditReport report = Audit.report(request(folder, ALWAYS, 25));
        assertThat(codes(report)).containsExactly("ledger-missing");
        assertThat(report.standing(Standing.UNAUTHORISED)).hasSize(1);
    }

    @Test
    void aBranchThatIsNotThereIsNamed() {
        AuditTrial.in(folder).close();
        AuditRequest request = new AuditRequest(
                folder,
                "trunk",
                LedgerAsked.of(Optional.empty(), Optional.of(AuditTrial.NAME)),
                ALWAYS,
                Optional.empty(),
                NOW);
        Answer answer = Audit.run(request, output, PLUGIN);
        assertThat(answer.verdict()).isEqualTo(Answer.Verdict.NOT_EVALUATED);
        assertThat(answer.text()).contains("there is no branch \"trunk\" in this clone");
    }

    @Test
    void aShallowCloneIsNamed(@TempDir Path clone) throws Exception {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            AuditStory.tell(trial);
            Git.cloneRepository()
                    .setURI(folder.toUri().toString())
                    .setDirectory(clone.toFile())
                    .setBranch("main")
                    .setDepth(3)
                    .call()
                    .close();
            AuditRequest request = new AuditRequest(
                    clone,
                    "main",
                    LedgerAsked.of(Optional.of("origin"), Optional.of(AuditTrial.NAME)),
                    ALWAYS,
                    Optional.empty(),
                    NOW);
            AuditReport report = Audit.report(request);
            assertThat(codes(report)).contains("history-incomplete");
            assertThat(report.changes()).hasSize(3);
        }
    }

    @Test
    void theSampleDependsOnTheSeedAlone() {
        try (AuditTrial trial = AuditTrial.in(folder)) {
            for (int i = 0; i < 60; i++) {
                String base = trial.id("main");
                String head = trial.commit("2026-03-03T08:00:00Z", "Change " + i, "file" + i);
                trial.record(
                        Decided.approved(base, head, "2026-03-03T09:00:00Z").risk(i % 6 == 0 ? "high" : "low"));
            }
            List<String> first = sample("a");
            assertThat(first).hasSize(25).isEqualTo(sample("a")).isNotEqualTo(sample("b"));
        }
    }

    private List<String> sample(String seed) {
        AuditRequest request = new AuditRequest(
                folder,
                "main",
                LedgerAsked.of(Optional.empty(), Optional.of(AuditTrial.NAME)),
                ALWAYS,
                Optional.of(new Sampling(25, Optional.of(seed))),
                NOW);
        return titles(Audit.report(request).sample().orElseThrow().changes());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Sampling(7, Optional.empty()))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("25 to 60");
        assertThatThrownBy(() -> new Period(
                        Optional.of(LocalDate.of(2026, 3, 2)),
                        Optional.of(LocalDate.of(2026, 3, 1)),
                        ZoneOffset.UTC,
                        Optional.empty()))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("catalog.until is before catalog.since");
    }

    private static List<String> titles(List<AuditedChange> changes) {
        return changes.stream().map(change -> change.landing().title()).toList();
    }

    private static List<String> codes(AuditReport report) {
        return report.problems().stream()
                .map(Diagnostic::code)
                .map(code -> code.name())
                .distinct()
                .toList();
    }

    private static AuditRequest request(Path folder, Period days, int sample) {
        return request(folder, days, sample, AuditTrial.NAME);
    }

    private static AuditRequest request(Path folder, Period days, int sample, String name) {
        return new AuditRequest(
                folder,
                "main",
                LedgerAsked.of(Optional.empty(), Optional.of(name)),
                days,
                Optional.of(new Sampling(sample, Optional.empty())),
                NOW);
    }
}
