package dev.servicecatalog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.servicecatalog.diagnostic.SourceSpan;
import dev.servicecatalog.gate.AllowedKey;
import dev.servicecatalog.gate.CommitSignature;
import dev.servicecatalog.gate.CommitSignature.Verdict;
import dev.servicecatalog.testing.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GpgSignaturesTest {
    private static final SourceSpan PLACE = SourceSpan.startOf("people.yaml");
    private static final Instant LONG_AGO = Instant.EPOCH;
    private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

    @TempDir
    Path home;

    private SigningRepository repository;

    @BeforeEach
    void init() throws Exception {
        SigningRepository.need("git", "gpg", "gpgconf");
        Tools.need(home.toString().length() < 80, "the folder for tests has too long a name for the agent of gpg");
        repository = new SigningRepository(home);
    }

    @AfterEach
    void close() throws IOException {
        if (repository != null) {
            repository.run("gpgconf", "--kill", "all");
            repository.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa3072", "nistp256"})
    void everyKindOfKeyIsBelieved(String kind) throws IOException {
        String key = key("ana", kind, "never");
        assertThat(verdict(repository.commitWithGpg(key), key, FAR_AHEAD)).isEqualTo(new Verdict.Valid("ana", key));
    }

    @Test
    void aKeyBelowThePrimaryOneStandsForIt() throws IOException {
        String key = key("ana", "ed25519", "never");
        gpg("--quick-add-key", key, "ed25519", "sign", "never");
        String commit = repository.commitWithGpg(key);
        assertThat(repository.git("log", "-1", "--format=%GF %GP", commit)).isNotEqualTo(key + " " + key);
        assertThat(verdict(commit, key, FAR_AHEAD)).isEqualTo(new Verdict.Valid("ana", key));
    }

    @Test
    void aKeyIsGoodUntilItEnds() throws IOException {
        String key = key("ana", "ed25519", "2d");
        String commit = repository.commitWithGpg(key);
        assertThat(verdict(commit, key, LONG_AGO)).isEqualTo(new Verdict.Valid("ana", key));
        assertThat(verdict(commit, key, FAR_AHEAD)).isInstanceOfSatisfying(Verdict.ExpiredKey.class, expired -> {
            assertThat(expired.person()).isEqualTo("ana");
            assertThat(verdict(commit, key, expired.since().minusSeconds(1))).isInstanceOf(Verdict.Valid.class);
            assertThat(verdict(commit, key, expired.since())).isEqualTo(expired);
        });
    }

    @Test
    void aKeyNobodyOwnsIsUnknownEvenIfTheMachineHasIt() throws IOException {
        String ana = key("ana", "ed25519", "never");
        String eve = key("eve", "ed25519", "never");
        assertThat(verdict(repository.commitWithGpg(eve), ana, FAR_AHEAD)).isEqualTo(new Verdict.UnknownKey(eve));
    }

    @Test
    void aRevokedKeyIsInvalid() throws IOException {
        String key = key("ana", "ed25519", "never");
        String commit = repository.commitWithGpg(key);
        Path revocation = home.resolve("gpg/openpgp-revocs.d/" + key + ".rev");
        Path usable = Files.writeString(
                home.resolve("revocation"), Files.readString(revocation).replace(":-----", "-----"));
        gpg("--import", usable.toString());
        assertThat(verdict(commit, key, FAR_AHEAD)).isEqualTo(new Verdict.Invalid("the key was revoked"));
    }

    @Test
    void anOldHashProvesNothing() throws IOException {
        String key = key("ana", "rsa3072", "never");
        Files.writeString(home.resolve("gpg/gpg.conf"), "digest-algo SHA1\nallow-weak-digest-algos\n");
        assertThat(verdict(repository.commitWithGpg(key), key, FAR_AHEAD))
                .isEqualTo(new Verdict.Invalid("its hash is not safe"));
    }

    @Test
    void aSignatureOfAnotherCommitIsInvalid() throws IOException {
        String key = key("ana", "ed25519", "never");
        String raw = repository.raw(repository.commitWithGpg(key));
        String forged = repository.put(raw.replace("raise the promise", "lower the promise"));
        assertThat(verdict(forged, key, FAR_AHEAD))
                .isEqualTo(new Verdict.Invalid("it does not belong to this content"));
        String cut = repository.put(raw.replace("-----END PGP SIGNATURE-----", ""));
        assertThat(verdict(cut, key, FAR_AHEAD))
                .isEqualTo(new Verdict.Invalid("it breaks off, or there is something behind it"));
    }

    @Test
    void everyFlippedLetterIsNoticed() throws IOException {
        String key = key("ana", "ed25519", "never");
        String raw = repository.raw(repository.commitWithGpg(key));
        int from = raw.indexOf(GpgSignature.ARMOUR);
        int to = raw.indexOf("-----END PGP SIGNATURE-----");
        KeyRing keys = new KeyRing(List.of(allowed(key)));
        for (int i = from; i < to; i++) {
            String changed = raw.substring(0, i) + (raw.charAt(i) == 'A' ? 'B' : 'A') + raw.substring(i + 1);
            assertThat(worth(keys, changed)).as(changed).isNotEqualTo("somebody else");
        }
    }

    @Test
    void aSignedTagIsBelieved() throws IOException {
        String key = key("ana", "ed25519", "never");
        repository.commit();
        repository.git("-c", "user.signingkey=" + key, "tag", "-s", "-m", "release", "v1");
        assertThat(Signatures.ofTags(repository.folder, List.of("v1"), List.of(allowed(key)), FAR_AHEAD)
                        .fact()
                        .orElseThrow()
                        .get(0)
                        .person())
                .hasValue("ana");
    }

    /** Lines of the armour that are not data may change; what comes out is then still the same person, never another. */
    private static String worth(KeyRing keys, String raw) {
        try {
            SignedObject object = SignedObject.ofCommit(raw.getBytes(StandardCharsets.ISO_8859_1));
            Verdict verdict = keys.gpg(object, FAR_AHEAD);
            return verdict instanceof Verdict.Valid valid && !valid.person().equals("ana") ? "somebody else" : "good";
        } catch (BrokenSignature broken) {
            return broken.getMessage();
        }
    }

    private Verdict verdict(String commit, String key, Instant at) {
        try {
            Collected<List<CommitSignature>> read =
                    Signatures.ofCommits(repository.folder, List.of(commit), List.of(allowed(key)), at);
            assertThat(read.problems()).isEmpty();
            return read.fact().orElseThrow().get(0).verdict();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a key and returns its fingerprint. */
    private String key(String person, String kind, String until) throws IOException {
        gpg("--quick-gen-key", person + " <" + person + "@example.org>", kind, "sign", until);
        return repository
                .run("gpg", "--batch", "--with-colons", "--list-keys", person)
                .lines()
                .filter(line -> line.startsWith("fpr:"))
                .findFirst()
                .orElseThrow()
                .split(":")[9];
    }

    private AllowedKey allowed(String key) throws IOException {
        String text = repository.run("gpg", "--batch", "--armor", "--export", key);
        return new AllowedKey("ana", text, PLACE);
    }

    private void gpg(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(
                List.of("gpg", "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""));
        all.addAll(List.of(arguments));
        repository.run(all.toArray(String[]::new));
    }
}
