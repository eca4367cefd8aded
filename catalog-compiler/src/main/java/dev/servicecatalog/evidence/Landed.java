package dev.servicecatalog.evidence;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change that landed, or is about to.
 *
 * @param time in seconds since 1970
 * @param text its title and body; of a merge, what it brings
 * @param maker whose history it belongs to
 * @param paths that it changes
 */
record Landed(long time, CommitText text, Optional<String> maker, List<String> paths) {
    /** The folders of the paths; {@code .} for the topmost. */
    Set<String> directories() {
        return directories(paths);
    }

    static Set<String> directories(Collection<String> paths) {
        Set<String> directories = new LinkedHashSet<>();
        for (String path : paths) {
            int slash = path.lastIndexOf('/');
            directories.add(slash < 0 ? "." : path.substring(0, slash));
        }
        return directories;
    }
}
