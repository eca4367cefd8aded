package dev.servicecatalog.compiler;

import static dev.servicecatalog.compiler.GateTrial.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.change.CatalogDiff;
import dev.servicecatalog.change.Change;
import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do who use the gate for the first time. */
class NewcomersTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private GateRepository repository;

    @BeforeEach
    void start() {
        repository = GateRepository.in(folder);
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.commit("Promise less", "bjarne@northwind.example");
    }

    @AfterEach
    void end() {
        repository.close();
    }

    @Test
    void aReviewThatIsNotThereIsNamed() {
        Decision decision = new GateTrial(repository)
                .reviewed(elsewhere.resolve("nope.json"))
                .decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(told(decision)).contains("there is no file " + elsewhere.resolve("nope.json"));
    }

    @Test
    void whatLiesBesideAReviewIsNotRead() throws IOException {
        Path review = Files.copy(repository.reviewedBy("dag-nw"), elsewhere.resolve("review.json"));
        Files.createSymbolicLink(elsewhere.resolve("gone"), elsewhere.resolve("nowhere"));
        Files.createDirectory(elsewhere.resolve("review.json.d"));
        Decision decision = new GateTrial(repository).reviewed(review).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
    }

    @Test
    void whatTheBaseGainedIsNoChangeOfTheBranch() {
        repository.checkout("main");
        repository.replace("catalog/offerings.yaml", "name: laptop,", "name: portable,");
        repository.commit("Call it otherwise", "cecilie@northwind.example");
        CatalogDiff diff = ChangeGate.diff(new DiffRequest(location("main"), location("change"), GateRepository.NOW));
        assertThat(diff.changes()).extracting(Change::path).contains("spec.promises.availability.target");
        assertThat(diff.changes()).noneMatch(change -> change.subject().name().equals("portable"));
    }

    private CatalogLocation location(String revision) {
        return new CatalogLocation(folder, Optional.of(Path.of("catalog")), Optional.of(revision));
    }

    @Test
    void aBrokenPolicyIsTheOneFromBeforeTheChange() {
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", "kind: ChangePolicy", "kind: ChangePolicies");
        repository.commit("Slip", "cecilie@northwind.example");
        repository.branchAt("change", "main");
        repository.replace("catalog/policy.yaml", "kind: ChangePolicies", "kind: ChangePolicy");
        repository.commit("Mend it", "cecilie@northwind.example");
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
        assertThat(told(decision)).contains("before the change, ", "so a person has to let this one in.");
    }
}
