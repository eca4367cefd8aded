package dev.servicecatalog.audit;

import java.time.Instant;
import java.util.List;

/**
 * A commit of a branch, followed from first parent to first parent: a change as it landed.
 *
 * @param tree the id of what it holds
 * @param parents the first is the change that landed before it
 * @param author as the commit states it
 * @param takesBack the commits of earlier changes that it takes back
 */
public record LandedChange(
        String commit,
        String tree,
        List<String> parents,
        String title,
        String author,
        Times times,
        List<String> takesBack) {
    /** Copies the lists. */
    public LandedChange {
        parents = List.copyOf(parents);
        takesBack = List.copyOf(takesBack);
    }

    /**
     * As people's computers state them; Git proves neither.
     *
     * @param begun when the first commit of the change was made
     * @param landed when the commit that landed was made
     */
    public record Times(Instant begun, Instant landed) {}

    /** As people quote it. */
    public String shortCommit() {
        return commit.substring(0, Math.min(7, commit.length()));
    }
}
