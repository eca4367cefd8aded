package dev.servicecatalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.evidence.HistoryFactors.Asked;
import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Range;
import dev.servicecatalog.testing.GateRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFactorsTest {
    private static final String ANN = "ann@northwind.example";
    private static final String BEN = "ben@northwind.example";

    @TempDir
    Path folder;

    /** What is said before a change lands is what the history says of it afterwards. */
    @Test
    void aChangeAtHandIsLookedAtAsIfItLanded() throws IOException {
        InventedHistory.write(folder, 5, 150);
        Map<String, ChangeHistory> landed = new TreeMap<>();
        Map<String, Instant> times = new TreeMap<>();
        try (Repository repository = RangeReader.open(folder);
                ObjectReader reader = repository.newObjectReader()) {
            CommitTree tree = CommitTree.behind(repository.resolve("HEAD"), reader, 1000);
            MainLine.replay(tree, reader, Makers.authors(), (place, commit, change, back, before) -> {
                if (commit.getParentCount() == 1 && comesAfterAllBehindIt(tree, place)) {
                    landed.put(commit.name(), before.about(change));
                    times.put(commit.name(), Instant.ofEpochSecond(change.time()));
                }
            });
        }
        for (Map.Entry<String, ChangeHistory> each : landed.entrySet()) {
            Range range = range(each.getKey() + "^", each.getKey());
            ChangeHistory found = read(range, times.get(each.getKey()), Makers.authors(), Set.of());
            assertThat(withoutNotes(found)).isEqualTo(each.getValue());
        }
        assertThat(landed).hasSizeGreaterThan(20);
    }

    @Test
    void aTeamAnswersForAllItsPeople() {
        try (GateRepository repository = GateRepository.in(folder)) {
            repository.checkout("main").write("a.txt", "one");
            String broken = repository.commit("Break it", ANN);
            repository.write("a.txt", "");
            String repair = repository.commit("Take it back\n\nThis reverts commit " + broken + ".", BEN);
            repository.write("b.txt", "two");
            String next = repository.commit("Something else", "Ben+work@northwind.example");
            Range range = range("main~1", "main");
            Instant later = GateRepository.NOW.plus(Duration.ofDays(100));
            ChangeHistory.Maker team = maker(range, later, Makers.teams(Map.of(ANN, "shop", BEN, "shop")), Set.of())
                    .orElseThrow();
            assertThat(team.ever().reverts()).isEqualTo(1);
            assertThat(team.ever().changes()).isEqualTo(2);
            assertThat(team.ever().commits()).containsExactly(repair);
            assertThat(team.lately().reverts()).isZero();
            assertThat(team.lately().changes()).isZero();
            assertThat(team.verified()).isFalse();
            assertThat(maker(range, later, Makers.teams(Map.of(ANN, "shop", BEN, "shop")), Set.of(next))
                            .orElseThrow()
                            .verified())
                    .isTrue();
            assertThat(maker(range, later, Makers.teams(Map.of(ANN, "shop")), Set.of(next)))
                    .isEmpty();
            assertThat(maker(range, later, Makers.none(), Set.of(next))).isEmpty();
            assertThat(maker(range, later, Makers.authors(), Set.of(next))
                            .orElseThrow()
                            .ever()
                            .changes())
                    .isZero();
        }
    }

    /** Another name on the last commit hides nothing. */
    @Test
    void theWorstOfAllMakersCounts() {
        try (GateRepository repository = GateRepository.in(folder)) {
            repository.checkout("main").write("a.txt", "one");
            String broken = repository.commit("Break it", ANN);
            repository.write("a.txt", "");
            repository.commit("Take it back\n\nThis reverts commit " + broken + ".", BEN);
            repository.write("b.txt", "two");
            repository.commit("Break it", ANN);
            repository.write("c.txt", "three");
            String last = repository.commit("Remark", BEN);
            ChangeHistory found = read(range("main~2", "main"), GateRepository.NOW, Makers.authors(), Set.of(last));
            assertThat(found.maker().orElseThrow().ever().reverts()).isEqualTo(1);
            assertThat(found.maker().orElseThrow().verified()).isFalse();
            assertThat(found.reland()).isPresent();
        }
    }

    @Test
    void whatIsLeftOutOfAVeryLongHistoryIsSaid() throws IOException {
        InventedHistory.write(folder, 6, 60);
        try (Repository repository = RangeReader.open(folder);
                ObjectReader reader = repository.newObjectReader()) {
            CommitTree part = CommitTree.behind(repository.resolve("HEAD"), reader, 20);
            assertThat(part.isWhole()).isFalse();
            assertThat(part.size()).isBetween(5, 20);
            Set<Integer> places = new HashSet<>();
            MainLine.replay(part, reader, Makers.none(), (place, commit, change, back, before) -> places.add(place));
            assertThat(places).hasSize(part.size());
            assertThat(CommitTree.behind(repository.resolve("HEAD"), reader, 1000)
                            .isWhole())
                    .isTrue();
        }
    }

    @Test
    void aHistoryThatIsNotAllThereIsAProblem() throws IOException {
        try (GateRepository repository = GateRepository.in(folder)) {
            repository.checkout("main").write("a/b.txt", "one");
            repository.commit("One", ANN);
            repository.write("a/b.txt", "two");
            repository.commit("Two", ANN);
            String tree = repository.git().getRepository().resolve("main~1:a").name();
            repository.write("c.txt", "three");
            repository.commit("Three", ANN);
            Range range = range("main~1", "main");
            Files.delete(folder.resolve(".git/objects/" + tree.substring(0, 2) + "/" + tree.substring(2)));
            Collected<ChangeHistory> found =
                    HistoryFactors.read(folder, new Asked(range, GateRepository.NOW, Makers.none(), Set.of(), false));
            assertThat(found.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code().name()).isEqualTo("history-incomplete");
                assertThat(problem.message()).contains(tree);
                assertThat(problem.remedy()).contains("fetch-depth: 0");
            });
        }
    }

    /** Whether what is behind it on the main line is what came before it; clocks go wrong in this history. */
    /** Whether clocks and parents agree on all that landed before. */
    static boolean comesAfterAllBehindIt(CommitTree tree, int place) {
        int behind = 0;
        RevCommit at = tree.change(place);
        while (at.getParentCount() > 0) {
            at = at.getParent(0);
            behind++;
            if (tree.place(at) > place) {
                return false;
            }
        }
        return behind == place;
    }

    private static ChangeHistory withoutNotes(ChangeHistory history) {
        return new ChangeHistory(
                history.usual(),
                history.maker(),
                history.files(),
                history.directory(),
                history.lastRevert(),
                history.reland(),
                history.size(),
                List.of());
    }

    private Range range(String base, String head) {
        return RangeReader.read(folder, base, head, "").fact().orElseThrow();
    }

    private ChangeHistory read(Range range, Instant now, Makers makers, Set<String> proven) {
        return HistoryFactors.read(folder, new Asked(range, now, makers, proven, false))
                .fact()
                .orElseThrow();
    }

    private Optional<ChangeHistory.Maker> maker(Range range, Instant now, Makers makers, Set<String> proven) {
        return read(range, now, makers, proven).maker();
    }
}
