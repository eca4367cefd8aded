package dev.servicecatalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.AllowedKey;
import dev.servicecatalog.gate.CommitSignature;
import dev.servicecatalog.gate.CommitSignature.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshSignaturesTest {
    private static final SourceSpan PLACE = SourceSpan.startOf("people.yaml");
    private static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path home;

    private SigningRepository repository;

    @BeforeEach
    void init() throws Exception {
        SigningRepository.need("git", "ssh-keygen");
        repository = new SigningRepository(home);
    }

    @AfterEach
    void close() throws IOException {
        if (repository != null) {
            repository.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa -b 3072", "ecdsa -b 256", "ecdsa -b 384", "ecdsa -b 521"})
    void everyKindOfKeyIsBelieved(String kind) throws IOException {
        Path key = repository.sshKey("ana", kind.split(" "));
        String fingerprint =
                repository.run("ssh-keygen", "-l", "-f", key.toString()).split(" ")[1];
        for (int i = 0; i < 8; i++) {
            String commit = repository.commitWithSsh(key);
            assertThat(signature(commit, allowed("ana", key)))
                    .isEqualTo(new CommitSignature(commit, Optional.empty(), new Verdict.Valid("ana", fingerprint)));
        }
    }

    @Test
    void aCommitWithoutSignatureIsUnsigned() throws IOException {
        assertThat(verdict(repository.commit())).isEqualTo(new Verdict.Unsigned());
    }

    @Test
    void aKeyNobodyOwnsIsUnknown() throws IOException {
        Path ana = repository.sshKey("ana", "ed25519");
        Path eve = repository.sshKey("eve", "ed25519");
        assertThat(verdict(repository.commitWithSsh(eve), allowed("ana", ana))).isInstanceOf(Verdict.UnknownKey.class);
    }

    @Test
    void aSignatureOfAnotherCommitIsInvalid() throws IOException {
        Path ana = repository.sshKey("ana", "ed25519");
        String raw = repository.raw(repository.commitWithSsh(ana));
        String forged = repository.put(raw.replace("raise the promise", "lower the promise"));
        assertThat(verdict(forged, allowed("ana", ana)))
                .isEqualTo(new Verdict.Invalid("it does not belong to this content"));
        assertThat(verdict(repository.put(raw), allowed("ana", ana))).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void twoSignaturesAreOneTooMany() throws IOException {
        Path ana = repository.sshKey("ana", "ed25519");
        String raw = repository.raw(repository.commitWithSsh(ana));
        String header = raw.substring(raw.indexOf("gpgsig "), raw.indexOf("\n\n") + 1);
        String twice = repository.put(raw.replace(header, header + header));
        assertThat(verdict(twice, allowed("ana", ana)))
                .isEqualTo(new Verdict.Invalid("the commit has more than one signature"));
    }

    @Test
    void aSignatureForAnotherPurposeIsInvalid() throws IOException {
        Path ana = repository.sshKey("ana", "ed25519");
        String raw = repository.raw(repository.commit());
        Path file = Files.writeString(home.resolve("payload"), raw);
        repository.run("ssh-keygen", "-Y", "sign", "-n", "file", "-f", ana.toString(), file.toString());
        assertThat(verdict(
                        repository.put(signed(raw, Files.readString(home.resolve("payload.sig")))),
                        allowed("ana", ana)))
                .isEqualTo(new Verdict.Invalid("it was made for \"file\", not for Git"));
    }

    @Test
    void whatIsNoSignatureIsToldApart() throws IOException {
        String raw = repository.raw(repository.commit());
        assertThat(verdict(repository.put(signed(raw, "-----BEGIN SIGNED MESSAGE-----\nMIIB\n"))))
                .isEqualTo(new Verdict.UnknownKind("X.509"));
        assertThat(verdict(repository.put(signed(raw, "trust me\n")))).isEqualTo(new Verdict.UnknownKind("unknown"));
        assertThat(verdict(repository.put(signed(raw, SshSignature.ARMOUR + "\nU1NIU0lH\n"))))
                .isEqualTo(new Verdict.Invalid("it breaks off, or there is something behind it"));
        assertThat(verdict(repository.put(
                        signed(raw, SshSignature.ARMOUR + "\nU1NIU0lHAAAAAg==\n-----END SSH SIGNATURE-----\n"))))
                .isEqualTo(new Verdict.Invalid("it is not an SSH signature of version 1"));
    }

    @Test
    void aCommitTooLargeIsAProblem() throws IOException {
        String huge = repository.put(repository.raw(repository.commit()) + "x".repeat(2 * 1024 * 1024));
        assertThat(Signatures.ofCommits(repository.folder, List.of(huge), List.of(), RECEIVED)
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly("\"" + huge + "\" has more than the 1 MiB that are read");
    }

    @Test
    void everyCutAndEveryFlippedBitIsNoticed() throws IOException {
        Path ana = repository.sshKey("ana", "ed25519");
        SignedObject signed = object(repository.raw(repository.commitWithSsh(ana)));
        SignedObject object =
                new SignedObject(signed.payload(), signed.signature().strip());
        KeyRing keys = new KeyRing(allowed("ana", ana));
        for (int i = 0; i < object.signature().length(); i++) {
            char other = object.signature().charAt(i) == 'A' ? 'B' : 'A';
            String changed = object.signature().substring(0, i)
                    + other
                    + object.signature().substring(i + 1);
            assertThat(worth(keys, object, changed)).isNotEqualTo("valid");
            assertThat(worth(keys, object, object.signature().substring(0, i))).isNotEqualTo("valid");
        }
        assertThat(worth(keys, object, object.signature())).isEqualTo("valid");
    }

    /** Letters that no encoder writes stand for the same bytes. */
    @Test
    void bytesHaveOneSpelling() throws BrokenSignature {
        assertThat(SshPublicKey.decode("QQ==")).containsExactly('A');
        assertThatThrownBy(() -> SshPublicKey.decode("QR==")).isInstanceOf(BrokenSignature.class);
        assertThatThrownBy(() -> SshPublicKey.decode("Q!==")).isInstanceOf(BrokenSignature.class);
    }

    @Test
    void aTagIsWorthWhatItsNameSays() throws IOException {
        Path ana = repository.sshKey("ana", "ed25519");
        String commit = repository.commit();
        repository.git("-c", "gpg.format=ssh", "-c", "user.signingkey=" + ana, "tag", "-s", "-m", "release", "v1");
        repository.git("tag", "light");
        repository.git("tag", "-a", "-m", "release", "annotated");
        repository.git("update-ref", "refs/tags/v2", "refs/tags/v1");
        List<CommitSignature> signatures = Signatures.ofTags(
                        repository.folder, List.of("v1", "light", "annotated", "v2"), allowed("ana", ana), RECEIVED)
                .fact()
                .orElseThrow();
        assertThat(signatures).allMatch(signature -> signature.commit().equals(commit));
        assertThat(signatures.get(0).person()).hasValue("ana");
        assertThat(signatures.get(0).tag()).hasValue("v1");
        assertThat(signatures.get(1).verdict()).isEqualTo(new Verdict.Unsigned());
        assertThat(signatures.get(2).verdict()).isEqualTo(new Verdict.Unsigned());
        assertThat(signatures.get(3).verdict()).isEqualTo(new Verdict.Invalid("it was made for the tag \"v1\""));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        String absent = "0123456789012345678901234567890123456789";
        assertThat(Signatures.ofCommits(repository.folder, List.of(absent, "HEAD"), List.of(), RECEIVED)
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly(
                        "\"HEAD\" is no full id of a commit", "the repository has no commit \"" + absent + "\"");
        assertThat(Signatures.ofTags(repository.folder, List.of("v9"), List.of(), RECEIVED)
                        .problems())
                .extracting(problem -> problem.message())
                .containsExactly("the repository has no tag \"v9\"");
        assertThat(Signatures.ofTags(repository.folder, List.of("../heads/main"), List.of(), RECEIVED)
                        .problems())
                .hasSize(1);
        assertThat(Signatures.ofCommits(Path.of("/"), List.of(absent), List.of(), RECEIVED)
                        .problems())
                .hasSize(1);
    }

    private CommitSignature signature(String commit, List<AllowedKey> keys) {
        Collected<List<CommitSignature>> read =
                Signatures.ofCommits(repository.folder, List.of(commit), keys, RECEIVED);
        assertThat(read.problems()).isEmpty();
        return read.fact().orElseThrow().get(0);
    }

    private Verdict verdict(String commit) {
        return verdict(commit, List.of());
    }

    private Verdict verdict(String commit, List<AllowedKey> keys) {
        return signature(commit, keys).verdict();
    }

    private static List<AllowedKey> allowed(String person, Path key) throws IOException {
        return List.of(new AllowedKey(person, Files.readString(Path.of(key + ".pub")), PLACE));
    }

    private static String signed(String raw, String signature) {
        String header = "gpgsig " + signature.strip().replace("\n", "\n ") + "\n";
        return raw.replaceFirst("\n\n", "\n" + header + "\n");
    }

    private static SignedObject object(String raw) {
        try {
            return SignedObject.ofCommit(raw.getBytes(StandardCharsets.ISO_8859_1));
        } catch (BrokenSignature broken) {
            throw new AssertionError(broken);
        }
    }

    private static String worth(KeyRing keys, SignedObject object, String signature) {
        try {
            Verdict verdict = keys.ssh(new SignedObject(object.payload(), signature));
            return verdict instanceof Verdict.Valid ? "valid" : "unknown";
        } catch (BrokenSignature broken) {
            return broken.getMessage();
        }
    }
}
