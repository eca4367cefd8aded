package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.Makers;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** All factors of all changes of a repository, one line a change, written like those of the reference. */
final class ReplayedHistory {
    static final List<String> COLUMNS = List.of(
            "sha",
            "repo_revert_rate",
            "a_revert_rate",
            "a90_rate",
            "f_prev_reverts",
            "f_prev_changes",
            "days_since_file_revert",
            "d_revert_rate",
            "reland",
            "fix",
            "nf",
            "nd",
            "is_revert",
            "reverted",
            "hours_to_revert",
            "merge");

    private record Row(List<Object> facts, long time) {}

    private final Map<Integer, Row> rows = new HashMap<>();
    private final Map<Integer, Long> takenBack = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();

    static List<String> lines(Path folder) throws IOException {
        ReplayedHistory replayed = new ReplayedHistory();
        try (Repository repository = RangeReader.open(folder);
                ObjectReader reader = repository.newObjectReader()) {
            CommitTree tree = CommitTree.behind(repository.resolve("HEAD"), reader, HistoryFactors.MOST_COMMITS);
            MainLine.replay(tree, reader, Makers.authors(), replayed::landing);
        }
        return replayed.lines();
    }

    private void landing(int place, RevCommit commit, Landed change, List<Integer> takesBack, Outcomes before) {
        takesBack.forEach(target -> takenBack.merge(target, change.time(), Math::min));
        if (!change.paths().isEmpty()) {
            order.add(place);
            rows.put(place, new Row(facts(commit, change, takesBack, before.about(change)), change.time()));
        }
    }

    private static List<Object> facts(RevCommit commit, Landed change, List<Integer> takesBack, ChangeHistory history) {
        ChangeHistory.Maker maker = history.maker().orElseThrow();
        boolean revert =
                !takesBack.isEmpty() || RevertWords.isRevert(change.text().subject());
        return List.of(
                commit.name(),
                fixed(history.usual(), 5),
                fixed(maker.ever().share(), 5),
                fixed(maker.lately().share(), 5),
                history.files().reverts(),
                history.files().changes(),
                fixed(history.lastRevert().map(ChangeHistory.LastRevert::days).orElse(9999.0), 2),
                fixed(history.directory().share(), 5),
                bit(history.reland().isPresent()),
                bit(RevertWords.isRepair(change.text().subject())),
                change.paths().size(),
                change.directories().size(),
                bit(revert),
                "REVERTED",
                "HOURS",
                bit(commit.getParentCount() > 1));
    }

    private List<String> lines() {
        return order.stream().map(this::line).toList();
    }

    private String line(int place) {
        Row row = rows.get(place);
        Long at = takenBack.get(place);
        List<String> cells =
                new ArrayList<>(row.facts().stream().map(Object::toString).toList());
        cells.set(COLUMNS.indexOf("reverted"), at == null ? "0" : "1");
        cells.set(COLUMNS.indexOf("hours_to_revert"), at == null ? "" : fixed((at - row.time()) / 3600.0, 2));
        return String.join(",", cells);
    }

    private static int bit(boolean set) {
        return set ? 1 : 0;
    }

    private static String fixed(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }
}
