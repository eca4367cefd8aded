package dev.servicecatalog.evidence;

import dev.servicecatalog.diagnostic.Diagnostic;
import dev.servicecatalog.gate.AllowedKey;
import dev.servicecatalog.gate.CommitSignature;
import dev.servicecatalog.gate.CommitSignature.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells who signed commits and tags, by keys that are given. */
public final class Signatures {
    static final String ARMOUR_OF_X509 = "-----BEGIN SIGNED MESSAGE-----";

    private final GitObjects objects;
    private final KeyRing keys;
    private final Instant at;

    private Signatures(GitObjects objects, KeyRing keys, Instant at) {
        this.objects = objects;
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

    /**
     * The signatures of tags, in the order given, each for the commit it points at.
     *
     * @param tags names, without {@code refs/tags/}
     * @param at a time that those who sign cannot choose: when the tags were received
     */
    public static Collected<List<CommitSignature>> ofTags(
            Path repository, List<String> tags, List<AllowedKey> keys, Instant at) {
        return of(repository, tags, keys, at, Signatures::tag);
    }

    private static Collected<List<CommitSignature>> of(
            Path repository, List<String> names, List<AllowedKey> allowed, Instant at, Reading reading) {
        KeyRing keys = new KeyRing(allowed);
        List<Diagnostic> problems = new ArrayList<>(keys.problems());
        List<CommitSignature> signatures = new ArrayList<>();
        try (GitObjects objects = GitObjects.of(repository)) {
            Signatures reader = new Signatures(objects, keys, at);
            for (String name : names) {
                reader.add(name, reading, signatures, problems);
            }
        } catch (UnreadableEvidence noRepository) {
            problems.add(noRepository.problem());
        }
        return problems.isEmpty() ? Collected.of(List.copyOf(signatures)) : Collected.unreadable(problems);
    }

    private void add(String name, Reading reading, List<CommitSignature> signatures, List<Diagnostic> problems) {
        try {
            signatures.add(reading.read(this, name));
        } catch (UnreadableEvidence missing) {
            problems.add(missing.problem());
        }
    }

    private CommitSignature commit(String id) throws UnreadableEvidence {
        byte[] raw = objects.commit(id);
        return new CommitSignature(id, Optional.empty(), verdict(() -> SignedObject.ofCommit(raw)));
    }

    /** A tag signed under one name and shown under another says nothing about the other. */
    private CommitSignature tag(String name) throws UnreadableEvidence {
        GitObjects.Tag tag = objects.tag(name);
        Verdict verdict = verdict(() -> SignedObject.ofTag(tag.raw()));
        if (verdict instanceof Verdict.Valid && !tag.signedName().equals(name)) {
            verdict = new Verdict.Invalid("it was made for the tag \"" + tag.signedName() + "\"");
        }
        return new CommitSignature(tag.commit(), Optional.of(name), verdict);
    }

    private Verdict verdict(TakingApart takingApart) {
        try {
            SignedObject object = takingApart.object();
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
        } catch (BrokenSignature broken) {
            return new Verdict.Invalid(broken.getMessage());
        }
    }

    private interface Reading {
        CommitSignature read(Signatures signatures, String name) throws UnreadableEvidence;
    }

    private interface TakingApart {
        SignedObject object() throws BrokenSignature;
    }
}
