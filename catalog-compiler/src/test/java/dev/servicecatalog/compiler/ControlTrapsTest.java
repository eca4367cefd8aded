package dev.servicecatalog.compiler;

import static dev.servicecatalog.compiler.GateTrial.rules;
import static dev.servicecatalog.compiler.GateTrial.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Ways to change what decides, and the guard against each. */
class ControlTrapsTest {
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "policy.yaml    | approvals: 2               | approvals: 1",
                "policy.yaml    | change: promiseLowered     | change: needAdded",
                "policy.yaml    | parties: [workplace-team]  | parties: [service-desk, shop-team, ticket-sales]",
                "policy.yaml    | owners: [service-desk]     | owners: [workplace-team]",
                "policy.yaml    | id: wording, allow: [      | id: wording, allow: [\"*.promises.*.*\", ",
                "services.yaml  | importance: vital          | importance: normal",
                "calendars.yaml | 09:00-17:00                | 00:00-24:00",
                "catalog.yaml   | currency: EUR              | #currency: EUR, severities: {target-lowered: off}#"
            })
    void trap01ThePolicyOfTheChangeDoesNotCount(String file, String old, String now) {
        promiseLess();
        if (file.equals("catalog.yaml")) {
            repository.replace(
                    "catalog/catalog.yaml", "  currency: EUR", "  currency: EUR\n  severities: {target-lowered: off}");
        } else {
            repository.replace("catalog/" + file, old, now);
        }
        repository.commit("Promise less by rules of my own", AUTHOR);
        Decision decision = new GateTrial(repository).reviewedBy("bjarne-nw").decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(rules(decision)).contains("weaker-promise", "target-lowered");
        if (!file.equals("services.yaml")) {
            assertThat(rules(decision)).as(told(decision)).contains("control-touched");
        }
        assertThat(decision.open().stream().filter(open -> open.reason().rule().equals("weaker-promise")))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.missing()).isEqualTo(2);
                    assertThat(open.eligible()).containsExactly("astrid", "cecilie", "eva");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: servicecatalog.dev/v1\nkind: ChangePolicy\nmetadata: {name: lax, title: Lax}\nspec: {evidence: {normal: {needs: []}}}\n",
                "apiVersion: servicecatalog.dev/v1\nkind: Waiver\nmetadata: {name: me, title: Mine}\nspec: {rule: target-lowered, for: {service: ticket-shop}, reason: I say so, approvedBy: shop-team, expires: 2026-12-31}\n",
                "{apiVersion: servicecatalog.dev/v1, kind: Waiver, metadata: {name: me, title: Mine}, spec: {}}",
                "# harmless\n--- # still\n\"apiVersion\": servicecatalog.dev/v1\n\"kind\": \"Waiver\"\nmetadata: {name: me, title: Mine}\n",
                "apiVersion: servicecatalog.dev/v1\nx-kind: &k Waiver\nkind: *k\nmetadata: {name: me, title: Mine}\nspec: {}\n",
                "\uFEFFapiVersion: servicecatalog.dev/v1\r\nkind: Waiver\r\nmetadata: {name: me, title: Mine}\r\nspec: {}\r\n",
                "apiVersion: servicecatalog.dev/v1\nkind: >-\n  Waiver\nmetadata: {name: me, title: Mine}\nspec: {}\n",
                "apiVersion: servicecatalog.dev/v1\nkind: !!str Waiver\nmetadata: {name: me, title: Mine}\nspec: {}\n",
                "apiVersion: servicecatalog.dev/v1\nkind: Waiver\nmetadata: {name: me, title: Mine}\nspec: {\n"
            })
    void trap01DocumentsThatDecideAreKnownHoweverTheyAreWritten(String document) {
        repository.write("catalog/notes/Harmless.YML", document);
        repository.commit("Add notes", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(rules(decision)).as(told(decision)).contains("control-touched");
        assertThat(decision.outcome().isApproved()).isFalse();
    }

    /** A promise that does not hold, and everything that would make nobody hear of it. */
    @Test
    void trap01SeveritiesAndWaiversOfTheChangeDoNotCount() {
        repository.replace("catalog/offerings.yaml", "promise: 5 business days", "promise: 1 business day");
        repository.replace(
                "catalog/catalog.yaml",
                "  currency: EUR",
                "  currency: EUR\n  severities: {promise-shorter-than-chain: off}");
        repository.write(
                "catalog/waiver.yaml",
                "apiVersion: servicecatalog.dev/v1\nkind: Waiver\nmetadata: {name: me, title: Mine}\nspec: {rule: promise-shorter-than-chain, for: {offering: ticket-report}, reason: I say so, approvedBy: {name: Me, date: 2026-03-01}, expires: 2026-12-31}\n");
        repository.commit("Promise too much", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REJECTED);
        assertThat(rules(decision)).contains("promise-shorter-than-chain");
    }

    @Test
    void aWaiverThatHasEndedNeitherWaivesNorKeepsTheGateShut() {
        repository.checkout("main");
        repository.write(
                "catalog/waiver.yaml",
                "apiVersion: servicecatalog.dev/v1\nkind: Waiver\nmetadata: {name: old, title: Old}\nspec: {rule: target-lowered, for: {service: ticket-shop}, reason: then, approvedBy: {name: Shop manager, date: 2025-01-10}, expires: 2026-03-01}\n");
        repository.replace(
                "catalog/catalog.yaml", "  currency: EUR", "  currency: EUR\n  severities: {target-lowered: error}");
        repository.commit("Waive", AUTHOR);
        repository.branchAt("change", "main");
        promiseLess();
        repository.commit("Promise less", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REJECTED);
        assertThat(rules(decision)).contains("target-lowered").doesNotContain("waiver-expired");
        assertThat(new GateTrial(repository).at("2026-03-01T20:00:00Z").decide().outcome())
                .isEqualTo(Outcome.REVIEW_REQUIRED);
    }

    @Test
    void trap01WhatCannotBeReadDecidesNothing() throws IOException {
        Files.write(
                folder.resolve("catalog/wide.yaml"),
                "apiVersion: servicecatalog.dev/v1\nkind: Waiver\n".getBytes(StandardCharsets.UTF_16LE));
        repository.commit("Add wide letters", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void trap01APolicyTakenAwayOrMovedOutOfTheCatalogStillCounts() {
        String policy = repository.read("catalog/policy.yaml");
        repository.delete("catalog/policy.yaml").write("old/policy.yaml", policy);
        promiseLess();
        repository.commit("Tidy up", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(rules(decision)).contains("control-touched", "weaker-promise", "other-files");
    }

    @Test
    void trap01ACatalogFolderWithAnotherNameIsNotJudged() throws IOException {
        Files.move(folder.resolve("catalog"), folder.resolve("katalog"));
        repository.commit("Call it another name", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
        assertThat(rules(decision)).contains("no-catalog-there");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".mvn/maven.config",
                ".mvn/extensions.xml",
                ".mvn/jvm.config",
                "module/.MVN/maven.config",
                "pom.xml",
                "mvnw",
                ".github/workflows/gate.yml",
                ".gitlab-ci.yml",
                "CODEOWNERS",
                "docs/CODEOWNERS",
                ".gitattributes",
                "catalog/baseline.txt",
                "azure-pipelines.yml",
                "bitbucket-pipelines.yml",
                ".circleci/config.yml",
                ".drone.yml",
                ".buildkite/pipeline.yml",
                "ci/Jenkinsfile.deploy",
                "build.gradle.kts",
                "settings.gradle",
                "gradle/wrapper/gradle-wrapper.properties",
                "Makefile",
                "web/package.json",
                "Dockerfile"
            })
    void trap02FilesThatSteerTheBuildChangeNothingAndNeedTheOwnersOfThePolicy(String path) {
        promiseLess();
        repository.commit("Promise less", AUTHOR);
        List<String> plain = rules(new GateTrial(repository).decide());
        repository.write(path, "-Dcatalog.skip=true -Dcatalog.policy=lax -Dcatalog.mode=report\n");
        repository.commit("Tune the build", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(rules(decision)).containsAll(plain).contains("control-touched");
        assertThat(decision.open().stream().filter(open -> open.reason().rule().equals("control-touched")))
                .singleElement()
                .satisfies(open -> {
                    assertThat(open.missing()).isEqualTo(2);
                    assertThat(open.eligible()).containsExactly("dag", "eva");
                });
    }

    /** What runs in a build is not what steers it; else everything would. */
    @ParameterizedTest
    @ValueSource(
            strings = {"src/test/java/MainTest.java", "docs/makefile.md", "src/org/gradle/Main.java", "my-package.json"
            })
    void programsAndTheirTestsAreOtherFiles(String path) {
        repository.write(path, "by the way\n");
        repository.commit("Write", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(rules(decision)).as(told(decision)).contains("other-files").doesNotContain("control-touched");
    }

    @Test
    void trap06WhatIsTakenBackWasStillDone() {
        String policy = repository.read("catalog/policy.yaml");
        repository.replace("catalog/policy.yaml", "approvals: 2", "approvals: 0");
        repository.commit("Do", AUTHOR);
        repository.write("catalog/policy.yaml", policy);
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Undo", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(rules(decision)).contains("control-touched");
    }

    /** No commit of the change touches the policy, but the merge leaves the stricter rules of the base behind. */
    @Test
    void trap07AMergeThatKeepsTheOldPolicyIsSeen() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", AUTHOR);
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", "approvals: 1", "approvals: 2");
        repository.commit("Be stricter", AUTHOR);
        repository.checkout("change");
        repository.commitOf("change", "Merge main, but not really", "change", "main");
        Decision decision = new GateTrial(repository).decide();
        assertThat(rules(decision)).as(told(decision)).contains("control-touched");
        assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW_REQUIRED);
    }

    @Test
    void trap07WhatAMergeSlipsInIsSeen() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", AUTHOR);
        String mine = repository.id("change");
        repository.checkout("main");
        repository.replace("catalog/services.yaml", "at any hour", "at every hour");
        String others = repository.commit("Say it better as well", AUTHOR);
        repository.checkout("change");
        repository.replace("catalog/policy.yaml", "approvals: 2", "approvals: 0");
        String hidden = repository.commit("Never seen", AUTHOR);
        repository.commitOf(hidden, "Merge", mine, others);
        Decision decision = new GateTrial(repository).decide();
        assertThat(rules(decision)).as(told(decision)).contains("control-touched");
        repository.commitOf(hidden, "Octopus", mine, others, repository.id("main~1"));
        Decision octopus = new GateTrial(repository).decide();
        assertThat(rules(octopus)).as(told(octopus)).contains("control-touched");
    }

    @Test
    void trap07BranchesThatPartedMoreThanOnceAreNotJudged() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        String one = repository.commit("One", AUTHOR);
        repository.checkout("main");
        repository.replace("catalog/offerings.yaml", "first day", "very first day");
        String two = repository.commit("Two", AUTHOR);
        repository.checkout("change");
        String left = repository.commitOf(one, "Left", one, two);
        String right = repository.commitOf(two, "Right", two, one);
        Decision decision = new GateTrial(repository).range(left, right).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
        assertThat(rules(decision)).containsExactly("history-incomplete");
    }

    @Test
    void measuredFiguresAreNotStatedAlone() {
        repository.replace("catalog/measurement.yaml", "availability: 99.9%", "availability: 100%");
        repository.commit("Measure better", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(rules(decision)).contains("measured-figures");
    }
}
