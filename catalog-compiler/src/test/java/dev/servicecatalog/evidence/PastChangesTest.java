package dev.servicecatalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.evidence.HistoryFactors.Asked;
import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.PastChange;
import dev.servicecatalog.gate.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastChangesTest {
    @TempDir
    Path folder;

    /** One walk for all of them says of each what a walk of its own would have said before it landed. */
    @Test
    void oneWalkSaysOfEachChangeWhatTheGateWouldHaveSeen() throws IOException {
        InventedHistory.write(folder, 5, 150);
        Makers authors = Makers.authors();
        Makers teams = author -> author.mail().isEmpty()
                ? Optional.empty()
                : Optional.of(author.mail().substring(author.mail().indexOf('@')));
        Set<String> comparable = comparable();
        Map<String, ChangeHistory> apart = new TreeMap<>();
        Map<String, ChangeHistory> together = new TreeMap<>();
        try (PastChanges past = PastChanges.open(folder, "HEAD", 1000).fact().orElseThrow()) {
            past.replay("", List.of(authors, teams), landing -> {
                if (comparable.contains(landing.commit())) {
                    Range range = landing.range().fact().orElseThrow();
                    assertThat(range)
                            .isEqualTo(RangeReader.read(folder, landing.parent(), landing.commit(), "")
                                    .fact()
                                    .orElseThrow());
                    for (Makers makers : List.of(authors, teams)) {
                        together.put(landing.commit() + makers, landing.history(range, makers, Set.of(), true));
                        apart.put(
                                landing.commit() + makers,
                                HistoryFactors.read(folder, new Asked(range, landing.landed(), makers, Set.of(), true))
                                        .fact()
                                        .orElseThrow());
                    }
                }
            });
        }
        assertThat(together).hasSizeGreaterThan(40).isEqualTo(apart);
    }

    /** Those that all changes behind them landed before; clocks of others are wrong, and then the two orders differ. */
    private Set<String> comparable() throws IOException {
        try (Repository repository = RangeReader.open(folder);
                ObjectReader reader = repository.newObjectReader()) {
            CommitTree tree = CommitTree.behind(repository.resolve("HEAD"), reader, 1000);
            List<String> commits = new ArrayList<>();
            for (int place = 1; place < tree.size(); place++) {
                if (HistoryFactorsTest.comesAfterAllBehindIt(tree, place)) {
                    commits.add(tree.change(place).name());
                }
            }
            return Set.copyOf(commits);
        }
    }

    @Test
    void theLastChangesComeInTheOrderOfFirstParents() throws IOException {
        InventedHistory.write(folder, 3, 60);
        try (PastChanges past = PastChanges.open(folder, "HEAD", 20).fact().orElseThrow()) {
            List<PastChange> changes =
                    past.replay("", List.of(), landing -> {}).fact().orElseThrow();
            assertThat(changes)
                    .extracting(PastChange::commit)
                    .isEqualTo(past.commits())
                    .hasSize(20);
            assertThat(changes).allSatisfy(change -> assertThat(change.made()).isBeforeOrEqualTo(change.landed()));
            assertThat(changes)
                    .anySatisfy(change -> assertThat(change.takenBack()).isPresent());
            assertThat(past.begins()).isFalse();
        }
        try (PastChanges all = PastChanges.open(folder, "HEAD", 60).fact().orElseThrow()) {
            assertThat(all.commits()).hasSize(59);
            assertThat(all.begins()).isTrue();
        }
    }
}
