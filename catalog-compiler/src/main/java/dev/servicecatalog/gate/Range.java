package dev.servicecatalog.gate;

import dev.servicecatalog.model.Kind;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The commits of a change.
 *
 * @param base the commit that the change will be added to; policy, waivers, people and calendars are read from it
 * @param head the last commit of the change
 * @param mergeBase where the two parted; {@code base} itself where the change is up to date
 * @param tree what the head holds
 * @param commits every commit that is new, the newest first
 * @param together what they change all together, against the merge base: a merge can take a file back to what an old commit held
 *     without any commit seeming to touch it
 */
public record Range(
        String base, String head, String mergeBase, String tree, List<Commit> commits, List<TouchedPath> together) {
    /** Copies the lists. */
    public Range {
        commits = List.copyOf(commits);
        together = List.copyOf(together);
    }

    /** Every path that any commit touches, or all of them together; some more than once. */
    public Stream<TouchedPath> paths() {
        return Stream.concat(commits.stream().flatMap(commit -> commit.paths().stream()), together.stream());
    }

    /**
     * One commit. Its dates are not looked at: whoever makes it can choose them.
     *
     * @param authors author, committer and co-authors, without doubles, in this order
     * @param paths what it changes against its first parent, in the order of paths
     */
    public record Commit(String id, String tree, List<Identity> authors, List<TouchedPath> paths) {
        /** Copies the lists. */
        public Commit {
            authors = List.copyOf(authors);
            paths = List.copyOf(paths);
        }
    }

    /** A name and an address as a commit states them; anybody can write them. */
    public record Identity(String name, String mail) {}

    /**
     * A path that a commit changes.
     *
     * @param sort how
     * @param inCatalog whether it is one of the files that the catalog is read from
     * @param declares the kinds of the catalog documents in it, before or after
     */
    public record TouchedPath(String path, Sort sort, boolean inCatalog, SortedSet<Kind> declares) {}

    /** How a path changes. */
    public enum Sort {
        CONTENT,
        ADDED,
        REMOVED,
        MODE,
        LINK,
        SUBMODULE
    }
}
