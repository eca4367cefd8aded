package dev.servicecatalog.evidence;

import java.io.IOException;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.io.NullOutputStream;

/** How many lines a change adds and deletes, as {@code git diff --numstat} counts: none in binary files, one for a submodule. */
record LineCount(int added, int deleted) {
    static LineCount between(Repository repository, AnyObjectId before, String after) throws IOException {
        int added = 0;
        int deleted = 0;
        try (DiffFormatter differ = new DiffFormatter(NullOutputStream.INSTANCE)) {
            differ.setRepository(repository);
            differ.setDetectRenames(false);
            differ.setDiffAlgorithm(DiffAlgorithm.getAlgorithm(SupportedAlgorithm.MYERS));
            for (DiffEntry entry : differ.scan(before, ObjectId.fromString(after))) {
                for (Edit edit : differ.toFileHeader(entry).toEditList()) {
                    added += edit.getLengthB();
                    deleted += edit.getLengthA();
                }
            }
        }
        return new LineCount(added, deleted);
    }
}
