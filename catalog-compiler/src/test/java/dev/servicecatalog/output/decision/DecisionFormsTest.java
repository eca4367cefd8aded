package dev.servicecatalog.output.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.compiler.Answer;
import dev.servicecatalog.compiler.Answer.Verdict;
import dev.servicecatalog.testing.GateRepository;
import dev.servicecatalog.testing.Golden;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate says for each outcome, in full for one of them. */
class DecisionFormsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/servicecatalog/output/decision");

    @TempDir
    Path folder;

    @TempDir
    Path output;

    private GateRepository repository;

    @BeforeEach
    void begin() {
        repository = GateRepository.in(folder);
    }

    @AfterEach
    void end() {
        repository.close();
    }

    @Test
    void reviewRequired() {
        weakerPromise();
        GateRuns gate = runs();
        assertThat(gate.run().verdict()).isEqualTo(Verdict.REFUSED);
        Forms.checkGate(gate.files());
        gate.files()
                .forEach((name, text) ->
                        Golden.check(GOLDEN.resolve("review-required").resolve(name), text));
    }

    @Test
    void theSameInputsGiveTheSameBytes() {
        weakerPromise();
        GateRuns gate = runs();
        gate.run();
        Map<String, String> first = gate.files();
        gate.run();
        assertThat(gate.files()).isEqualTo(first);
    }

    @Test
    void approvedByThoseItNeeds() {
        weakerPromise();
        check("approved", runs().reviewedBy("astrid-nw", "cecilie-nw"), Verdict.PASSED);
    }

    @Test
    void oneApprovalIsNotTwo() {
        weakerPromise();
        check("one-more", runs().reviewedBy("astrid-nw", "stranger"), Verdict.REFUSED);
    }

    @Test
    void standard() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", "author@northwind.example");
        check("approved-standard", runs(), Verdict.PASSED);
    }

    @Test
    void rejected() {
        repository.replace("catalog/offerings.yaml", "promise: 2 business days", "promise: 1 business day");
        repository.replace("catalog/offerings.yaml", "time: 1 business day", "time: 14 business hours");
        repository.commit("Promise too much", "author@northwind.example");
        check("rejected", runs(), Verdict.REFUSED);
    }

    @Test
    void hold() {
        sooner();
        check("hold", runs().at("2026-07-01T10:00:00Z"), Verdict.REFUSED);
    }

    @Test
    void emergency() {
        sooner();
        check(
                "approved-emergency",
                runs().at("2026-07-01T10:00:00Z").urgent("INC-1").reviewedBy("astrid-nw"),
                Verdict.WARNED);
    }

    @Test
    void whatCannotBeEvaluatedFailsClosed() {
        check("error", runs().onto("nowhere"), Verdict.NOT_EVALUATED);
    }

    @Test
    void reportingTellsAndPasses() {
        weakerPromise();
        GateRuns gate = runs().onlyReporting();
        Answer answer = gate.run();
        assertThat(answer.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(answer.summary()).startsWith("REVIEW REQUIRED (ONLY REPORTED");
        assertThat(gate.files().get("decision.json")).contains("\"mode\" : \"report\"", "\"passes\" : false");
    }

    @Test
    void manyFindingsAreCountedNotListed() {
        StringBuilder offerings = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            offerings
                    .append("---\napiVersion: servicecatalog.dev/v1\nkind: Offering\nmetadata: {name: o")
                    .append(i)
                    .append(", title: O}\nspec: {service: nowhere}\n");
        }
        repository.write("catalog/many.yaml", offerings.toString());
        repository.commit("Add many", "author@northwind.example");
        GateRuns gate = runs();
        Answer answer = gate.run();
        Forms.checkGate(gate.files());
        assertThat(answer.text()).containsPattern("- and \\d{3,} more");
        assertThat(gate.files().get("github-annotations.txt"))
                .containsPattern("(?m)^::notice::and \\d{3,} more errors$");
        assertThat(gate.files().get("decision.md")).containsPattern("and \\d{3,} more");
    }

    private void check(String name, GateRuns gate, Verdict verdict) {
        Answer answer = gate.run();
        assertThat(answer.verdict()).as(answer.text()).isEqualTo(verdict);
        Forms.checkGate(gate.files());
        Golden.check(GOLDEN.resolve(name).resolve("decision.txt"), answer.text());
    }

    private GateRuns runs() {
        return new GateRuns(repository, output);
    }

    private void weakerPromise() {
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.commit("Promise less", "author@northwind.example");
    }

    private void sooner() {
        repository.replace("catalog/services.yaml", "restore: {target: 4 hours", "restore: {target: 3 hours");
        repository.commit("Repair sooner", "author@northwind.example");
    }
}
