package dev.servicecatalog.gate;

import dev.servicecatalog.model.Kind;
import java.util.List;
import java.util.SortedSet;

/**
 * The commits of a change.
 *
 * @param base the commit that the change will be added to; policy, waivers, people and calendars are read from it
 * @param head the last commit of the change
 * @param mergeBase where the two parted; {@code base} itself where the change is up to date
 * @param tree what the head holds
 * @param commits every commit that is new, the newest first
 */
public record Range(String base, String head, String mergeBase, String tree, List<Commit> commits) {
    /** Copies the list. */
    public Range {
        commits = List.copyOf(commits);
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
        MODE,
        LINK,
        SUBMODULE
    }
}
