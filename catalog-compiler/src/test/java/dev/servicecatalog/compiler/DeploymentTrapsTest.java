package dev.servicecatalog.compiler;

import static dev.servicecatalog.compiler.GateTrial.rules;
import static dev.servicecatalog.compiler.GateTrial.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.testing.GateRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to bring a build past the gate, and the guard against each. */
class DeploymentTrapsTest {
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
    private static final String BOOKING = "com.northwind:booking";

    private GateTrial build(String... artifacts) {
        return new GateTrial(repository).deploying(artifacts);
    }

    private void code(String path) {
        repository.write(path, "class Main {}");
        repository.commit("Code", AUTHOR);
    }

    private static GateRequest.EvidenceFiles tests(String path) {
        return new GateRequest.EvidenceFiles(List.of(path), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private void report(String path, int failures) {
        repository.write(
                path,
                "<?xml version=\"1.0\"?>\n<testsuite name=\"A\" tests=\"2\" failures=\"%d\" errors=\"0\" skipped=\"0\"><testcase classname=\"A\" name=\"one\"/><testcase classname=\"A\" name=\"two\">%s</testcase></testsuite>"
                        .formatted(failures, failures == 0 ? "" : "<failure message=\"no\"/>"));
    }

    @Test
    void whatNoComponentIsBuiltAsIsLookedAt() {
        code("other/Main.java");
        Decision nothing = build().decide();
        assertThat(nothing.outcome()).as(told(nothing)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(rules(nothing)).contains("unknown-build");
        Decision unknown = build(BOOKING, "com.northwind:bookings").decide();
        assertThat(told(unknown)).contains("no component of the catalog is built as com.northwind:bookings");
        assertThat(rules(build(BOOKING).decide())).doesNotContain("unknown-build");
    }

    /** After a merge the branch is where the build is: then nobody made it, and everybody could approve it. */
    @Test
    void trap09ABuildOfNothingNewIsNotJudged() {
        code("booking/Main.java");
        for (String head : List.of("change", "main")) {
            Decision decision = build(BOOKING).range("change", head).decide();
            assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
            assertThat(rules(decision)).containsExactly("nothing-new");
        }
        assertThat(rules(build(BOOKING).decide())).doesNotContain("nothing-new");
    }

    @Test
    void whatNoServiceNeedsIsLookedAt() {
        repository.checkout("main");
        repository.replace("catalog/services.yaml", "  needs: [{component: booking-database}]\n", "");
        repository.commit("Need nothing", AUTHOR);
        repository.branchAt("change", "main");
        code("booking/Main.java");
        Decision decision = build(BOOKING).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(told(decision)).contains("no service of the catalog needs what is built: booking-database");
    }

    /** The catalog lies beside the code, and the work tree holds the change. */
    @Test
    void trap01ACatalogBesideTheCodeIsReadFromBeforeTheChange() {
        repository.replace(
                "catalog/policy.yaml",
                "vital: {needs: [tests, second-reviewer, rollback], coverageAtLeast: 70%}",
                "vital: {needs: []}");
        repository.replace("catalog/services.yaml", "importance: vital", "importance: normal");
        code("booking/Main.java");
        Decision decision = build(BOOKING).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(told(decision)).contains("a service that is vital needs test reports");
    }

    /** The policy says what vital and normal services show, and nothing of those between. */
    @Test
    void whatIsMoreImportantNeverHasLessToShow() {
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", "    important: {needs: [tests, second-reviewer]}\n", "");
        repository.replace("catalog/services.yaml", "importance: vital", "importance: important");
        repository.commit("Say less", AUTHOR);
        repository.branchAt("change", "main");
        code("booking/Main.java");
        Decision decision = build(BOOKING).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(told(decision)).contains("a service that is important needs test reports");
    }

    @Test
    void trap18ReportsThatTheChangeBringsAlongAreRefused() {
        report("target/surefire-reports/TEST-a.xml", 0);
        code("booking/Main.java");
        Decision decision = build(BOOKING)
                .showing(tests("target/surefire-reports/TEST-*.xml"))
                .decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
        assertThat(rules(decision)).contains("evidence-in-change");
    }

    /** The pipeline holds the commits in a bare repository, or the reports in another checkout. */
    @Test
    void trap18ReportsThatTheChangeBringsAlongAreKnownByTheirBytes() throws Exception {
        report("target/surefire-reports/TEST-a.xml", 0);
        code("booking/Main.java");
        Path bare = folder.resolve(".git/bare.git");
        Git.cloneRepository()
                .setURI(folder.toUri().toString())
                .setBare(true)
                .setDirectory(bare.toFile())
                .call()
                .close();
        Path copy = bare.resolve("out/TEST-b.xml");
        Files.createDirectories(copy.getParent());
        for (String lineEnd : List.of("\n", "\r\n")) {
            Files.writeString(
                    copy, repository.read("target/surefire-reports/TEST-a.xml").replace("\n", lineEnd));
            Decision decision =
                    build(BOOKING).in(bare).showing(tests("out/TEST-*.xml")).decide();
            assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
            assertThat(rules(decision)).contains("evidence-in-change");
        }
        Files.writeString(copy, Files.readString(copy).replace("name=\"A\"", "name=\"B\""));
        Decision own = build(BOOKING).in(bare).showing(tests("out/TEST-*.xml")).decide();
        assertThat(rules(own)).as(told(own)).doesNotContain("evidence-in-change");
    }

    @Test
    void trap18FailingTestsAreNotWaived() {
        repository.checkout("main");
        repository.write(
                "catalog/waiver.yaml",
                "apiVersion: servicecatalog.dev/v1\nkind: Waiver\nmetadata: {name: no-tests, title: No tests}\nspec: {rule: missing-evidence, for: {service: ticket-shop}, reason: there are none yet, approvedBy: {name: Shop manager, date: 2026-01-10}, expires: 2026-12-31}\n");
        repository.commit("Waive", AUTHOR);
        repository.branchAt("change", "main");
        code("booking/Main.java");
        Decision waived = build(BOOKING).decide();
        assertThat(waived.reasons().stream().filter(reason -> reason.rule().equals("missing-evidence")))
                .isNotEmpty()
                .allMatch(reason -> reason.waivedBy().isPresent());
        report("out/TEST-a.xml", 1);
        Decision failing = build(BOOKING).showing(tests("out/TEST-*.xml")).decide();
        assertThat(failing.outcome()).as(told(failing)).isEqualTo(Outcome.REJECTED);
    }
}
