package dev.servicecatalog.evidence;

import dev.servicecatalog.audit.LandedChange;
import java.io.IOException;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.Merger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Merges two commits once more, in memory, and compares. */
final class OwnMerge {
    private OwnMerge() {}

    /** False if a commit is missing, or if the two contradict each other: then people have decided what the merge holds. */
    static boolean is(Repository repository, LandedChange merge) {
        try (MemoryObjects objects = new MemoryObjects(repository.newObjectReader());
                RevWalk walk = new RevWalk(objects.newReader())) {
            RevCommit into =
                    walk.parseCommit(ObjectId.fromString(merge.parents().get(0)));
            RevCommit brought =
                    walk.parseCommit(ObjectId.fromString(merge.parents().get(1)));
            Merger merger = MergeStrategy.RECURSIVE.newMerger(objects, new Config());
            return merger.merge(into, brought)
                    && merger.getResultTreeId().name().equals(merge.tree());
        } catch (IOException e) {
            return false;
        }
    }
}
