package dev.servicecatalog.compiler;

import static dev.servicecatalog.compiler.GateTrial.rules;
import static dev.servicecatalog.compiler.GateTrial.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.gate.Decision;
import dev.servicecatalog.gate.Outcome;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways to hide a change in its history, and the guard against each. */
class HistoryTrapsTest {
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

    private void sayItBetter() {
        repository.replace("catalog/services.yaml", "A ready desk", "A desk that is ready");
        repository.commit("Say it better", AUTHOR);
    }

    private static void assertNotEvaluated(Decision decision, String rule) {
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
        assertThat(rules(decision)).containsExactly(rule);
        assertThat(decision.reasons())
                .allSatisfy(reason -> assertThat(reason.remedy()).isNotEmpty());
    }

    @Test
    void trap08AShallowCloneIsNotJudged() throws IOException {
        sayItBetter();
        Files.writeString(folder.resolve(".git/shallow"), repository.id("main") + "\n");
        Decision decision = new GateTrial(repository).decide();
        assertNotEvaluated(decision, "history-incomplete");
        assertThat(decision.reasons().get(0).remedy()).contains("fetch-depth: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog/services.yaml", "catalog/parties.yaml", "catalog"})
    void trap08AMissingObjectIsNoEmptyFile(String path) throws IOException {
        sayItBetter();
        String id = repository.git().getRepository().resolve("change:" + path).name();
        Files.delete(folder.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.ERROR);
        assertThat(decision.reasons().get(0).remedy()).contains("fetch-depth: 0");
    }

    @Test
    void trap08AHistoryOfItsOwnIsNotJudged() {
        sayItBetter();
        repository.commitOf("change", "From nowhere");
        assertNotEvaluated(new GateTrial(repository).decide(), "history-incomplete");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, change",
        "main, nowhere",
        "main, 1234567890123456789012345678901234567890",
        "main^{, change",
        "main, change~99999999999",
        "main^{tree}, change"
    })
    void trap08AnEndThatIsNotThereIsNoEmptyChange(String base, String head) {
        assertNotEvaluated(new GateTrial(repository).range(base, head).decide(), "history-incomplete");
    }

    @Test
    void trap09NothingBetweenTheTwoEndsIsNoChange() {
        sayItBetter();
        assertNotEvaluated(new GateTrial(repository).range("change", "change").decide(), "nothing-new");
        assertNotEvaluated(new GateTrial(repository).range("change", "main").decide(), "nothing-new");
    }

    @Test
    void trap09ATagWithTheNameOfTheBaseIsNotTheBase() throws IOException {
        repository.replace("catalog/policy.yaml", "approvals: 2", "approvals: 0");
        repository.commit("Rules of my own", AUTHOR);
        sayItBetter();
        RefUpdate tag = repository.git().getRepository().updateRef("refs/tags/main");
        tag.setNewObjectId(ObjectId.fromString(repository.id("change~1")));
        tag.update();
        assertNotEvaluated(new GateTrial(repository).decide(), "ambiguous-revision");
        Decision plain =
                new GateTrial(repository).range("refs/heads/main", "change").decide();
        assertThat(rules(plain)).as(told(plain)).contains("control-touched");
    }

    @Test
    void trap09TheTipOfTheBaseDecidesHoweverOldTheChangeIs() {
        sayItBetter();
        repository.checkout("main");
        repository.replace("catalog/policy.yaml", "standardChanges:", "x-standardChanges:");
        repository.commit("Nothing is approved beforehand any more", AUTHOR);
        repository.replace("catalog/policy.yaml", "normal: {needs: [tests]}", "normal: {needs: [second-reviewer]}");
        repository.commit("Be stricter", AUTHOR);
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.outcome()).as(told(decision)).isEqualTo(Outcome.REVIEW_REQUIRED);
        assertThat(rules(decision)).doesNotContain("control-touched");
    }

    /** Three rises of a fifth make almost three quarters, whatever else lands between them. */
    @Test
    void trap13ManySmallRisesAreTheBigOneTheyMake() {
        raise("1000.00", "1200.00");
        assertThat(new GateTrial(repository).decide().risk().impact()).isEqualTo(2);
        land();
        raise("1200.00", "1440.00");
        land();
        for (int i = 0; i < 12; i++) {
            repository.write("README.md", "Version " + i);
            repository.commit("Write", AUTHOR);
            land();
        }
        raise("1440.00", "1728.00");
        Decision decision = new GateTrial(repository).decide();
        assertThat(decision.risk().impact()).as(told(decision)).isEqualTo(4);
        assertThat(rules(decision)).contains("dearer", "risk");
        assertThat(told(decision)).contains("1000.00 EUR → 1728.00 EUR (+72.8 %), together with the changes before it");
    }

    @Test
    void whatWasDecidedAboutBeforeIsNotAskedForAgain() {
        repository.replace("catalog/services.yaml", "target: 99.5%", "target: 99.0%");
        repository.commit("Promise less", AUTHOR);
        assertThat(rules(new GateTrial(repository).decide())).contains("weaker-promise");
        land();
        repository.replace("catalog/services.yaml", "A ready desk", "A tidy desk");
        repository.commit("Say it better", AUTHOR);
        Decision wording = new GateTrial(repository).decide();
        assertThat(wording.outcome()).as(told(wording)).isEqualTo(Outcome.APPROVED_STANDARD);
        repository.replace("catalog/services.yaml", "target: 99.0%", "target: 98.5%");
        repository.commit("Promise even less", AUTHOR);
        assertThat(told(new GateTrial(repository).decide())).contains("99.0% → 98.5% (and 1 more)");
    }

    private void raise(String from, String to) {
        repository.replace("catalog/offerings.yaml", "oneTime: " + from, "oneTime: " + to);
        repository.commit("Raise", AUTHOR);
    }

    private void land() {
        repository.branchAt("main", "change");
        repository.branchAt("change", "main");
    }

    @Test
    @Timeout(120)
    void trap21AHundredThousandFilesAreTooManyAlsoInOneCommit() throws IOException {
        putOn(repository.id("main"), 1, 100_001);
        assertNotEvaluated(new GateTrial(repository).decide(), "change-too-large");
    }

    @Test
    @Timeout(120)
    void trap21ThousandsOfCommitsAreTooMany() throws IOException {
        putOn(repository.id("main"), 5_001, 1);
        assertNotEvaluated(new GateTrial(repository).decide(), "change-too-large");
    }

    /** So many commits that all hold so many files, without a work tree; the branch then points there. */
    private void putOn(String parent, int commits, int files) throws IOException {
        Repository git = repository.git().getRepository();
        try (ObjectInserter inserter = git.newObjectInserter()) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, new byte[] {'x'});
            DirCache cache = DirCache.newInCore();
            DirCacheBuilder builder = cache.builder();
            for (int i = 0; i < files; i++) {
                DirCacheEntry entry = new DirCacheEntry("files/" + i + ".txt");
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(blob);
                builder.add(entry);
            }
            builder.finish();
            ObjectId at = ObjectId.fromString(parent);
            ObjectId tree = cache.writeTree(inserter);
            for (int i = 0; i < commits; i++) {
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(tree);
                commit.setParentId(at);
                commit.setAuthor(new PersonIdent("author", AUTHOR));
                commit.setCommitter(commit.getAuthor());
                commit.setMessage("Commit " + i);
                at = inserter.insert(commit);
            }
            inserter.flush();
            RefUpdate change = git.updateRef("refs/heads/change");
            change.setNewObjectId(at);
            change.setForceUpdate(true);
            change.update();
        }
    }
}
