package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.SourceSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Commits and tags of a repository as the bytes they are: what was signed is bytes. */
final class GitObjects implements AutoCloseable {
    private static final Pattern HEAD_OF_TAG =
            Pattern.compile("object ([0-9a-f]{40})\\ntype commit\\ntag ([^\\n]*)\\n");
    private static final int LARGEST = 1024 * 1024;
    private static final String FETCH_ALL = "Fetch the whole history and all tags, `fetch-depth: 0`.";

    private final Repository repository;

    private GitObjects(Repository repository) {
        this.repository = repository;
    }

    /**
     * A tag.
     *
     * @param commit what it points at
     * @param signedName the name its maker gave it
     * @param raw empty if it is only a name, which nobody can sign
     */
    record Tag(String commit, String signedName, byte[] raw) {}

    static GitObjects of(Path folder) throws UnreadableEvidence {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(folder.toAbsolutePath().toFile());
        try {
            if (builder.getGitDir() != null) {
                return new GitObjects(builder.build());
            }
        } catch (IOException broken) {
            // said below: for the user it is none
        }
        throw wrong("there is no Git repository at \"" + folder.getFileName() + "\"", "Name the folder of one.");
    }

    byte[] commit(String id) throws UnreadableEvidence {
        if (!ObjectId.isId(id)) {
            throw wrong("\"" + id + "\" is no full id of a commit", "Write all 40 digits.");
        }
        try {
            return bytes(id, repository.open(ObjectId.fromString(id), Constants.OBJ_COMMIT));
        } catch (IOException missing) {
            throw wrong("the repository has no commit \"" + id + "\"", FETCH_ALL);
        }
    }

    Tag tag(String name) throws UnreadableEvidence {
        AnyObjectId id = tagId(name);
        try {
            ObjectLoader object = repository.open(id);
            if (object.getType() == Constants.OBJ_COMMIT) {
                return new Tag(id.name(), name, new byte[0]);
            }
            byte[] raw = bytes(name, object);
            Matcher head = HEAD_OF_TAG.matcher(new String(raw, StandardCharsets.UTF_8));
            if (!head.lookingAt()) {
                throw wrong("the tag \"" + name + "\" is not on a commit", "Tag the commit itself.");
            }
            return new Tag(head.group(1), head.group(2), raw);
        } catch (IOException missing) {
            throw wrong("the repository does not hold what the tag \"" + name + "\" points at", FETCH_ALL);
        }
    }

    private AnyObjectId tagId(String name) throws UnreadableEvidence {
        String full = Constants.R_TAGS + name;
        try {
            Ref ref = Repository.isValidRefName(full) ? repository.exactRef(full) : null;
            if (ref != null && ref.getObjectId() != null) {
                return ref.getObjectId();
            }
        } catch (IOException broken) {
            // said below: for the user it is not there
        }
        throw wrong("the repository has no tag \"" + name + "\"", FETCH_ALL);
    }

    private static byte[] bytes(String name, ObjectLoader object) throws UnreadableEvidence {
        if (object.getSize() > LARGEST) {
            throw wrong("\"" + name + "\" has more than the 1 MiB that are read", "Write a shorter message.");
        }
        return object.getBytes();
    }

    private static UnreadableEvidence wrong(String message, String remedy) {
        return new UnreadableEvidence(SourceSpan.startOf(""), message, remedy);
    }

    @Override
    public void close() {
        repository.close();
    }
}
