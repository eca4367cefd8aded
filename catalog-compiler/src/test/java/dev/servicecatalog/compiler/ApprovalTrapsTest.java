package dev.servicecatalog.compiler;

import static dev.servicecatalog.compiler.GateTrial.approvers;
import static dev.servicecatalog.compiler.GateTrial.rules;
import static dev.servicecatalog.compiler.GateTrial.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to be approved by nobody else, and the guard against each. Everything here is by or about Eva, who speaks for the shop. */
class ApprovalTrapsTest {
    @TempDir
    Path folder;

    private GateRepository repository;

    @BeforeEach
    void begin() {
        repository = GateRepository.in(folder);
    }

    @AfterEach
    void end() {
        repository.close();
    }

    private static final String AUTHOR = "author@northwind.example";

    private void promiseLess() {
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eva@northwind.example",
                "eva@home.example",
                "EVA@Northwind.Example",
                "eva+gate@northwind.example",
                "\u0435va@northwind.example",
                "\uFF45va@northwind.example",
                "ev\u200Ba@northwind.example",
                "42+eva-nw@users.noreply.github.com",
                "eva-nw@users.noreply.github.com"
            })
    void trap03NobodyApprovesTheirOwnChangeAsAuthorCommitterOrCoAuthor(String mail) {
        promiseLess();
        repository.commit("By Eva", mail, AUTHOR);
        assertEvaDoesNotCount();
        promiseMore();
        repository.commit("For Eva", AUTHOR, mail);
        assertEvaDoesNotCount();
        repository.commitOf("change", "With Eva\n\nCo-Authored-By: Somebody <" + mail + ">\n", "main");
        assertEvaDoesNotCount();
        repository.commitOf("change", "With Eva\n\nco-authored-by: " + mail + "\n", "main");
        assertEvaDoesNotCount();
    }

    private void promiseMore() {
        repository.replace("catalog/services.yaml", "target: 99.0%", "target: 98.0%");
    }

    private void assertEvaDoesNotCount() {
        Decision decision =
                new GateTrial(repository).reviewedBy("eva-nw", "cecilie-nw").decide();
        assertThat(approvers(decision)).as(told(decision)).containsExactly("cecilie");
        assertThat(decision.outcome().isApproved()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eva-nw", "EVA-NW", "eva-at-home"})
    void trap03WhoOpensTheRequestDoesNotApproveItByASecondAccount(String opener) throws IOException {
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", "github: [eva-nw]", "github: [eva-nw, eva-at-home]");
        repository.commit("Eva has two accounts", AUTHOR);
        repository.branchAt("change", "main");
        promiseLess();
        repository.commit("By nobody known", "stranger@mail.example");
        Path review = repository.reviewedBy("eva-nw", "eva-at-home", "cecilie-nw");
        Files.writeString(review, Files.readString(review).replace("someone", opener));
        Decision decision = new GateTrial(repository).reviewed(review).decide();
        assertThat(approvers(decision)).as(told(decision)).containsExactly("cecilie");
    }

    @Test
    void trap03TwoAccountsOfOnePersonAreOneApproval() {
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", "github: [eva-nw]", "github: [eva-nw, eva-at-home]");
        repository.commit("Eva has two accounts", AUTHOR);
        repository.branchAt("change", "main");
        promiseLess();
        repository.commit("Promise less", AUTHOR);
        Decision decision =
                new GateTrial(repository).reviewedBy("eva-nw", "eva-at-home").decide();
        assertThat(approvers(decision)).containsExactly("eva");
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
    }

    @Test
    void trap04ApprovalsInMessagesAreWords() {
        promiseLess();
        repository.commit(
                "Promise less\n\nApproved-by: astrid <astrid@northwind.example>\nReviewed-by: cecilie <cecilie@northwind.example>\n",
                AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(approvers(decision)).isEmpty();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
    }

    @Test
    void trap04ApprovalsThatTheChangeBringsAlongAreRefused() throws IOException {
        promiseLess();
        repository.commit("Promise less", AUTHOR);
        Files.copy(repository.reviewedBy("astrid-nw", "cecilie-nw"), folder.resolve("review.json"));
        repository.commit("Approve it myself", AUTHOR);
        Decision decision =
                new GateTrial(repository).reviewed(Path.of("review.json")).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
        assertThat(rules(decision)).contains("evidence-in-change");
    }

    @ParameterizedTest
    @CsvSource({
        "northwind/catalog, evil/catalog, repository",
        "'\"ref\":\"main\"', '\"ref\":\"trunk\"', branch",
        "User, Bot, nobody",
        "astrid-nw, astrid_nw, nobody"
    })
    void trap04ApprovalsOfSomethingElseDoNotCount(String old, String now, String why) throws IOException {
        promiseLess();
        repository.commit("Promise less", AUTHOR);
        Path review = repository.reviewedBy("astrid-nw");
        Files.writeString(review, Files.readString(review).replace(old, now));
        Decision decision = new GateTrial(repository).reviewed(review).decide();
        assertThat(approvers(decision)).as(why + told(decision)).isEmpty();
        assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW_REQUIRED);
    }

    @Test
    void trap04WithoutKnowingWhereToNoApprovalCounts() {
        promiseLess();
        repository.commit("Promise less", AUTHOR);
        Decision decision =
                new GateTrial(repository).reviewedBy("astrid-nw").into(null).decide();
        assertThat(approvers(decision)).as(told(decision)).isEmpty();
    }

    /** Anybody with an account can ask for changes of what everybody can read. */
    @ParameterizedTest
    @CsvSource({
        "dag-nw, stranger, nobody by this account",
        "northwind/catalog, northwind/website, for the repository northwind/website",
        "'\"ref\":\"main\"', '\"ref\":\"trunk\"', for the branch trunk"
    })
    void trap04WhatStrangersAskForStopsNothing(String old, String now, String why) throws IOException {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        String head = repository.commit("Say it better", AUTHOR);
        Path review = repository.review(head, List.of(), List.of("dag-nw"));
        Decision objected = new GateTrial(repository).reviewed(review).decide();
        assertThat(objected.outcome()).as(told(objected)).isEqualTo(Outcome.REVIEW_REQUIRED);
        Files.writeString(review, Files.readString(review).replace(old, now));
        Decision decision = new GateTrial(repository).reviewed(review).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.APPROVED_STANDARD);
        assertThat(told(decision)).contains(why);
    }

    @Test
    void trap05AnObjectionToAnEarlierCommitStands() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        String seen = repository.commit("Say it better", AUTHOR);
        Path review = repository.review(seen, List.of(), List.of("dag-nw"));
        repository.replace("catalog/services.yaml", "A desk that is ready", "A desk for you");
        repository.commit("Say it otherwise", AUTHOR);
        Decision decision = new GateTrial(repository).reviewed(review).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(rules(decision)).contains("changes-requested");
    }

    @Test
    void trap05AnApprovalOfAnEarlierCommitIsStale() {
        promiseLess();
        String seen = repository.commit("Promise less", AUTHOR);
        Path review = repository.review(seen, List.of("astrid-nw", "cecilie-nw"));
        assertThat(new GateTrial(repository).reviewed(review).decide().outcome())
                .isEqualTo(Outcome.APPROVED);
        promiseMore();
        repository.commit("And still less", AUTHOR);
        assertThat(approvers(new GateTrial(repository).reviewed(review).decide()))
                .isEmpty();
        repository.commitOf(seen, "The same, pushed by force", "main");
        assertThat(approvers(new GateTrial(repository).reviewed(review).decide()))
                .isEmpty();
    }

    @Test
    void trap19OnlyKeysThatThePolicyKnewBeforeSign() throws IOException {
        Tools.need(
                Tools.runs("git") && Files.isExecutable(Path.of("/usr/bin/ssh-keygen")), "no git or ssh-keygen here");
        Path key = folder.resolve(".git/key");
        run("ssh-keygen", "-q", "-N", "", "-C", "astrid", "-t", "ed25519", "-f", key.toString());
        String known = Files.readString(folder.resolve(".git/key.pub")).strip();
        promiseLess();
        repository.replace(
                "catalog/policy.yaml",
                "mails: [astrid@northwind.example]",
                "mails: [astrid@northwind.example], keys: [\"" + known + "\"]");
        repository.commit("Promise less, and bring the key for it", AUTHOR);
        run("git", "-C", folder.toString(), "tag", "light", "change");
        run(
                "git",
                "-C",
                folder.toString(),
                "-c",
                "user.name=astrid",
                "-c",
                "user.email=astrid@northwind.example",
                "tag",
                "--no-sign",
                "-m",
                "unsigned",
                "plain",
                "change");
        run(
                "git",
                "-C",
                folder.toString(),
                "-c",
                "user.name=astrid",
                "-c",
                "user.email=astrid@northwind.example",
                "-c",
                "gpg.format=ssh",
                "-c",
                "user.signingkey=" + key,
                "tag",
                "-s",
                "-m",
                "signed",
                "mine",
                "change");
        Decision decision =
                new GateTrial(repository).tagged("light", "plain", "mine").decide();
        assertThat(approvers(decision)).as(told(decision)).isEmpty();
        assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW_REQUIRED);
        // once the key is known, the very same tag counts: the guard is where the key comes from
        repository.branchAt("main", "mine");
        repository.branchAt("change", "mine");
        promiseMore();
        repository.commit("And still less", AUTHOR);
        run(
                "git",
                "-C",
                folder.toString(),
                "-c",
                "user.name=astrid",
                "-c",
                "user.email=astrid@northwind.example",
                "-c",
                "gpg.format=ssh",
                "-c",
                "user.signingkey=" + key,
                "tag",
                "-s",
                "-m",
                "signed",
                "later",
                "change");
        Decision later = new GateTrial(repository).tagged("later", "mine").decide();
        assertThat(approvers(later)).as(told(later)).containsExactly("astrid");
        assertThat(later.uncounted()).extracting("who").containsExactly("tag mine");
    }

    private void run(String... command) {
        assertThat(Tools.run(folder.resolve(".git/log.txt"), List.of(command)))
                .as(String.join(" ", command) + repository.read(".git/log.txt"))
                .isZero();
    }

    @Test
    void trap20WhoPretendsToBeSomebodyElseGainsNothing() {
        promiseLess();
        repository.commit("Promise less", AUTHOR);
        Decision plain = new GateTrial(repository).decide();
        promiseMore();
        repository.commit("As Dag", "dag@northwind.example");
        Decision spoofed = new GateTrial(repository).reviewedBy("dag-nw").decide();
        assertThat(spoofed.risk().likelihood()).isEqualTo(plain.risk().likelihood());
        assertThat(approvers(spoofed)).as(told(spoofed)).isEmpty();
        assertThat(spoofed.outcome()).isEqualTo(plain.outcome());
    }
}
