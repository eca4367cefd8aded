package dev.servicecatalog.ledger;

import java.util.regex.Pattern;

/**
 * What a record is about.
 *
 * @param commit the full id
 * @param tree the full id of what the commit holds; the same after a rebase that changes nothing
 */
public record Subject(String commit, String tree) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{40}");

    /** Refuses what is no full id. */
    public Subject {
        if (!isId(commit) || !isId(tree)) {
            throw new IllegalArgumentException("no full ids: " + commit + ", " + tree);
        }
    }

    /** Whether a text is the whole id of a Git object. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
