package dev.servicecatalog.evidence;

import dev.servicecatalog.audit.LandedChange;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Where what a merge brought had left the branch. */
final class Fork {
    private Fork() {}

    /**
     * Takes the first of some commits that is behind a tip. One walk, however many are asked for.
     *
     * @param line from first parent to first parent, the oldest first
     * @return the place of the last change that it stands on, below 0 if it stands on none; empty if none of them is behind the tip
     */
    static Optional<Integer> below(Repository repository, String tip, List<LandedChange> line, List<String> commits)
            throws IOException {
        Set<String> behind = behind(repository, tip, commits);
        Optional<String> first = commits.stream().filter(behind::contains).findFirst();
        return first.isEmpty() ? Optional.empty() : Optional.of(place(repository, first.get(), line));
    }

    private static Set<String> behind(Repository repository, String tip, List<String> commits) throws IOException {
        Set<ObjectId> wanted = commits.stream().map(ObjectId::fromString).collect(Collectors.toSet());
        Set<String> found = new HashSet<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(ObjectId.fromString(tip)));
            for (RevCommit commit : walk) {
                if (wanted.contains(commit)) {
                    found.add(commit.name());
                }
            }
        }
        return found;
    }

    /** What stands on a change stands on all before it, so halving finds the last one. */
    private static int place(Repository repository, String commit, List<LandedChange> line) throws IOException {
        int known = -1;
        int open = line.size();
        while (open - known > 1) {
            int middle = (known + open) >>> 1;
            if (standsOn(repository, commit, line.get(middle).commit())) {
                known = middle;
            } else {
                open = middle;
            }
        }
        return known;
    }

    private static boolean standsOn(Repository repository, String commit, String earlier) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            return walk.isMergedInto(
                    walk.parseCommit(ObjectId.fromString(earlier)), walk.parseCommit(ObjectId.fromString(commit)));
        }
    }
}
