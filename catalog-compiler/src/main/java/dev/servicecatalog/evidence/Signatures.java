package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.AllowedKey;
import dev.servicecatalog.gate.CommitSignature;
import dev.servicecatalog.gate.CommitSignature.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Tells who signed commits and tags, by keys that are given. */
public final class Signatures {
    static final String ARMOUR_OF_X509 = "-----BEGIN SIGNED MESSAGE-----";

    private static final int LARGEST_OBJECT = 1024 * 1024;
    private static final String FETCH_ALL = "Fetch the whole history and all tags, `fetch-depth: 0`.";

    private final KeyRing keys;
    private final Instant at;

    private Signatures(KeyRing keys, Instant at) {
        this.keys = keys;
        this.at = at;
    }

    /**
     * The signatures of commits, in the order given.
     *
     * @param commits full ids
     * @param at a time that those who sign cannot choose: when the commits were received
     */
    public static Collected<List<CommitSignature>> ofCommits(
            Path repository, List<String> commits, List<AllowedKey> keys, Instant at) {
        return of(repository, commits, keys, at, Signatures::commit);
    }

    /** The signatures of annotated tags, in the order given, each for the commit it points at. */
    public static Collected<List<CommitSignature>> ofTags(
            Path repository, List<String> tags, List<AllowedKey> keys, Instant at) {
        return of(repository, tags, keys, at, Signatures::tag);
    }

    private static Collected<List<CommitSignature>> of(
            Path repository, List<String> names, List<AllowedKey> allowed, Instant at, Lookup lookup) {
        KeyRing keys = new KeyRing(allowed);
        List<Diagnostic> problems = new ArrayList<>(keys.problems());
        List<CommitSignature> signatures = new ArrayList<>();
        try (Repository opened = open(repository);
                RevWalk walk = new RevWalk(opened)) {
            for (String name : names) {
                try {
                    signatures.add(lookup.find(new Signatures(keys, at), opened, walk, name));
                } catch (IOException missing) {
                    problems.add(problem("\"" + name + "\" is not in the repository", FETCH_ALL));
                }
            }
        } catch (IOException noRepository) {
            problems.add(problem("there is no Git repository at \"" + repository.getFileName() + "\"", "Name one."));
        }
        return problems.isEmpty() ? Collected.of(List.copyOf(signatures)) : Collected.unreadable(problems);
    }

    private static Diagnostic problem(String message, String remedy) {
        return UnreadableEvidence.problem(SourceSpan.startOf(""), message, remedy);
    }

    private static Repository open(Path repository) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .findGitDir(repository.toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            throw new IOException("no repository");
        }
        return builder.build();
    }

    private CommitSignature commit(Repository repository, RevWalk walk, String name) throws IOException {
        if (!ObjectId.isId(name)) {
            throw new IOException("no full id");
        }
        RevCommit commit = walk.parseCommit(ObjectId.fromString(name));
        return new CommitSignature(commit.name(), Optional.empty(), verdictOfCommit(bytes(walk, commit)));
    }

    private CommitSignature tag(Repository repository, RevWalk walk, String name) throws IOException {
        Ref ref = repository.exactRef(Constants.R_TAGS + name);
        if (ref == null) {
            throw new IOException("no such tag");
        }
        String commit = walk.parseCommit(ref.getObjectId()).name();
        Verdict verdict = walk.parseAny(ref.getObjectId()) instanceof RevTag tag
                ? verdictOfTag(tag, name, bytes(walk, tag))
                : new Verdict.Unsigned();
        return new CommitSignature(commit, Optional.of(name), verdict);
    }

    private static byte[] bytes(RevWalk walk, ObjectId id) throws IOException {
        ObjectReader reader = walk.getObjectReader();
        return reader.open(id).getBytes(LARGEST_OBJECT);
    }

    private Verdict verdictOfCommit(byte[] raw) {
        try {
            return verdict(SignedObject.ofCommit(raw));
        } catch (BrokenSignature broken) {
            return new Verdict.Invalid(broken.getMessage());
        }
    }

    /** A tag signed under one name and shown under another says nothing about the other. */
    private Verdict verdictOfTag(RevTag tag, String name, byte[] raw) {
        try {
            Verdict verdict = verdict(SignedObject.ofTag(raw));
            if (verdict instanceof Verdict.Valid && !tag.getTagName().equals(name)) {
                return new Verdict.Invalid("it was made for the tag \"" + tag.getTagName() + "\"");
            }
            return verdict;
        } catch (BrokenSignature broken) {
            return new Verdict.Invalid(broken.getMessage());
        }
    }

    private Verdict verdict(SignedObject object) throws BrokenSignature {
        String signature = object.signature();
        if (signature.isEmpty()) {
            return new Verdict.Unsigned();
        }
        if (signature.startsWith(SshSignature.ARMOUR)) {
            return keys.ssh(object);
        }
        if (signature.startsWith(GpgSignature.ARMOUR)) {
            return keys.gpg(object, at);
        }
        return new Verdict.UnknownKind(signature.startsWith(ARMOUR_OF_X509) ? "X.509" : "unknown");
    }

    private interface Lookup {
        CommitSignature find(Signatures signatures, Repository repository, RevWalk walk, String name)
                throws IOException;
    }
}
