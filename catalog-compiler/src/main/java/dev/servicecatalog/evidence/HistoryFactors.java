package dev.servicecatalog.evidence;

import dev.servicecatalog.gate.ChangeHistory;
import dev.servicecatalog.gate.Makers;
import dev.servicecatalog.gate.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** Reads from Git history what became of changes like the one at hand. One walk over the commits, whatever the number of files. */
public final class HistoryFactors {
    /** More commits say nothing more, and take minutes. */
    static final int MOST_COMMITS = 200_000;

    private final Repository repository;
    private final ObjectReader reader;
    private final Asked asked;

    private HistoryFactors(Repository repository, ObjectReader reader, Asked asked) {
        this.repository = repository;
        this.reader = reader;
        this.asked = asked;
    }

    /**
     * What is to be found out.
     *
     * @param now when the change would land
     * @param makers whose history counts
     * @param proven the commits whose author a signature proves; only their makers' good history counts
     * @param size whether lines are counted
     */
    public record Asked(Range range, Instant now, Makers makers, Set<String> proven, boolean size) {}

    /**
     * What history before the base says about a change.
     *
     * @param folder inside the work tree, or a bare repository
     */
    public static Collected<ChangeHistory> read(Path folder, Asked asked) {
        try (Repository repository = RangeReader.open(folder);
                ObjectReader reader = repository.newObjectReader()) {
            return Collected.of(new HistoryFactors(repository, reader, asked).read());
        } catch (MissingObjectException e) {
            return RangeReader.missing(e);
        } catch (IOException e) {
            return RangeReader.unreadable(e);
        }
    }

    private ChangeHistory read() throws IOException {
        CommitTree tree = CommitTree.behind(ObjectId.fromString(asked.range().base()), reader, MOST_COMMITS);
        MainLine line = MainLine.replay(tree, reader, asked.makers(), (place, commit, change, back, before) -> {});
        long now = asked.now().getEpochSecond();
        Outcomes before = line.outcomes();
        return new AtHand(repository, reader, asked)
                .read(before, author -> before.maker(line.maker(author), now), tree.isWhole());
    }
}
